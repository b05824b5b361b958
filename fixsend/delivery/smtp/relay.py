"""The mail server that takes our mail, as EMAIL_URL and EMAIL_URL_FALLBACK describe it."""

from __future__ import annotations

import ipaddress
import re
import ssl
from dataclasses import dataclass, field, fields
from functools import cache
from urllib.parse import parse_qsl, unquote, urlsplit


@dataclass(frozen=True)
class Timeouts:
    """How long each step may take, in seconds.

    Shorter than RFC 5321 §4.5.3.2 asks of servers among themselves (5 and 10 minutes), because a relay that takes our
    own mail answers at once or is in trouble.
    """

    connect: float = 10
    greeting: float = 30
    command: float = 20  # EHLO, STARTTLS and the handshake, AUTH: each.
    envelope: float = 30  # MAIL, RCPT, DATA, RSET: each.
    text: float = 30  # Without any progress while the text is being written.
    end: float = 120  # From the dot to its reply: a mail without one is in doubt.
    quit: float = 2
    idle: float = 10  # A connection without work is closed after this.

    @property
    def shortest(self) -> float:
        """The shortest of the timeouts that a running connection keeps."""
        return min(self.envelope, self.text, self.end, self.idle, self.quit)


@dataclass(frozen=True)
class Relay:
    """Where to submit mail (RFC 6409).

    `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465` (TLS from the start), with what differs from the
    defaults behind a question mark: `?connections=8&messages=500&end=300&ca=/etc/ssl/our-ca.pem&tls=yes&name=…`.
    """

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    tls_from_start: bool = False
    tls_required: bool = True
    authority: str = ""  # A file with the certificate authority to trust instead of the system's.
    name: str = ""  # What we call ourselves in EHLO; without it our side's address.
    connections: int = 4
    messages: int = 1000  # On one connection.
    timeouts: Timeouts = Timeouts()

    @classmethod
    def from_url(cls, url: str, name: str = "") -> Relay:
        """Read a URL; raises ValueError. Only a relay on this very machine may be spoken to without TLS."""
        parts = urlsplit(url)
        host = parts.hostname or "localhost"
        options = dict(parse_qsl(parts.query))
        implicit = parts.scheme == "smtps"
        relay = cls(
            host=host,
            port=parts.port or (465 if implicit else 587),
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            tls_from_start=implicit,
            tls_required=options.pop("tls", "") == "yes" or not is_this_machine(host),
            authority=options.pop("ca", ""),
            name=options.pop("name", name),
            connections=_whole(options, "connections", cls.connections),
            messages=_whole(options, "messages", cls.messages),
            timeouts=_timeouts(options),
        )
        if options:
            raise ValueError(f"A mail server's URL knows nothing called {', '.join(sorted(options))}.")
        return relay

    def context(self) -> ssl.SSLContext:
        """Return how TLS is done: certificate and name are verified, always."""
        return _context(self.authority)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@cache  # Reading the system's authorities takes some 20 ms.
def _context(authority: str) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=authority or None)


def is_this_machine(host: str) -> bool:
    """Tell whether a host name or address means the machine that we run on."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _whole(options: dict[str, str], name: str, default: int) -> int:
    said = options.pop(name, str(default))
    if not said.isdecimal() or int(said) < 1:
        raise ValueError(f"{name} has to be a whole number, 1 or more.")
    return int(said)


def _timeouts(options: dict[str, str]) -> Timeouts:
    given = {each.name: options.pop(each.name) for each in fields(Timeouts) if each.name in options}
    for name, said in given.items():
        if not re.fullmatch(r"\d{1,5}(\.\d+)?", said) or float(said) == 0:
            raise ValueError(f"{name} has to be a number of seconds, more than 0.")
    return Timeouts(**{name: float(said) for name, said in given.items()})
