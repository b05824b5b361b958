"""Answers leave their thread at once, whatever they are made of."""

import asyncio
import threading
from pathlib import Path

import pytest
from django.http import FileResponse
from whitenoise.responders import SlicedFile

from fixsend.web.gateway import sockets
from tests.web.gateway.exchange import exchange_with, gateway, run, scope


def answering(made, headers=(("X-A", "b"),)):
    def application(environ, start_response):
        start_response("200 OK", list(headers))
        return made(environ) if callable(made) else made

    return application


def got(made, **options):
    return run(exchange_with(gateway(answering(made), **options), scope()))


class Pieces:
    """What a view makes piece by piece, in one thread, and closes there."""

    def __init__(self, number, size=1000):
        self.left, self.size, self.threads, self.closed_in = number, size, set(), None

    def __iter__(self):
        while self.left:
            self.left -= 1
            self.threads.add(threading.get_ident())
            yield b"x" * self.size

    def close(self):
        self.closed_in = threading.get_ident()


@pytest.mark.parametrize("number", [0, 1, 200])
def test_what_is_made_in_pieces_is_sent_whole(number):
    pieces = Pieces(number)
    exchange = got(pieces)
    assert (exchange.body, exchange.headers["x-a"]) == (b"x" * 1000 * number, "b")
    assert pieces.closed_in is not None


def test_a_long_one_waits_in_a_file_for_its_reader_and_keeps_no_thread():
    async def read_slowly():
        served = gateway(answering(lambda environ: Pieces(3000)), threads=1)
        exchange = await exchange_with_open_end(served)
        other = await exchange_with(gateway(answering([b"quick"])), scope())
        kept_until_read = Path(exchange.file).exists()
        exchange.closed.set()
        await exchange.task
        return exchange, other, kept_until_read

    exchange, other, kept_until_read = run(read_slowly())
    assert len(exchange.body) == 3_000_000
    assert exchange.headers["connection"] == "close"
    assert (other.body, kept_until_read, Path(exchange.file).exists()) == (b"quick", True, False)


async def exchange_with_open_end(served):
    from tests.web.gateway.exchange import Exchange

    exchange = Exchange()
    exchange.task = asyncio.ensure_future(served.__rsgi__(scope(), exchange))
    await exchange.answered.wait()
    return exchange


def test_all_pieces_are_made_in_one_thread_with_its_database_connection():
    pieces = Pieces(3000)
    got(pieces)
    assert pieces.threads == {pieces.closed_in}


@pytest.mark.parametrize("size", [0, 10, 5_000_000])
@pytest.mark.parametrize("part", [None, (2, 8), (100, 4_000_000)])
def test_a_file_is_sent_by_its_name(tmp_path, size, part):
    path = tmp_path / "film.mp4"
    data = bytes(range(256)) * (size // 256 + 1)
    path.write_bytes(data[:size])
    opened = []

    def made(environ):
        file = path.open("rb")
        opened.append(file)
        response = FileResponse(SlicedFile(file, *part) if part else file)
        return environ["wsgi.file_wrapper"](response.file_to_stream)

    exchange = got(made)
    start, last = part or (0, size)
    assert exchange.body == data[:size][start : last + 1]
    assert opened[0].closed
    assert getattr(exchange, "file", str(path)) == str(path)


def test_an_application_that_breaks_is_answered_for():
    def broken(environ):
        raise RuntimeError

    exchange = got(broken)
    assert exchange.status == 500
    assert b"It is not your fault" in exchange.body


def test_what_is_ready_needs_no_thread():
    exchange = got(lambda environ: pytest.fail("asked"), ready=lambda environ: (200, [("A", "b")], b"kept"))
    assert exchange.body == b"kept"


def test_connections_inherit_how_long_a_reader_is_waited_for():
    import socket

    with socket.socket() as listener, socket.socket() as visitor:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        assert sockets.set_user_timeout(7) >= 1
        visitor.connect(listener.getsockname())
        taken, _ = listener.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 7000
