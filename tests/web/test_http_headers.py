import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import http_headers


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("gzip", True),
        ("gzip, br", True),
        ("GZIP;q=0.1", True),
        ("*", True),
        ("br, *;q=0.5", True),
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=0", False),
        ("identity, gzip;q=0", False),
        ("gzip ; q=0.000", False),
        ("*;q=0", False),
        ("gzip;q=0, *", False),
        ("x-gzip-like", False),
        ("gzip;q=rubbish", False),
    ],
)
def test_gzip_goes_only_to_those_who_take_it(header, taken):
    assert http_headers.accepts_encoding("gzip", header) is taken


@given(st.text(max_size=40), st.sampled_from(["gzip;q=0", "gzip; Q=0.0 ", "\tgzip;q=0.000"]))
def test_a_refusal_holds_in_any_company(other, refusal):
    if "gzip" not in other.lower() and "," not in other:
        assert not http_headers.accepts_encoding("gzip", f"{other},{refusal}")
        assert not http_headers.accepts_encoding("gzip", f"{refusal},{other}")


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", W/"abc" ,"y"', True),
        ("*", True),
        ('"abcd"', False),
        ('"ab', False),
        ("", False),
    ],
)
def test_a_browser_has_what_it_names(header, known):
    assert http_headers.matches_etag('W/"abc"', header) is known
    assert http_headers.matches_etag('"abc"', header) is known
