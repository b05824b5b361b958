"""Reading EMAIL_URL and its fall-back."""

import pytest

from fixsend.delivery import checks
from fixsend.delivery.engine import email_url
from fixsend.delivery.smtp import Relay


def test_everything_about_a_relay_stands_in_its_url():
    relay = Relay.from_url(
        "smtp://ada%40x:p%23ss@mail.example.org:2525?connections=8&messages=500&end=300.5&ca=/etc/ca.pem&name=site.example"
    )
    assert (relay.host, relay.port) == ("mail.example.org", 2525)
    assert (relay.user, relay.password) == ("ada@x", "p#ss")
    assert (relay.connections, relay.messages) == (8, 500)
    assert (relay.timeouts.end, relay.timeouts.greeting) == (300.5, 30)
    assert (relay.authority, relay.name) == ("/etc/ca.pem", "site.example")
    assert str(relay) == "mail.example.org:2525"
    assert "p#ss" not in repr(relay)


@pytest.mark.parametrize(
    ("url", "port", "from_start", "required"),
    [
        ("smtp://mail.example.org", 587, False, True),
        ("smtps://mail.example.org", 465, True, True),
        ("smtp://localhost:25", 25, False, False),
        ("smtp://127.0.0.1:25", 25, False, False),
        ("smtp://[::1]:25", 25, False, False),
        ("smtp://localhost:25?tls=yes", 25, False, True),
        ("smtp://192.168.0.7?tls=no", 587, False, True),
        ("smtp://localhost.example.org", 587, False, True),
    ],
)
def test_only_a_relay_on_this_very_machine_is_spoken_to_without_tls(url, port, from_start, required):
    relay = Relay.from_url(url)
    assert (relay.port, relay.tls_from_start, relay.tls_required) == (port, from_start, required)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("conections=3", "knows nothing called conections"),
        ("connections=0", "connections has to be a whole number"),
        ("messages=many", "messages has to be a whole number"),
        ("end=0", "end has to be a number of seconds"),
        ("end=nan", "end has to be a number of seconds"),
    ],
)
def test_a_mistake_in_the_url_stops_the_start_with_a_plain_word(settings, query, words):
    settings.EMAIL_URL = f"smtp://mail.example.org?{query}"
    (error,) = checks.email_url_is_known()
    assert words in str(error)


@pytest.mark.parametrize(
    ("first", "fallback", "fine"),
    [
        ("smtp://a.example", "smtps://b.example", True),
        ("smtp://a.example", "postmark://token@", False),
        ("postmark://token@", "smtp://b.example", False),
        ("smtp://a.example", "smtp://b.example?x=1", False),
    ],
)
def test_a_fall_back_is_a_mail_server_for_a_mail_server(settings, first, fallback, fine):
    settings.EMAIL_URL, settings.EMAIL_URL_FALLBACK = first, fallback
    assert bool(checks.email_url_is_known()) is not fine


def test_the_fall_back_comes_second_and_both_know_our_name(settings):
    settings.EMAIL_URL, settings.EMAIL_URL_FALLBACK = "smtp://a.example", "smtp://b.example"
    settings.SITE_URL = "https://www.example.org"
    assert [(relay.host, relay.name) for relay in email_url.relays()] == [
        ("a.example", "www.example.org"),
        ("b.example", "www.example.org"),
    ]
