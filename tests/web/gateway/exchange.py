"""Granian's side of a request, without a network: what a visitor sends, piece by piece, and what it gets."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

from fixsend.web.gateway.gateway import Gateway

NEVER = object()


def run(exchange: Coroutine) -> Any:
    """Run a coroutine to its end in a thread of its own: a browser's loop may live in the one that runs the tests."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, exchange).result()


class Exchange:
    """The body comes in `pieces`; at `NEVER` the sender says nothing more and keeps the connection."""

    def __init__(self, pieces=()):
        self.pieces = iter(pieces)
        self.begun = self.read = 0
        self.answered = asyncio.Event()
        self.closed = asyncio.Event()
        self.silent = asyncio.Event()

    def __aiter__(self):
        assert not self.begun, "Granian lets a body be begun once"
        self.begun = 1
        return self

    async def __call__(self):
        """Give the whole body, as Granian does: one that is followed by another end has broken off."""
        assert not self.begun, "Granian lets a body be begun once"
        self.begun = 1
        whole = []
        with suppress(StopAsyncIteration):
            while True:
                whole.append(await anext(self))
        if whole.count(b"") > 1:
            raise RuntimeError("Stream closed")
        return b"".join(whole)

    async def __anext__(self):
        piece = next(self.pieces, None)
        if piece is NEVER:
            self.silent.set()
            await asyncio.Event().wait()
        if piece is None:
            raise StopAsyncIteration
        self.read += len(piece)
        return piece

    def _answer(self, status, headers):
        self.status, self.headers = status, {name.lower(): value for name, value in headers}

    def response_bytes(self, status, headers, body):
        self._answer(status, headers)
        self.body = body
        self.answered.set()

    def response_file_range(self, status, headers, file, start, end):
        self._answer(status, headers)
        with open(file, "rb") as opened:
            opened.seek(start)
            self.body, self.file = opened.read(end - start), file
        self.answered.set()

    async def client_disconnect(self):
        await self.closed.wait()


def scope(method="GET", path="/", query="", headers=(), client="203.0.113.9:4711", **other):
    given = {"http_version": "1.1", "server": "127.0.0.1:8000", "scheme": "http", "authority": None}
    lines = [("host", "testserver"), *headers]
    return SimpleNamespace(
        **{**given, **other},
        method=method,
        path=path,
        query_string=query,
        client=client,
        headers=SimpleNamespace(items=lambda: lines),
    )


def gateway(application, **options):
    given: dict = {
        "ready": lambda environ: None,
        "may_upload": lambda environ: False,
        "largest_upload": 4_000_000,
        "threads": 2,
    }
    return Gateway(application, **(given | options))


async def exchange_with(served, asked, pieces=()):
    """Send one request and return its exchange once it is answered and over."""
    exchange = Exchange(pieces)
    task = asyncio.ensure_future(served.__rsgi__(asked, exchange))
    await exchange.answered.wait()
    exchange.closed.set()
    await task
    return exchange
