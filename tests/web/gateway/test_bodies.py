"""How much of a request is read, for how long, and how many at once."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web.gateway import bodies
from fixsend.web.gateway import gateway as gateways
from tests.web.gateway.exchange import NEVER, Exchange, exchange_with, gateway, run, scope

MIB = 1024 * 1024


def echo(environ, start_response):
    body = environ["wsgi.input"].read()
    assert environ["CONTENT_LENGTH"] == str(len(body))
    assert "HTTP_TRANSFER_ENCODING" not in environ
    start_response("200 OK", [])
    return [body]


def sent(pieces, headers, path="/contact/", served=None, **options):
    served = served or gateway(echo, **options)
    return run(exchange_with(served, scope("POST", path, headers=headers), pieces))


def length(number):
    return [("content-length", str(number))]


CHUNKED = [("transfer-encoding", "chunked")]


@given(st.lists(st.binary(min_size=1, max_size=50)), st.booleans())
def test_a_form_arrives_whole_however_it_was_cut_and_announced(pieces, chunked):
    whole = b"".join(pieces)
    exchange = sent([*pieces, b""], CHUNKED if chunked else length(len(whole)))
    assert (exchange.status, exchange.body) == (200, whole)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_a_body_of_any_method_is_read(method):
    asked = scope(method, headers=length(3))
    assert run(exchange_with(gateway(echo), asked, [b"abc", b""])).body == b"abc"


@pytest.mark.parametrize("path", ["/", "/contact/", "/administration/", "/x/admin/"])
@pytest.mark.parametrize("announced", [MIB + 1, 300_000_000, 10**30])
def test_what_is_announced_as_too_large_is_refused_before_any_of_it_is_taken(path, announced):
    exchange = sent([NEVER], [*length(announced), ("expect", "100-continue")], path, may_upload=lambda environ: True)
    assert (exchange.status, exchange.read) == (413, 0)
    assert exchange.headers["connection"] == "close"
    assert b"<h1>That is too large</h1>" in exchange.body


def test_what_is_not_announced_is_counted():
    exchange = sent([*[b"x" * 100_000] * 30, b""], CHUNKED)
    assert exchange.status == 413


def test_the_rest_of_what_was_refused_is_read_so_that_its_sender_reads_why(monkeypatch):
    exchange = sent([*[b"x" * 100_000] * 20, b""], length(2_000_000))
    assert (exchange.status, exchange.read) == (413, 2_000_000)


@pytest.mark.parametrize(
    ("pieces", "headers"),
    [
        ([b"abc", b"", b""], CHUNKED),
        ([b"abc", b"", b""], length(1000)),
        ([b"abc", b""], length(4)),
        ([b""], length(1)),
        ([b"abcd", b""], length(3)),
    ],
)
def test_half_a_form_never_passes_for_a_whole_one(pieces, headers):
    assert sent(pieces, headers).status == 400


@pytest.mark.parametrize("headers", [length(1000), CHUNKED, length(MIB)])
def test_a_slow_sender_is_let_go(monkeypatch, headers):
    monkeypatch.setattr(bodies, "BODY_TIMEOUT", 0.05)
    exchange = sent([b"abc", NEVER], headers)
    assert exchange.status == 408
    assert exchange.headers["connection"] == "close"


def test_only_so_many_large_bodies_are_held_and_small_ones_always_find_room(monkeypatch):
    async def crowd():
        served = gateway(echo)
        large = b"x" * (bodies.SMALL + 1)
        holding = [Exchange([large, NEVER]) for _ in range(bodies.MOST_LARGE)]
        tasks = [asyncio.ensure_future(served.__rsgi__(scope("POST", headers=CHUNKED), one)) for one in holding]
        await asyncio.gather(*(one.silent.wait() for one in holding))
        turned_away = await exchange_with(served, scope("POST", headers=CHUNKED), [large, b""])
        small = await exchange_with(served, scope("POST", headers=CHUNKED), [b"x" * bodies.SMALL, b""])
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        afterwards = await exchange_with(served, scope("POST", headers=CHUNKED), [large, b""])
        return turned_away, small, afterwards, served._bodies._large.free

    turned_away, small, afterwards, free = run(crowd())
    assert (turned_away.status, turned_away.headers["retry-after"]) == (503, "10")
    assert (small.status, afterwards.status, free) == (200, 200, bodies.MOST_LARGE)


@pytest.mark.parametrize("headers", [CHUNKED, length(3 * MIB)])
def test_an_upload_gets_in_for_those_in_the_back_office_alone(headers):
    pieces = [*[b"x" * MIB] * 3, b""]
    served = gateway(echo, may_upload=lambda environ: environ["HTTP_COOKIE"] == "mine")
    mine = sent(pieces, [*headers, ("cookie", "mine")], "/admin/images/add/", served)
    assert (mine.status, len(mine.body)) == (200, 3 * MIB)
    assert sent(pieces, [*headers, ("cookie", "yours")], "/admin/images/add/", served).status == 413
    assert sent(pieces, [*headers, ("cookie", "mine")], "/contact/", served).status == 413
    assert served._bodies._uploads.free == bodies.MOST_UPLOADS
    assert served._bodies._large.free == bodies.MOST_LARGE


def test_an_upload_has_an_end_too():
    pieces = [*[b"x" * MIB] * 5, b""]
    assert sent(pieces, CHUNKED, "/admin/", may_upload=lambda environ: True).status == 413


def test_only_so_many_uploads_come_at_once():
    served = gateway(echo, may_upload=lambda environ: True)
    served._bodies._uploads.free = 0
    assert sent([b"x" * MIB, NEVER], length(2 * MIB), "/admin/", served).status == 503


def test_a_body_is_waited_for_in_no_thread(monkeypatch):
    """Many more slow senders than threads, and one who is quick."""
    monkeypatch.setattr(gateways, "_LINGER", 0.01)

    async def crowd():
        served = gateway(echo, threads=1)
        slow = [Exchange([b"a", NEVER]) for _ in range(200)]
        tasks = [asyncio.ensure_future(served.__rsgi__(scope("POST", headers=length(9)), one)) for one in slow]
        quick = await exchange_with(served, scope("POST", headers=length(3)), [b"abc", b""])
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return quick, [one.answered.is_set() for one in slow]

    quick, answered = run(crowd())
    assert (quick.status, quick.body) == (200, b"abc")
    assert not any(answered)
