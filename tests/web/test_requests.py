"""No view reads a text that cannot be kept; numbers, ids and addresses are what they say, or nothing."""

import json

import pytest
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import requests
from fixsend.web.middleware import clean_request
from tests.web.test_text import POISON, any_text

RUBBISH = ["", "x", "-1", "0", "1.5", "١", "²", "1e3", "9" * 5000, "9" * 12, "\x00", "[]", " 1", "None"]


def seen(request):
    """Return what a view reads of a request."""
    return json.loads(clean_request(_view)(request).content)


def _view(request):
    found = {"get": request.GET.lists(), "post": request.POST.lists(), "cookies": request.COOKIES}
    return HttpResponse(json.dumps({name: dict(value) for name, value in found.items()}))


@pytest.mark.parametrize("poison", [each for each in POISON if not "\ud800" <= each <= "\udfff"], ids=ascii)
@pytest.mark.parametrize("multipart", [True, False])
def test_address_form_and_cookies_are_clean(poison, multipart):
    data = {"q": [f"Tea{poison}x", "two"]}
    query = QueryDict(mutable=True)
    query.setlist("q", data["q"])
    factory = RequestFactory()
    if multipart:
        request = factory.post(f"/?{query.urlencode()}", data)
    else:
        request = factory.post(
            f"/?{query.urlencode()}", query.urlencode(), content_type="application/x-www-form-urlencoded"
        )
    request.COOKIES = {"display": f"dark{poison}"}
    found = seen(request)
    assert not set("".join(found["get"]["q"] + found["post"]["q"] + [found["cookies"]["display"]])) & set(POISON)
    assert found["get"]["q"][1] == found["post"]["q"][1] == "two"


def test_a_clean_form_stays_as_it_is():
    found = seen(RequestFactory().post("/?a=1&a=2", {"b": ["ä\nö", "👩‍🦽"], "c": ""}))
    assert found["get"] == {"a": ["1", "2"]}
    assert found["post"] == {"b": ["ä\nö", "👩‍🦽"], "c": [""]}


@pytest.mark.parametrize("path", ["/news/%00/", "/media/images/%01.png", "/%EF%BF%BE/", "/news/%EF%BB%BF/"])
def test_an_address_that_is_not_clean_leads_nowhere(db, client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("typed", RUBBISH)
def test_what_is_no_number_is_the_other_one(typed):
    assert requests.number(typed, 7) == 7
    assert requests.numbers([typed, "3"], 2) == [3]


def test_a_number_is_a_number():
    assert requests.number("2147483647") == 2147483647
    assert requests.number("2147483648") == 0
    assert requests.numbers(["1", "2", "3"], 2) == [1, 2]


@given(any_text)
def test_any_text_is_asked_without_a_crash(typed):
    requests.number(typed)
    requests.uuid(typed)
    requests.web_address(typed)


@pytest.mark.parametrize("typed", ["http://[", "http://[::1", "http://a:b", "http://a:99999", "//[x]/", None, ""])
def test_what_is_no_web_address_has_no_parts(typed):
    assert requests.web_address(typed).netloc == ""


@given(st.uuids())
def test_an_id_is_read(public_id):
    assert requests.uuid(str(public_id)) == public_id
