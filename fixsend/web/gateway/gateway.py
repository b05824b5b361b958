"""The application that Granian's event loop calls (RSGI)."""

import asyncio
import logging
import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Protocol

from fixsend.web.gateway import answers, bodies, refusals, sockets
from fixsend.web.gateway.answers import Answer, Application, Headers, Outgoing
from fixsend.web.gateway.bodies import Bodies
from fixsend.web.gateway.environ import Environ, Scope, environ_for
from fixsend.web.gateway.refusals import Refused

# How long the rest of a refused body is read and thrown away, so that its sender gets to read why (RFC 9112, 9.6).
_LINGER = 2.0
_STILL_SENDING = {413, 503}
# How long the loop stands aside after it answered one request from memory, and after several at once. Granian writes
# answers and reads requests in a thread of its own and would wake the loop for each: two switches between threads a
# page, a third of the rate. What comes in meanwhile is answered in one turn. One visitor at a time hardly waits.
_SHORT_PAUSE, _PAUSE = 10e-6, 200e-6  # seconds
_log = logging.getLogger("fixsend.web.gateway")


class Exchange(Outgoing, Protocol):
    """Granian's side of one request and its answer."""

    def __call__(self) -> Awaitable[bytes]:
        """Return the whole body; once only, and not after `__aiter__`."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Begin with the body; once only."""

    def __anext__(self) -> Awaitable[bytes]:
        """Return the next piece of the body."""


class Gateway:
    """Takes requests in full, and has a few threads of a WSGI application answer them."""

    def __init__(
        self,
        application: Application,
        *,
        ready: Callable[[Environ], tuple[int, Headers, bytes] | None],
        may_upload: Callable[[Environ], bool],
        largest_upload: int,
        threads: int,
    ) -> None:
        """`ready` answers from memory, at once or not at all; `may_upload` is asked in a thread."""
        self._application = application
        self._ready = ready
        self._ask_may_upload = may_upload
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="web")
        self._answered = 0
        self._bodies = Bodies(self._may_upload, largest_upload)

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Prepare the process; Granian opens its sockets right after this, before the loop goes round."""
        sockets.raise_file_limit()
        loop.call_soon(_begin)

    async def __rsgi__(self, scope: Scope, exchange: Exchange) -> None:
        """Answer one request."""
        environ = environ_for(scope)
        if bodies.has_one(environ):
            await self._answer_with_body(exchange, environ)
            return
        ready = self._ready(environ)
        if ready is not None:
            exchange.response_bytes(*ready)
            self._pause_soon()
            return
        await answers.send(await self._answer(environ), exchange)

    async def _answer_with_body(self, exchange: Exchange, environ: Environ) -> None:
        incoming = _Incoming(exchange)
        try:
            body = await self._bodies.take(incoming, environ)
        except Refused as refused:
            await answers.send(refusals.answer_for(refused.status), exchange)
            if refused.status in _STILL_SENDING and "HTTP_EXPECT" not in environ:
                await _linger(incoming)
            return
        try:
            answer = await self._answer(environ)
        finally:
            body.close()
        await answers.send(answer, exchange)

    async def _answer(self, environ: Environ) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._answer_now, environ)

    def _answer_now(self, environ: Environ) -> Answer:
        try:
            return answers.answer_of(self._application, environ)
        except Exception:
            _log.exception("A request broke outside Django")
            return refusals.answer_for(500)

    def _pause_soon(self) -> None:
        """Stand aside for a moment once all that waits in this turn of the loop is answered."""
        self._answered += 1
        if self._answered == 1:
            asyncio.get_running_loop().call_soon(self._pause)

    def _pause(self) -> None:
        pause = _PAUSE if self._answered > 1 else _SHORT_PAUSE
        self._answered = 0
        time.sleep(pause)

    async def _may_upload(self, environ: Environ) -> bool:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._ask_may_upload, environ)


class _Incoming:
    """The body of a request; its pieces may be gone on with after a break."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._is_begun = False

    def __call__(self) -> Awaitable[bytes]:
        return self._exchange()

    def __aiter__(self) -> "_Incoming":
        if not self._is_begun:
            self._exchange.__aiter__()
            self._is_begun = True
        return self

    def __anext__(self) -> Awaitable[bytes]:
        return self._exchange.__anext__()


def _begin() -> None:
    sockets.set_user_timeout()
    _log.info("a web process is ready")


async def _linger(pieces: AsyncIterable[bytes]) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_LINGER):
            async for piece in pieces:
                if not piece:
                    return
