"""Variable envelope return paths: each mail has a sender address of its own, so that a bounce says whose mail it was.

`BOUNCE_ADDRESS` names the mailbox that takes the bounces. `bounces@example.org` becomes
`bounces+m12-345-0123456789@example.org`: delivery 345 of mailing 12 and a short keyed hash, so that a
stranger cannot make up bounces for others. A mail that a person may answer has `bounces+r7-0123456789@example.org` in
its Reply-To: the answer comes back to the same mailbox and says what it answers. An asterisk says where that part goes
at servers that do not know the plus: `*@bounces.example.org`.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass

from django.conf import settings

from fixsend.web import signing

_MAC_BYTES = 5  # 40 bits: each guess would cost an attacker a mail to us.
_FORM = re.compile(r"([msr])(\d{1,19})(?:-(\d{1,10}))?-([0-9a-f]{10})", re.I)


@dataclass(frozen=True)
class ReturnPath:
    """What an address of ours stands for: a copy of a mailing, a single message, or what a person may reply to."""

    mailing_id: int | None = None
    position: int | None = None
    message_id: int | None = None
    reply_to: int | None = None


class MailingSender:
    """The envelope senders of one mailing's copies; without BOUNCE_ADDRESS all of them are the From address."""

    def __init__(self, mailing_id: int, from_email: str) -> None:
        self._start = f"m{mailing_id}-"
        self._before, self._after = _around() or ("", "")
        self._key = _key(_ring_key())
        self._plain = "" if self._before or self._after else from_email

    def __call__(self, position: int) -> str:
        """Return the envelope sender of one copy."""
        if self._plain:
            return self._plain
        what = f"{self._start}{position}"
        return f"{self._before}{what}-{_mac(self._key, what)}{self._after}"


def message_sender(message_id: int, from_email: str) -> str:
    """Return the envelope sender of a single message; without BOUNCE_ADDRESS it is the From address."""
    return _address(f"s{message_id}") or from_email


def reply_address(number: int) -> str:
    """Return the address at which a reply says what it answers, by a number of ours; empty without BOUNCE_ADDRESS."""
    return _address(f"r{number}")


def _address(what: str) -> str:
    around = _around()
    return f"{around[0]}{what}-{_mac(_key(_ring_key()), what)}{around[1]}" if around else ""


def read(address: str) -> ReturnPath | None:
    """Return what an address of ours stands for, or None. Some servers change the case of letters on the way."""
    around = _around()
    if around is None:
        return None
    typed, before, after = address.strip().lower(), around[0].lower(), around[1].lower()
    if not typed.startswith(before) or not typed.endswith(after):
        return None
    found = _FORM.fullmatch(typed[len(before) : len(typed) - len(after)])
    return _meaning(found) if found and _is_ours(found) else None


def _meaning(found: re.Match[str]) -> ReturnPath | None:
    number, position = int(found[2]), found[3]
    if found[1] == "m" and position:
        return ReturnPath(mailing_id=number, position=int(position))
    if position:
        return None
    kind = found[1].lower()
    return ReturnPath(message_id=number) if kind == "s" else ReturnPath(reply_to=number) if kind == "r" else None


def _is_ours(found: re.Match[str]) -> bool:
    """Try every key: mail that left before a rotation bounces after it."""
    what, mac = found[0][: -2 * _MAC_BYTES - 1], found[4]
    return any(hmac.compare_digest(_mac(_key(key), what), mac) for key in signing.key_ring()["keys"].values())


def _around() -> tuple[str, str] | None:
    if not settings.BOUNCE_ADDRESS:
        return None
    if "*" in settings.BOUNCE_ADDRESS:
        before, _, after = settings.BOUNCE_ADDRESS.partition("*")
        return before, after
    local, _, domain = settings.BOUNCE_ADDRESS.rpartition("@")
    return f"{local}+", f"@{domain}"


def _ring_key() -> str:
    ring = signing.key_ring()
    return ring["keys"][ring["current"]]


def _key(secret: str) -> bytes:
    return hashlib.sha256(b"fixsend.verp" + secret.encode()).digest()


def _mac(key: bytes, what: str) -> str:
    return hashlib.blake2b(what.encode(), key=key, digest_size=_MAC_BYTES).hexdigest()
