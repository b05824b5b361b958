"""From nothing to a connection that takes mail: connect, greeting, EHLO, TLS, sign-in. One step after the other."""

from __future__ import annotations

import asyncio
import base64
import re
import socket
from dataclasses import dataclass

from fixsend.delivery.smtp.connection import Wire, words
from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.replies import Replies, Reply


class NoConnection(Exception):
    """The relay could not be brought to take mail; holds its words or ours."""

    def __init__(self, reason: str, code: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


@dataclass(frozen=True)
class Features:
    """What the relay's EHLO announced."""

    pipelining: bool = False
    eight_bit: bool = False
    utf8: bool = False
    size: bool = False
    largest: int = 0  # Bytes; 0 without a limit.
    starttls: bool = False
    sign_in: frozenset[str] = frozenset()


async def open_wire(relay: Relay) -> tuple[Wire, Features]:
    """Return a connection that is ready for MAIL; raises NoConnection."""
    try:
        wire = await _connect(relay)
    except (OSError, TimeoutError, UnicodeError) as error:
        raise NoConnection(words(error)) from error
    try:
        return wire, await _introduce(wire, relay)
    except BaseException as error:
        wire.close()
        if isinstance(error, OSError | TimeoutError | UnicodeError):
            raise NoConnection(words(error)) from error
        raise


async def _connect(relay: Relay) -> Wire:
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(relay.waits.connect):
        found = await loop.getaddrinfo(relay.host, relay.port, type=socket.SOCK_STREAM)
    trouble: OSError | TimeoutError = OSError("no address")
    for family, kind, protocol, _, address in found:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            async with asyncio.timeout(relay.waits.connect):
                await loop.sock_connect(sock, address)
        except (OSError, TimeoutError) as error:
            sock.close()
            trouble = error
        except BaseException:
            sock.close()
            raise
        else:
            return Wire(loop, sock)
    raise trouble


async def _introduce(wire: Wire, relay: Relay) -> Features:
    talk = Talk(wire)
    if relay.tls_from_start:
        await _secure(wire, relay)
    talk.expect(await talk.hear("greeting", relay.waits.greeting), 220)
    features = await _hello(talk, relay)
    if relay.tls_required and not wire.encrypted:
        if not features.starttls:
            raise NoConnection("The mail server offers no encryption (STARTTLS), and no mail goes without.")
        talk.expect(await talk.ask(b"STARTTLS", relay.waits.command), 220)
        if not talk.silent:
            raise NoConnection("The mail server sent something before encryption began.")  # RFC 3207 §6.
        await _secure(wire, relay)
        features = await _hello(talk, relay)
    if relay.user:
        await _sign_in(talk, relay, features.sign_in)
    return features


async def _secure(wire: Wire, relay: Relay) -> None:
    async with asyncio.timeout(relay.waits.command):
        await wire.secure(relay.context(), relay.host)


async def _hello(talk: Talk, relay: Relay) -> Features:
    name = _own_name(relay, talk.wire)
    reply = await talk.ask(b"EHLO " + name, relay.waits.command)
    if reply.code in {500, 501, 502, 504, 550}:  # RFC 5321 §3.2: a server that knows HELO only.
        talk.expect(await talk.ask(b"HELO " + name, relay.waits.command), 250)
        return Features()
    talk.expect(reply, 250)
    return read_features(reply)


def _own_name(relay: Relay, wire: Wire) -> bytes:
    """Return what we call ourselves: a name with a dot in it, else our side's address (RFC 5321 §4.1.3)."""
    name = relay.name.encode("idna")
    return name if re.fullmatch(rb"[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]*", name) else wire.own_address.encode()


def read_features(reply: Reply) -> Features:
    """Read the reply to EHLO (RFC 5321 §4.1.1.1)."""
    announced: dict[str, str] = {}
    for line in reply.raw.decode("ascii", "replace").split("\n")[1:]:
        keyword, _, parameters = line.strip().upper().replace("AUTH=", "AUTH ").partition(" ")
        announced[keyword] = f"{announced.get(keyword, '')} {parameters}"
    largest = announced.get("SIZE", "").strip()
    return Features(
        pipelining="PIPELINING" in announced,
        eight_bit="8BITMIME" in announced,
        utf8="SMTPUTF8" in announced,
        size="SIZE" in announced,
        largest=int(largest) if largest.isdigit() else 0,
        starttls="STARTTLS" in announced,
        sign_in=frozenset(announced.get("AUTH", "").split()),
    )


async def _sign_in(talk: Talk, relay: Relay, offered: frozenset[str]) -> None:
    """Sign in by PLAIN (RFC 4616), or LOGIN where that is all there is. No word of ours is ever repeated."""
    user, password = _b64(relay.user), _b64(relay.password)
    if "PLAIN" in offered:
        reply = await talk.ask(b"AUTH PLAIN " + _b64(f"\0{relay.user}\0{relay.password}"), relay.waits.command)
    elif "LOGIN" in offered:
        reply = await talk.ask(b"AUTH LOGIN", relay.waits.command)
        for answer in (user, password):
            if reply.code == 334:
                reply = await talk.ask(answer, relay.waits.command, "AUTH")
    else:
        raise NoConnection("The mail server offers no way to sign in that we know (PLAIN or LOGIN).")
    if reply.code != 235:
        raise NoConnection(_without_secrets(f"Signing in was refused: {reply}", relay), reply.code)


def _without_secrets(said: str, relay: Relay) -> str:
    secrets = [relay.password, _b64(relay.password).decode(), _b64(f"\0{relay.user}\0{relay.password}").decode()]
    for secret in filter(None, secrets):
        said = said.replace(secret, "…")
    return said


def _b64(text: str) -> bytes:
    return base64.b64encode(text.encode())


class Talk:
    """One command, one reply."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self._replies = Replies()
        self._heard: list[Reply] = []
        self._trouble: str = ""
        self._woken = asyncio.Event()
        wire.received, wire.lost = self._received, self._lost

    @property
    def silent(self) -> bool:
        """Tell whether the server has said nothing that was not asked for."""
        return not self._heard and self._replies.empty

    async def ask(self, command: bytes, within: float, name: str = "") -> Reply:
        """Send one command and return its reply; raises NoConnection. `name` stands for it in what people read."""
        self.wire.send(command + b"\r\n")
        return await self.hear(name or command.split()[0].decode("ascii"), within)

    async def hear(self, what: str, within: float) -> Reply:
        """Return the next reply; `what` names it for people."""
        try:
            async with asyncio.timeout(within):
                while not self._heard:
                    if self._trouble:
                        raise NoConnection(f"{what}: {self._trouble}")
                    self._woken.clear()
                    await self._woken.wait()
        except TimeoutError:
            raise NoConnection(f"{what}: no answer within {within:g} s") from None
        return self._heard.pop(0)

    @staticmethod
    def expect(reply: Reply, code: int) -> None:
        """Go on only with this code; raises NoConnection with the server's words."""
        if reply.code != code:
            raise NoConnection(str(reply), reply.code)

    def _received(self, data: bytes) -> None:
        self._heard += self._replies.feed(data)
        self._trouble = self._replies.garbage
        self._woken.set()

    def _lost(self, reason: str) -> None:
        self._trouble = reason
        self._woken.set()
