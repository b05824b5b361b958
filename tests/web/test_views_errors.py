"""Pages for when something went wrong help, and always come."""

import io
import logging
import re

import pytest
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError, connection
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import path
from hypothesis import given
from hypothesis import strategies as st

from fixsend.config import urls
from fixsend.places.models import Council
from fixsend.web import plain_pages, views
from fixsend.web.models import SiteDetails
from tests.web.page_cache.door import ask


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.bad_request, 400),
        (views.forbidden, 403),
        (views.not_found, 404),
        (views.csrf_failure, 403),
        (views.send_again, 403),
    ],
)
def test_each_says_what_to_do(view, status):
    response = view(RequestFactory().get("/somewhere/"))
    page = response.content.decode()
    assert response.status_code == status
    assert "<h1>" in page
    assert 'href="/"' in page
    assert 'content="noindex"' in page


@pytest.mark.django_db
def test_a_form_that_is_given_back_is_shown_in_its_own_words():
    leeds = Council.objects.get(name="Leeds")
    sent = {
        "name": "Sam Taylor",
        "email": "sam@example.org",
        "council": leeds.code,
        "wants_updates": "on",
        "terms": "3",
        "started": "unseen",
    }
    page = views.send_again(RequestFactory().post("/take-part/1/", sent)).content.decode()
    shown = re.findall(r"<dt>(.*?)</dt>\s*<dd>\s*(.*?)\s*</dd>", page)
    assert ("Your name", "Sam Taylor") in shown
    assert ("Your email address", "sam@example.org") in shown
    assert ("Or choose your council", "Leeds") in shown
    assert ("Wants updates", "Yes") in shown
    assert not {"Terms", "Council", "Email"} & {label for label, _ in shown}


@pytest.mark.django_db
def test_an_address_with_nothing_behind_it_offers_search():
    response = Client().get("/there-is-nothing-here/")
    assert response.status_code == 404
    assert 'action="/search/"' in response.content.decode()


def test_our_own_mistake_is_told_without_the_database(django_db_blocker):
    """No `db` mark: any query would raise."""
    assert not connection.in_atomic_block
    response = views.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "It is not your fault" in response.content.decode()


@pytest.mark.django_db
def test_an_address_that_only_takes_a_form_is_no_blank_page_when_it_is_opened():
    answer = Client().get("/join/application/nothing/answer/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "<h1>This page only opens from its form</h1>" in answer.content.decode()


@pytest.mark.django_db
def test_the_style_guide_shows_every_component_while_trying(client):
    page = client.get("/display/components/").content.decode()
    assert "There is a problem" in page
    assert 'class="quilt"' in page


@pytest.mark.django_db
def test_the_style_guide_is_for_staff_only_when_serving(client, settings):
    settings.TRYING = False
    assert client.get("/display/components/").status_code == 404


BAD_HOSTS = ["evil.example", "", "[", "[::1", "a b", "127.0.0.1:x", "a" * 300, "localhost:9x", "é", "x@y", "\\"]
ODD_HEADERS = [
    {},
    {"HTTP_X_FORWARDED_HOST": "evil.example"},
    {"HTTP_COOKIE": "sessionid=\x01; csrftoken==; messages=[[", "HTTP_ACCEPT_LANGUAGE": "\xff" * 50},
    {"HTTP_REFERER": "http://[", "HTTP_ORIGIN": "http://["},
]


def _raising(error):
    def view(request):
        raise error

    return view


_ERRORS = {
    "bad": BadRequest(),
    "suspicious": SuspiciousOperation(),
    "forbidden": PermissionDenied(),
    "gone": Http404(),
    "broken": ZeroDivisionError(),
}
urlpatterns = [*(path(f"{name}/", _raising(error)) for name, error in _ERRORS.items()), *urls.urlpatterns]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500


@pytest.fixture
def heard():
    """Return every record that could become a line with a trace, or a mail to the host."""
    records = []

    class Heard(logging.Handler):
        def emit(self, record):
            records.append(record)

    handler = Heard()
    logging.getLogger().addHandler(handler)
    yield records
    logging.getLogger().removeHandler(handler)


@pytest.mark.django_db
@pytest.mark.parametrize("headers", ODD_HEADERS, ids=range(len(ODD_HEADERS)))
@pytest.mark.parametrize("host", BAD_HOSTS)
@pytest.mark.parametrize("address", ["/", "/there-is-nothing-here/", "/admin/", "/search/?q=x", "/broken/", "/bad/"])
def test_a_site_asked_for_by_a_name_that_is_not_ours_says_so_plainly(settings, heard, host, headers, address):
    settings.ROOT_URLCONF = __name__
    answer = ask(WSGIHandler(), address, HTTP_HOST=host, **headers)
    assert answer.status == 400
    assert "<h1>We could not read that</h1>" in answer.text
    assert heard
    assert not any(record.exc_info for record in heard)


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["testserver", *BAD_HOSTS])
@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.bad_request, 400),
        (views.forbidden, 403),
        (views.not_found, 404),
        (views.csrf_failure, 403),
        (views.send_again, 403),
    ],
)
@pytest.mark.parametrize("headers", ODD_HEADERS, ids=range(len(ODD_HEADERS)))
def test_every_error_page_is_drawn_whatever_the_request_is(view, status, host, headers):
    response = view(RequestFactory().get("/somewhere/", HTTP_HOST=host, **headers))
    assert response.status_code == status
    assert "<h1>" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", _ERRORS)
def test_an_error_page_that_cannot_be_drawn_becomes_a_plain_one(settings, monkeypatch, name):
    def away(*_):
        raise DatabaseError("the database is away")

    settings.ROOT_URLCONF = __name__
    monkeypatch.setattr(SiteDetails, "for_request", away)
    client = Client(raise_request_exception=False)
    status = {"bad": 400, "suspicious": 400, "forbidden": 403, "gone": 404, "broken": 500}[name]
    response = client.get(f"/{name}/")
    assert response.status_code == status
    assert "<h1>" in response.content.decode()


@pytest.mark.parametrize("status", plain_pages.STATUSES)
def test_a_plain_page_needs_nothing(status):
    """No `db` mark: any query would raise."""
    assert 'href="/"' in plain_pages.html(status)


@given(st.text(max_size=40))
def test_any_other_name_is_refused_before_a_page_is_looked_for(host):
    line = host.encode(errors="replace").decode("latin-1")
    environ = {"HTTP_HOST": f"{line}.example", "wsgi.errors": io.StringIO()}
    assert ask(WSGIHandler(), "/", **environ).status == 400
