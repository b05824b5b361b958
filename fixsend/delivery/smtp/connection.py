"""A connection that knows exactly how many bytes have left and loses no reply when writing fails, and its time limit.

asyncio's own transports do neither: they drop what waits to be read as soon as a write fails, so that a mail which the
server had just accepted would be in doubt.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable

READ_AT_ONCE = 16 * 1024
# One TLS record (RFC 8446 §5.1): what has not left whole cannot be read by the other side.
TLS_RECORD = 16 * 1024
_NOT_NOW = (BlockingIOError, InterruptedError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Connection:
    """One connected socket. `received` gets bytes as they come, `lost` is called once, with the reason."""

    def __init__(self, loop: asyncio.AbstractEventLoop, sock: socket.socket) -> None:
        self._loop = loop
        self._sock = sock
        self._fd = sock.fileno()
        self._unsent = memoryview(b"")
        self._encrypted = False
        self._open = True
        self._broken = ""
        self.sent = 0  # Bytes that have left this process.
        self.queued = 0  # Bytes that were to be sent.
        self.received: Callable[[bytes], None] = _ignore
        self.lost: Callable[[str], None] = _ignore
        self._drained: Callable[[], None] | None = None
        loop.add_reader(self._fd, self._readable)

    @property
    def encrypted(self) -> bool:
        """Tell whether TLS is on."""
        return self._encrypted

    @property
    def own_address(self) -> str:
        """Return our end's IP address as an address literal (RFC 5321 §4.1.3)."""
        host = str(self._sock.getsockname()[0])
        return f"[IPv6:{host}]" if ":" in host else f"[{host}]"

    @property
    def waiting(self) -> bool:
        """Tell whether bytes wait for the network."""
        return bool(self._unsent)

    def send(self, data: bytes, then: Callable[[], None] | None = None) -> None:
        """Send now what can be sent, and the rest as soon as the network takes it; call `then` when all has left."""
        self.queued += len(data)
        if self._broken or not self._open:
            return
        if self._unsent:
            self._unsent = memoryview(bytes(self._unsent) + data)
        elif (written := self._push(data)) < len(data) and not self._broken:
            self._unsent = memoryview(data)[written:]
            self._loop.add_writer(self._fd, self._writable)
        if self._unsent:
            self._drained = then
        elif then is not None and not self._broken:
            then()

    async def secure(self, context: ssl.SSLContext, host: str) -> None:
        """Turn TLS on; raises ssl.SSLError (certificate included) or OSError."""
        self._loop.remove_reader(self._fd)
        self._sock = context.wrap_socket(self._sock, server_hostname=host, do_handshake_on_connect=False)
        self._fd = self._sock.fileno()
        while True:
            try:
                self._sock.do_handshake()
                break
            except ssl.SSLWantReadError:
                await self._ready(self._loop.add_reader, self._loop.remove_reader)
            except ssl.SSLWantWriteError:
                await self._ready(self._loop.add_writer, self._loop.remove_writer)
        self._encrypted = True
        self._loop.add_reader(self._fd, self._readable)

    def close(self) -> None:
        """Close the socket; `lost` is not called."""
        if not self._open:
            return
        self._open = False
        self._loop.remove_reader(self._fd)
        self._loop.remove_writer(self._fd)
        self.received, self.lost, self._drained = _ignore, _ignore, None
        with contextlib.suppress(OSError):
            self._sock.close()

    def _push(self, data: bytes | memoryview) -> int:
        """Write what the network takes; returns how many bytes have left."""
        written = 0
        try:
            if not self._encrypted:
                written = self._sock.send(data)
            while self._encrypted and written < len(data):
                written += self._sock.send(memoryview(data)[written : written + TLS_RECORD])
        except _NOT_NOW:
            pass
        except OSError as error:
            self._break(describe_error(error))
        self.sent += written
        return written

    def _writable(self) -> None:
        written = self._push(self._unsent)
        self._unsent = self._unsent[written:]
        if self._broken or self._unsent:
            return
        self._loop.remove_writer(self._fd)
        if self._drained is not None:
            call, self._drained = self._drained, None
            call()

    def _readable(self) -> None:
        while self._open:
            try:
                data = self._sock.recv(READ_AT_ONCE)
            except _NOT_NOW:
                return
            except OSError as error:
                self._closed_by_peer(describe_error(error))
                return
            if not data:
                self._closed_by_peer("the server closed the connection")
                return
            self.received(data)
            if not self._encrypted or not isinstance(self._sock, ssl.SSLSocket) or not self._sock.pending():
                return

    def _break(self, reason: str) -> None:
        """Writing failed: read first what the server had sent before that."""
        self._broken = reason
        self._loop.remove_writer(self._fd)
        self._loop.remove_reader(self._fd)
        self._loop.call_soon(self._read_rest)

    def _read_rest(self) -> None:
        while self._open:
            try:
                data = self._sock.recv(READ_AT_ONCE)
            except OSError:
                break
            if not data:
                break
            self.received(data)
        self._closed_by_peer(self._broken)

    def _closed_by_peer(self, reason: str) -> None:
        if not self._open:
            return
        lost = self.lost
        self.close()
        lost(reason)

    async def _ready(self, add: Callable[..., object], remove: Callable[[int], bool]) -> None:
        ready: asyncio.Future[None] = self._loop.create_future()
        add(self._fd, lambda: None if ready.done() else ready.set_result(None))
        try:
            await ready
        finally:
            remove(self._fd)


def describe_error(error: BaseException) -> str:
    """Return an error's type and message, in at most 300 characters."""
    return f"{type(error).__name__}: {error}"[:300]


def _ignore(_: object) -> None:
    """Ignore what comes after the connection was closed."""


class InactivityTimer:
    """Calls `expired` once there was no activity for as long as `limit` says, give or take two ticks; all in seconds.

    It costs nothing while all goes well: a slow ticker looks whether there was activity since the last tick. A tick
    that comes late says that this process stood still, not that the relay did: what has arrived meanwhile is read
    first.
    """

    def __init__(self, every: float, limit: Callable[[], float], expired: Callable[[float], None]) -> None:
        self.had_activity = True  # Set by the owner whenever something happens.
        self._loop = asyncio.get_running_loop()
        self._every = every
        self._limit = limit
        self._expired = expired
        self._seconds = 0.0
        self._at = 0.0
        self._ticker = self._loop.call_later(every, self._tick)

    def stop(self) -> None:
        """Never call `expired` again."""
        self._ticker.cancel()

    def _tick(self) -> None:
        now, late = self._loop.time(), self._loop.time() - self._ticker.when()
        self._ticker = self._loop.call_later(self._every, self._tick)
        if self.had_activity:
            self.had_activity = False
            self._seconds = self._limit()
            self._at = now + self._seconds
        elif now >= self._at and late < self._every:
            self._expired(self._seconds)
