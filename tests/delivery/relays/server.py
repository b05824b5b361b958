"""A mail server whose every step follows a script, and that says truly what it took."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections import Counter
from collections.abc import Callable
from typing import cast

from tests.delivery.relays.behaviour import Behaviour
from tests.delivery.relays.record import Record

TRICKLE_SECONDS = 0.001


class Relay:
    """Listens on loopback; `async with Relay("rcpt@3=550 Gone") as relay:`."""

    def __init__(
        self,
        script: str = "",
        record: Record | None = None,
        tls: ssl.SSLContext | None = None,
        tls_from_start: bool = False,
        port: int = 0,
    ) -> None:
        self.behaviour = Behaviour.read(script)
        self.record = record or Record()
        self.tls = tls
        self.port = port
        self.open: set[Connection] = set()
        self.changed = asyncio.Event()  # A connection came or went, or a text was judged.
        self._tls_from_start = tls_from_start

    async def __aenter__(self) -> Relay:
        loop = asyncio.get_running_loop()
        context = self.tls if self._tls_from_start else None
        self._server = await loop.create_server(lambda: Connection(self), "127.0.0.1", self.port, ssl=context)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for connection in list(self.open):
            connection.hang_up()

    async def until(self, so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        while not so():
            self.changed.clear()
            await self.changed.wait()

    def follow(self, script: str) -> None:
        """Go on with another script."""
        self.behaviour = Behaviour.read(script)


class Connection(asyncio.Protocol):
    """One client."""

    def __init__(self, relay: Relay) -> None:
        self.relay = relay
        self.record = relay.record
        self.counts: Counter[str] = Counter()
        self.transport: asyncio.Transport | None = None
        self.secured = False
        self._buffer = b""
        self._paused = False  # An answer is on its way slowly, or never comes.
        self._text: bytearray | None = None
        self._dialogue: list[Callable[[bytes], None]] = []  # Who gets the next lines (signing in).
        self._reset()

    # The connection.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is one, and says so to nobody.
        self.relay.open.add(self)
        self.relay.changed.set()
        self.record.connections += 1
        self.number = self.record.connections
        self.record.at_once = max(self.record.at_once, len(self.relay.open))
        self._act("connect", b"220 relay.example ESMTP")

    def connection_lost(self, exc: Exception | None) -> None:
        self.relay.open.discard(self)
        self.relay.changed.set()
        if self._text is not None:
            self.record.text("unfinished", self.number, self.sender, self.to, bytes(self._text))
            self._text = None

    def eof_received(self) -> bool:
        return False

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        self._go_on()

    def hang_up(self) -> None:
        """Break the connection."""
        self._paused = True
        if self.transport is not None:
            self.transport.abort()

    def _go_on(self) -> None:
        while not self._paused and self.transport and not self.transport.is_closing():
            if self._text is not None:
                if not self._take_text(self._text):
                    return
                continue
            line, found, rest = self._buffer.partition(b"\r\n")
            if not found:
                return
            self._buffer = rest
            self._line(line)

    # Commands.

    def _line(self, line: bytes) -> None:
        self.record.command(line)
        if self._dialogue:
            self._dialogue.pop(0)(line)
            return
        verb = line.split(b" ")[0].decode("ascii", "replace").lower()
        handler = getattr(self, f"_do_{verb}", None)
        if handler is None:
            self._send(b"500 5.5.2 What?")
        else:
            handler(line)
        if self.relay.behaviour.options.get("pipelining") == "lie" and self._text is None:
            self._buffer = b""

    def _do_ehlo(self, line: bytes) -> None:
        options = self.relay.behaviour
        announced = ["relay.example"]
        announced += ["PIPELINING"] * (not options.says_no("pipelining"))
        announced += ["8BITMIME"] * (not options.says_no("8bit")) + ["SMTPUTF8"] * (not options.says_no("utf8"))
        announced += [f"SIZE {options.options.get('size', '')}".strip(), "ENHANCEDSTATUSCODES"]
        announced += [f"AUTH {options.options.get('mechanisms', 'PLAIN LOGIN')}"] * ("auth" in options.options)
        announced += ["STARTTLS"] * (
            self.relay.tls is not None and not self.secured and not options.says_no("starttls")
        )
        lines = [f"250-{line}" for line in announced[:-1]] + [f"250 {announced[-1]}"]
        self._act("ehlo", "\r\n".join(lines).encode(), said=line)

    def _do_helo(self, line: bytes) -> None:
        self._send(b"250 relay.example")

    def _do_starttls(self, line: bytes) -> None:
        if self._act("starttls", b"220 2.0.0 Go ahead"):
            self._paused = True
            asyncio.ensure_future(self._secure())  # noqa: RUF006

    async def _secure(self) -> None:
        assert self.transport is not None
        assert self.relay.tls is not None
        self.secured = True
        try:
            secured = await asyncio.get_running_loop().start_tls(self.transport, self, self.relay.tls, server_side=True)
        except (OSError, ssl.SSLError):
            return
        self.transport = secured
        self._reset()
        self._resume()

    def _do_auth(self, line: bytes) -> None:
        words = line.split(b" ")
        if words[1].upper() == b"PLAIN":
            self._check(base64.b64decode(words[2]).split(b"\0")[1:])
            return
        given: list[bytes] = []
        self._dialogue = [
            lambda answer: (given.append(base64.b64decode(answer)), self._send(b"334 UGFzc3dvcmQ6"))[0],
            lambda answer: self._check([*given, base64.b64decode(answer)]),
        ]
        self._send(b"334 VXNlcm5hbWU6")

    def _check(self, given: list[bytes]) -> None:
        right = self.relay.behaviour.options.get("auth", "").encode().split(b":")
        self._act("auth", b"235 2.7.0 Welcome" if given == right else b"535 5.7.8 Wrong name or password")

    def _do_mail(self, line: bytes) -> None:
        if self.sender is not None:
            self._send(b"503 5.5.1 Nested MAIL")
        elif self._act("mail", b"250 2.1.0 Ok", said=line):
            self.sender = _address(line)

    def _do_rcpt(self, line: bytes) -> None:
        if self.sender is None:
            self._send(b"503 5.5.1 MAIL first")
        elif self._act("rcpt", b"250 2.1.5 Ok", said=line):
            self.to.append(_address(line))

    def _do_data(self, line: bytes) -> None:
        lone = self.relay.behaviour.options.get("lone-dot") == "yes" and self.sender is not None
        if self.sender is None or not (self.to or lone):
            self._send(b"503 5.5.1 RCPT first" if self.sender is None else b"554 5.5.1 No valid recipients")
        elif self._act("data", b"354 Go on"):
            self._text = bytearray()

    def _do_rset(self, line: bytes) -> None:
        if self._act("rset", b"250 2.0.0 Ok"):
            self._reset()

    def _do_noop(self, line: bytes) -> None:
        self._send(b"250 2.0.0 Ok")

    def _do_quit(self, line: bytes) -> None:
        if self._act("quit", b"221 2.0.0 Bye") and self.transport:
            self.transport.close()

    # The text.

    def _take_text(self, text: bytearray) -> bool:
        """Move what has come of the text; returns whether it is whole and answered."""
        if not self._buffer:
            return False
        if not text:
            self._began_text()
            if self._paused or self._text is None:
                return False
        text += self._buffer
        self._buffer = b""
        at = 0 if text.startswith(b".\r\n") else text.find(b"\r\n.\r\n", max(0, self._looked - 4))
        self._looked = len(text)
        if at < 0:
            return False
        end = 3 if at == 0 and text.startswith(b".\r\n") else at + 5
        self._buffer = bytes(text[end:])
        self._text = None
        self._end(bytes(text[: end - 3]))
        return True

    def _began_text(self) -> None:
        self._looked = 0
        action = self.relay.behaviour.turn("text", self.counts)
        if action == "slow":
            self._read_slowly()
        elif action:
            self._answered = "refused" if action[:1] in {"4", "5"} else ""
            if action == "hang" and self.transport:
                self.transport.pause_reading()
            self._answer(action, b"")

    def _read_slowly(self) -> None:
        """Read one gulp each millisecond, so that the sender's buffers fill."""
        transport = self.transport
        if transport is None or transport.is_closing():
            return
        transport.pause_reading()
        loop = asyncio.get_running_loop()
        loop.call_later(TRICKLE_SECONDS, lambda: transport.is_closing() or transport.resume_reading())
        loop.call_later(TRICKLE_SECONDS * 2, self._read_slowly)

    def _end(self, text: bytes) -> None:
        action = self.relay.behaviour.turn("end", self.counts, self.to[0] if self.to else "")
        does, _, after = action.partition("-")
        refuses = action[:1] in {"4", "5"} or action in {"drop", "close", "hang", "half"} or not self.to
        refuses = refuses or self._answered == "refused"
        plain = text.replace(b"\r\n..", b"\r\n.").removeprefix(b"." if text.startswith(b"..") else b"")
        if refuses:
            self.record.text("refused", self.number, self.sender or "", self.to, plain)
        else:
            self.record.text("taken", self.number, self.sender or "", self.to, plain)
        self.relay.changed.set()
        answered = self._answered
        self._reset()
        if not answered:
            polite = b"554 5.5.1 No" if refuses else b"250 2.0.0 Ok: queued"
            self._answer(after if does == "take" else action, polite)

    # Answers.

    def _act(self, step: str, polite: bytes, said: bytes = b"") -> bool:
        """Answer a step as the script wants it; returns whether it counts as done."""
        action = self.relay.behaviour.turn(step, self.counts, said.decode("utf-8", "replace"))
        self._answer(action, polite)
        return polite[:1] in b"23" and action[:1] not in {"4", "5"}

    def _answer(self, action: str, polite: bytes) -> None:
        word, _, argument = action.partition(" ")
        if word[:3].isdigit():
            self._send(action.replace("\\n", "\r\n").encode())
            if word == "421" and self.transport:
                self._paused = True
                self.transport.close()
        elif word:
            _ACTIONS[word](self, polite, argument)
        elif polite:
            self._send(polite)

    def _send(self, reply: bytes) -> None:
        if self.transport is not None and not self.transport.is_closing():
            self.transport.write(reply + b"\r\n")

    def _hang(self, *_: object) -> None:
        self._paused = True

    def _drop(self, *_: object) -> None:
        self.hang_up()

    def _close(self, *_: object) -> None:
        self._paused = True
        if self.transport is not None:
            self.transport.close()

    def _half(self, *_: object) -> None:
        self._paused = True
        if self.transport is not None and self.transport.can_write_eof():
            self.transport.write_eof()

    def _garbage(self, *_: object) -> None:
        self._send(b"\x00\xffHTTP/1.1 400 Bad Request")

    def _flood(self, *_: object) -> None:
        self._paused = True
        for _count in range(4096):
            self._send(b"250-" + b"x" * 60)

    def _trickle(self, polite: bytes, _: str) -> None:
        self._paused = True
        self._drip(polite + b"\r\n")

    def _drip(self, rest: bytes) -> None:
        if self.transport is None or self.transport.is_closing():
            return
        self.transport.write(rest[:1])
        loop = asyncio.get_running_loop()
        if rest[1:]:
            loop.call_later(TRICKLE_SECONDS, self._drip, rest[1:])
        else:
            self._resume()

    def _resume(self) -> None:
        self._paused = False
        self._go_on()

    def _wait(self, polite: bytes, milliseconds: str) -> None:
        self._paused = True
        loop = asyncio.get_running_loop()
        loop.call_later(float(milliseconds) / 1000, lambda: (self._send(polite), self._resume()))

    def _twice(self, polite: bytes, _: str) -> None:
        self._send(polite)
        self._send(polite)

    def _mute(self, *_: object) -> None:
        """Say nothing, and go on."""

    def _flush(self, polite: bytes, _: str) -> None:
        self._buffer = b""
        self._send(polite)

    def _early(self, polite: bytes, _: str) -> None:
        self._send(polite)
        self._send(b"250 2.0.0 Ok: queued")
        self._answered = "taken"

    def _reset(self) -> None:
        self.sender: str | None = None
        self.to: list[str] = []
        self._answered = ""  # A text that was answered before it came is not answered again.


_ACTIONS: dict[str, Callable[[Connection, bytes, str], None]] = {
    "hang": Connection._hang,
    "drop": Connection._drop,
    "close": Connection._close,
    "half": Connection._half,
    "garbage": Connection._garbage,
    "flood": Connection._flood,
    "trickle": Connection._trickle,
    "wait": Connection._wait,
    "twice": Connection._twice,
    "mute": Connection._mute,
    "flush": Connection._flush,
    "early": Connection._early,
}


def _address(line: bytes) -> str:
    return line.decode("utf-8", "replace").partition("<")[2].rpartition(">")[0]
