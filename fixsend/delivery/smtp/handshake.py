"""The SMTP handshake: connect, greeting, EHLO, TLS and authentication, one step after the other."""

from __future__ import annotations

import asyncio
import base64
import re
import socket
from dataclasses import dataclass

from fixsend.delivery.smtp.connection import Connection, describe_error
from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.replies import Reply, ReplyParser


class HandshakeFailed(Exception):
    """The relay does not accept mail on a new connection; holds its reply or our reason."""

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


async def open_connection(relay: Relay) -> tuple[Connection, Features]:
    """Return a connection that is ready for MAIL, and what the relay announced; raises HandshakeFailed."""
    try:
        connection = await _connect(relay)
    except (OSError, TimeoutError, UnicodeError) as error:
        raise HandshakeFailed(describe_error(error)) from error
    try:
        return connection, await _handshake(connection, relay)
    except BaseException as error:
        connection.close()
        if isinstance(error, OSError | TimeoutError | UnicodeError):
            raise HandshakeFailed(describe_error(error)) from error
        raise


async def _connect(relay: Relay) -> Connection:
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(relay.timeouts.connect):
        found = await loop.getaddrinfo(relay.host, relay.port, type=socket.SOCK_STREAM)
    trouble: OSError | TimeoutError = OSError("no address")
    for family, kind, protocol, _, address in found:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            async with asyncio.timeout(relay.timeouts.connect):
                await loop.sock_connect(sock, address)
        except (OSError, TimeoutError) as error:
            sock.close()
            trouble = error
        except BaseException:
            sock.close()
            raise
        else:
            return Connection(loop, sock)
    raise trouble


async def _handshake(connection: Connection, relay: Relay) -> Features:
    channel = CommandChannel(connection)
    if relay.tls_from_start:
        await _secure(connection, relay)
    channel.expect(await channel.read_reply("greeting", relay.timeouts.greeting), 220)
    features = await _hello(channel, relay)
    if relay.tls_required and not connection.encrypted:
        if not features.starttls:
            raise HandshakeFailed("The mail server offers no encryption (STARTTLS), and no mail goes without.")
        channel.expect(await channel.ask(b"STARTTLS", relay.timeouts.command), 220)
        if not channel.silent:
            raise HandshakeFailed("The mail server sent something before encryption began.")  # RFC 3207 §6.
        await _secure(connection, relay)
        features = await _hello(channel, relay)
    if relay.user:
        await _sign_in(channel, relay, features.sign_in)
    return features


async def _secure(connection: Connection, relay: Relay) -> None:
    async with asyncio.timeout(relay.timeouts.command):
        await connection.secure(relay.context(), relay.host)


async def _hello(channel: CommandChannel, relay: Relay) -> Features:
    name = _own_name(relay, channel.connection)
    reply = await channel.ask(b"EHLO " + name, relay.timeouts.command)
    if reply.code in {500, 501, 502, 504, 550}:  # RFC 5321 §3.2: a server that knows HELO only.
        channel.expect(await channel.ask(b"HELO " + name, relay.timeouts.command), 250)
        return Features()
    channel.expect(reply, 250)
    return read_features(reply)


def _own_name(relay: Relay, connection: Connection) -> bytes:
    """Return our name for EHLO: a host name with a dot in it, else our end's IP address (RFC 5321 §4.1.3)."""
    name = relay.name.encode("idna")
    return name if re.fullmatch(rb"[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]*", name) else connection.own_address.encode()


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


async def _sign_in(channel: CommandChannel, relay: Relay, offered: frozenset[str]) -> None:
    """Sign in by PLAIN (RFC 4616), or LOGIN where only that is offered. Errors never repeat the password."""
    user, password = _b64(relay.user), _b64(relay.password)
    if "PLAIN" in offered:
        reply = await channel.ask(b"AUTH PLAIN " + _b64(f"\0{relay.user}\0{relay.password}"), relay.timeouts.command)
    elif "LOGIN" in offered:
        reply = await channel.ask(b"AUTH LOGIN", relay.timeouts.command)
        for answer in (user, password):
            if reply.code == 334:
                reply = await channel.ask(answer, relay.timeouts.command, "AUTH")
    else:
        raise HandshakeFailed("The mail server offers no way to sign in that we know (PLAIN or LOGIN).")
    if reply.code != 235:
        raise HandshakeFailed(_without_secrets(f"Signing in was refused: {reply}", relay), reply.code)


def _without_secrets(said: str, relay: Relay) -> str:
    secrets = [relay.password, _b64(relay.password).decode(), _b64(f"\0{relay.user}\0{relay.password}").decode()]
    for secret in filter(None, secrets):
        said = said.replace(secret, "…")
    return said


def _b64(text: str) -> bytes:
    return base64.b64encode(text.encode())


class CommandChannel:
    """Sends one command at a time and reads its reply."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._replies = ReplyParser()
        self._unread: list[Reply] = []
        self._trouble: str = ""
        self._woken = asyncio.Event()
        connection.received, connection.lost = self._received, self._lost

    @property
    def silent(self) -> bool:
        """Tell whether the server has sent nothing that was not asked for."""
        return not self._unread and self._replies.empty

    async def ask(self, command: bytes, within: float, name: str = "") -> Reply:
        """Send one command and return its reply within so many seconds; raises HandshakeFailed.

        `name` stands for the command in messages; by default its first word.
        """
        self.connection.send(command + b"\r\n")
        return await self.read_reply(name or command.split()[0].decode("ascii"), within)

    async def read_reply(self, what: str, within: float) -> Reply:
        """Return the next reply within so many seconds; raises HandshakeFailed. `what` names it in messages."""
        try:
            async with asyncio.timeout(within):
                while not self._unread:
                    if self._trouble:
                        raise HandshakeFailed(f"{what}: {self._trouble}")
                    self._woken.clear()
                    await self._woken.wait()
        except TimeoutError:
            raise HandshakeFailed(f"{what}: no answer within {within:g} s") from None
        return self._unread.pop(0)

    @staticmethod
    def expect(reply: Reply, code: int) -> None:
        """Raise HandshakeFailed with the server's words unless the reply has this code."""
        if reply.code != code:
            raise HandshakeFailed(str(reply), reply.code)

    def _received(self, data: bytes) -> None:
        self._unread += self._replies.feed(data)
        self._trouble = self._replies.error
        self._woken.set()

    def _lost(self, reason: str) -> None:
        self._trouble = reason
        self._woken.set()
