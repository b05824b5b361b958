import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import network


def request_from(peer, forwarded_for=None, **headers):
    if forwarded_for is not None:
        headers["HTTP_X_FORWARDED_FOR"] = forwarded_for
    return RequestFactory().get("/", REMOTE_ADDR=peer, **headers)


@pytest.fixture(autouse=True)
def proxies(settings):
    settings.TRUSTED_PROXIES = ["10.0.0.0/8", "::1"]


def test_a_stranger_cannot_choose_an_address_by_a_header():
    assert network.client_address(request_from("203.0.113.9", "198.51.100.1")) == "203.0.113.9"


def test_nobody_is_trusted_when_no_proxy_is_named(settings):
    settings.TRUSTED_PROXIES = []
    assert network.client_address(request_from("127.0.0.1", "198.51.100.1")) == "127.0.0.1"


@pytest.mark.parametrize(
    ("forwarded_for", "client"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("1.1.1.1, 198.51.100.1", "198.51.100.1"),
        ("1.1.1.1, 198.51.100.1, 10.2.2.2", "198.51.100.1"),
        ("10.9.9.9, 198.51.100.1", "198.51.100.1"),
        ("10.9.9.9", "10.9.9.9"),
        ("198.51.100.1:4711", "198.51.100.1"),
        ("[2001:db8::1]:4711", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        ("::ffff:198.51.100.1", "198.51.100.1"),
        ("198.51.100.1, rubbish", "10.0.0.1"),
        ("rubbish", "10.0.0.1"),
        ("", "10.0.0.1"),
        (",,,", "10.0.0.1"),
    ],
)
def test_hops_are_read_from_the_right_and_only_as_far_as_proxies_are_trusted(forwarded_for, client):
    assert network.client_address(request_from("10.0.0.1", forwarded_for)) == client


def test_a_very_long_header_is_read_only_at_its_end():
    header = ", ".join(["1.1.1.1"] + ["10.1.1.1"] * 5000)
    assert network.client_address(request_from("10.0.0.1", header)) == "10.1.1.1"


@given(st.text(max_size=200))
def test_whatever_a_header_holds_the_last_untrusted_hop_stands(spoofed):
    assert network.client_address(request_from("10.0.0.1", f"{spoofed},198.51.100.7")) == "198.51.100.7"


def test_a_server_that_tells_no_address_is_not_a_reason_to_fail():
    assert network.client_address(request_from("")) == "unknown"
    assert network.network_key(request_from("")) == "unknown"


def test_one_household_on_ipv6_is_one_network():
    one = network.network_key(request_from("2001:db8:1:2:aaaa::1"))
    other = network.network_key(request_from("2001:db8:1:2:bbbb::2"))
    neighbour = network.network_key(request_from("2001:db8:1:3::1"))
    assert one == other == "2001:db8:1:2::/64"
    assert neighbour != one


def test_one_ipv4_address_is_one_network():
    assert network.network_key(request_from("203.0.113.9")) == "203.0.113.9"


@pytest.mark.parametrize(
    ("peer", "proto", "secure"),
    [
        ("10.0.0.1", "https", True),
        ("10.0.0.1", "http", False),
        ("10.0.0.1", "https, http", False),
        ("203.0.113.9", "https", False),
    ],
)
def test_only_a_trusted_proxy_can_say_that_the_client_came_by_https(peer, proto, secure):
    request = request_from(peer, HTTP_X_FORWARDED_PROTO=proto)
    network.trusted_scheme(lambda request: None)(request)
    assert request.is_secure() is secure


def test_https_to_ourselves_stays_https():
    request = RequestFactory().get("/", secure=True)
    network.trusted_scheme(lambda request: None)(request)
    assert request.is_secure()
