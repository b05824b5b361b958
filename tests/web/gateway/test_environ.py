"""A request in the words of WSGI."""

from django.core.handlers.wsgi import WSGIRequest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web.gateway.environ import environ_for
from tests.web.gateway.exchange import scope


def test_a_request_reads_as_it_was_sent():
    headers = [("content-type", "text/plain"), ("cookie", "a=1"), ("cookie", "b=2"), ("x-odd", "1"), ("x-odd", "2")]
    request = WSGIRequest(environ_for(scope("POST", "/a/ü/", "x=1&x=2", headers)))
    assert (request.method, request.path, request.GET.getlist("x")) == ("POST", "/a/ü/", ["1", "2"])
    assert request.COOKIES == {"a": "1", "b": "2"}
    assert request.headers["X-Odd"] == "1,2"
    assert request.content_type == "text/plain"
    assert request.get_host() == "testserver"
    assert request.META["SERVER_PORT"] == "8000"


def test_who_sent_it_is_an_address_without_a_port():
    assert environ_for(scope(client="198.51.100.7:1"))["REMOTE_ADDR"] == "198.51.100.7"
    assert environ_for(scope(client="[2001:db8::1]:50000"))["REMOTE_ADDR"] == "2001:db8::1"


def test_a_header_with_an_underscore_does_not_pass_for_the_one_with_a_hyphen():
    headers = [("x-forwarded-for", "198.51.100.7"), ("x_forwarded_for", "6.6.6.6"), ("content_length", "5")]
    environ = environ_for(scope(headers=headers))
    assert environ["HTTP_X_FORWARDED_FOR"] == "198.51.100.7"
    assert "CONTENT_LENGTH" not in environ
    assert "HTTP_X_FORWARDED_FOR" not in environ_for(scope(headers=[("X_Forwarded_For".lower(), "6.6.6.6")]))


def test_hops_keep_their_order():
    headers = [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "2.2.2.2")]
    assert environ_for(scope(headers=headers))["HTTP_X_FORWARDED_FOR"] == "1.1.1.1,2.2.2.2"


@given(
    st.text(),
    st.dictionaries(st.from_regex(r"[a-z_-]{1,20}", fullmatch=True), st.text(st.characters(max_codepoint=126))),
)
def test_nothing_of_ours_can_be_set_by_a_header(path, headers):
    environ = environ_for(scope(path="/" + path.encode(errors="replace").decode(), headers=list(headers.items())))
    assert environ["wsgi.url_scheme"] == "http"
    assert environ["REQUEST_METHOD"] == "GET"
    assert environ["REMOTE_ADDR"] == "203.0.113.9"
    assert environ["SCRIPT_NAME"] == ""
    names = {name for name in environ if not name.startswith("HTTP_")} - {"CONTENT_TYPE", "CONTENT_LENGTH"}
    assert names == {name for name in environ_for(scope()) if not name.startswith("HTTP_")}
