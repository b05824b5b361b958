import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from wagtail.models import Page, Site

from fixsend.web.decorators import cached_page, public_form
from fixsend.web.models import SiteDetails

pytestmark = pytest.mark.django_db


@public_form
def form(request):
    return HttpResponse("a form")


def ask():
    return form(RequestFactory().get("/", HTTP_HOST="localhost"))


@pytest.fixture
def details():
    root = Page.get_first_root_node()
    site = Site.objects.filter(is_default_site=True).first()
    return SiteDetails.for_site(site or Site.objects.create(hostname="localhost", root_page=root, is_default_site=True))


def test_on_a_serving_site_forms_stay_closed_until_it_says_who_looks_after_the_data(settings, details):
    settings.SERVING = True
    answer = ask()
    assert answer.status_code == 503
    assert "not open yet" in answer.content.decode()
    assert answer["Retry-After"]
    details.controller_name = details.controller_postal = details.sender_name = "The alliance"
    details.controller_email = details.sender_email = "team@example.org"
    details.privacy_page = Page.get_first_root_node()
    details.save()
    assert ask().status_code == 200


def test_on_a_site_for_trying_forms_are_open(settings):
    settings.SERVING = False
    assert ask().status_code == 200


def test_a_closed_form_is_not_marked_for_the_cache_and_an_open_one_is(settings, details):
    marked = public_form(cached_page()(lambda request: HttpResponse("a form")))
    request = RequestFactory().get("/", HTTP_HOST="localhost")
    settings.SERVING = False
    assert marked(request).may_be_cached
    settings.SERVING = True
    assert not hasattr(marked(request), "may_be_cached")
