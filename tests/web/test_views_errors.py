"""Pages for when something went wrong help, and always come."""

import pytest
from django.db import connection
from django.test import Client, RequestFactory

from fixsend.web import views


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("view", "status"),
    [(views.bad_request, 400), (views.forbidden, 403), (views.not_found, 404), (views.csrf_failure, 403)],
)
def test_each_says_what_to_do(view, status):
    response = view(RequestFactory().get("/somewhere/"))
    page = response.content.decode()
    assert response.status_code == status
    assert "<h1>" in page
    assert 'href="/"' in page
    assert 'content="noindex"' in page


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
    assert "<h1>This page opens only from its form</h1>" in answer.content.decode()


@pytest.mark.django_db
def test_the_style_guide_shows_every_component_while_trying(client):
    page = client.get("/display/components/").content.decode()
    assert "There is a problem" in page
    assert 'class="quilt"' in page


@pytest.mark.django_db
def test_the_style_guide_is_for_staff_only_when_serving(client, settings):
    settings.TRYING = False
    assert client.get("/display/components/").status_code == 404
