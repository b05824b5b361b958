import re

from django.http import HttpResponse
from django.test import RequestFactory

from fixsend.web import csrf


def test_a_form_that_asks_for_djangos_token_gets_one():
    request = RequestFactory().get("/")
    assert re.search(r'name="csrfmiddlewaretoken" value="[A-Za-z0-9]{64}"', csrf.field(request))
    assert request.META["CSRF_COOKIE"]


def test_a_form_that_is_judged_by_headers_gets_none_and_no_cookie():
    request = RequestFactory().get("/")
    request.csrf_by_headers = True
    assert csrf.field(request) == ""
    assert "CSRF_COOKIE" not in request.META


def test_a_view_is_marked_and_otherwise_as_it_was():
    def view(request):
        """Say so."""
        return HttpResponse("so")

    marked = csrf.csrf_by_headers(view)
    assert (csrf.is_by_headers(view), csrf.is_by_headers(marked)) == (False, True)
    assert marked.__doc__ == "Say so."
    assert marked(RequestFactory().get("/")).content == b"so"
