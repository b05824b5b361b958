import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import conditions


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
    assert conditions.takes("gzip", header) is taken


@given(st.text(max_size=40), st.sampled_from(["gzip;q=0", "gzip; Q=0.0 ", "\tgzip;q=0.000"]))
def test_a_refusal_holds_in_any_company(other, refusal):
    if "gzip" not in other.lower() and "," not in other:
        assert not conditions.takes("gzip", f"{other},{refusal}")
        assert not conditions.takes("gzip", f"{refusal},{other}")


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
    assert conditions.is_known('W/"abc"', header) is known
    assert conditions.is_known('"abc"', header) is known
