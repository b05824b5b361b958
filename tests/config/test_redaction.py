"""Links that work are in no log, whatever goes wrong with them."""

import logging
import time
import traceback

import pytest
from django.test import Client
from django.urls import get_resolver
from hypothesis import given
from hypothesis import strategies as st

from fixsend.config import environment
from fixsend.config.observability import redaction
from fixsend.web import signing


class Heard(logging.Handler):
    def __init__(self):
        super().__init__()
        self.setFormatter(environment.JsonFormatter())
        self.lines = []

    def emit(self, record):
        self.lines.append(f"{record.getMessage()} {record.args} {self.format(record)}")


@pytest.fixture
def heard():
    handler = Heard()
    logging.getLogger().addHandler(handler)
    yield handler.lines
    logging.getLogger().removeHandler(handler)


def addresses(resolver, before="/"):
    for pattern in resolver.url_patterns:
        whole = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern, whole)
        elif "<str:token>" in whole:
            yield whole


def tokens():
    real = signing.sign("anything", "3f1c2b7e-0000-4000-8000-000000000000")
    return [real, real[:-5], real.partition("~")[2], "Zx" + "k9_-" * 10 + "A", "short", "k1%7Eabc"]


@pytest.mark.django_db
def test_no_address_with_a_token_is_written_down(heard):
    found = list(addresses(get_resolver()))
    assert len(found) > 10
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for address in found:
        for token in tokens():
            url = address.replace("<str:token>", token)
            client.get(url)
            client.post(url, {"x": "1"})
            client.get(url + "nothing-there/")
            client.delete(url)
    assert any("Forbidden" in line for line in heard)
    for token in tokens():
        written = [line for line in heard if f"/{token}/" in line or (len(token) > 20 and token in line)]
        assert not written, written[:3]


@pytest.mark.parametrize("name", ["django.request", "granian.access", "fixsend", "django.security.csrf", "anything"])
def test_every_logger_of_the_process_is_covered(heard, name):
    token = signing.sign("anything", ["value", 1])
    log = logging.getLogger(name)
    log.error("GET %s and %r", f"/mail/preferences/{token}/", {"link": token})
    log.error(f"/mail/one-click/{token}/")
    try:
        raise LookupError(f"Reverse for 'x' with arguments '({token!r},)'")
    except LookupError as error:
        log.exception("broke: %s", error)
    assert len(heard) == 3
    assert not any(token in line or token[10:40] in line for line in heard)


@given(st.recursive(st.text() | st.integers(), st.lists))
def test_any_signed_value_is_cut_wherever_it_stands(value):
    token = signing.sign("anything", value)
    for text in (token, f"x {token} y", f"'{token}'", f"https://x.example/a/{token}/?b=1", token.partition("~")[2]):
        assert token.partition("~")[2] not in redaction.cut(text)


@pytest.mark.parametrize(
    "text",
    [
        "Not Found: /news/what-the-white-paper-means-for-families-in-2026/",
        "File /srv/fixsend/app/fixsend/mailing_list/services/preferences.py, line 78, in preferences",
        "the job people.retention:run took 1:02:03.5 (12:30:45)",
    ],
)
def test_what_is_no_token_stays(text):
    assert redaction.cut(text) == text


def test_a_traceback_is_written_without_tokens():
    token = signing.sign("anything", 1)
    error = ValueError(token)
    assert token in "".join(traceback.format_exception(error))
    assert token not in environment.PlainFormatter().formatException((ValueError, error, None))


@pytest.mark.parametrize(
    "piece", ["a", "a.", "a-", "=", "k1", "k1~", "a:", "a:abcde:", "a%3A", "/", "/A1", "%7E", "k1~a:abcdef:"]
)
def test_no_text_of_a_stranger_is_searched_for_long(piece):
    began = time.process_time()
    redaction.cut(piece * (60_000 // len(piece)) + "!")
    assert time.process_time() - began < 1


@pytest.mark.parametrize("request_of", [{"headers": {"Host": "a" * 60_000}}, {"path": "/" + "a" * 60_000}])
def test_no_long_host_or_address_keeps_the_site_busy_or_fills_its_log(db, heard, request_of):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    began = time.process_time()
    for method in (client.get, client.post):
        assert method(**{"path": "/", **request_of}).status_code in (400, 403, 404)
    assert time.process_time() - began < 4
    assert max(map(len, heard)) < 20_000
