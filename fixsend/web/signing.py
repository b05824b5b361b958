"""Signed links that live for two years: keys have ids and rotate, old ones still verify.

The key ring is one file (`KEYS_FILE`), made the first time, readable by its owner only, part of every backup:
`{"current": "k1", "keys": {"k1": "…"}, "address_hash": "…"}`. The `address_hash` key never rotates, because the
hashes it makes (suppressions, erased people in the ledger) have to match for as long as they are kept.
"""

import binascii
import hashlib
import hmac
import json
import os
import secrets
import time
from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache
from json.encoder import encode_basestring_ascii
from pathlib import Path
from typing import Any, TypedDict

from django.conf import settings
from django.core import signing
from django.utils.crypto import salted_hmac

from fixsend.web import normalise

LINK_LIFETIME = timedelta(days=731)


class KeyRing(TypedDict):
    """The file's contents."""

    current: str
    keys: dict[str, str]
    address_hash: str


class BadLink(Exception):
    """The token was not made by us, was cut short, or is too old."""


def sign(purpose: str, value: Any) -> str:
    """Return a URL-safe token that carries a JSON value and can be used for one purpose only."""
    ring = key_ring()
    token = signing.dumps(value, key=ring["keys"][ring["current"]], salt=f"fixsend.{purpose}")
    return f"{ring['current']}~{token}"


def unsign(purpose: str, token: str, max_age: timedelta = LINK_LIFETIME) -> Any:
    """Return the value in a token made by `sign`; raises BadLink."""
    key_id, _, rest = token.partition("~")
    key = key_ring()["keys"].get(key_id)
    if key is None:
        raise BadLink
    try:
        return signing.loads(rest, key=key, salt=f"fixsend.{purpose}", max_age=max_age)
    except signing.BadSignature as error:
        raise BadLink from error


class BulkSigner:
    """Makes the tokens that `sign` makes for texts, ten times faster and more: what stays the same is worked out once.

    It keeps the key that is current when it is made; keys rotate, but old ones go on verifying.
    """

    def __init__(self, purpose: str) -> None:
        ring = key_ring()
        salt = f"fixsend.{purpose}signer"  # What django.core.signing.TimestampSigner makes of it.
        self._keyed = salted_hmac(salt, b"", secret=ring["keys"][ring["current"]], algorithm="sha256")
        self._start = f"{ring['current']}~".encode()
        self._second, self._moment = 0, b""

    def token(self, text: str) -> bytes:
        """Return a token for one text."""
        second = int(time.time())
        if second != self._second:
            self._second, self._moment = second, b":" + signing.b62_encode(second).encode()
        value = _base64(encode_basestring_ascii(text).encode()) + self._moment
        signature = self._keyed.copy()
        signature.update(value)
        return self._start + value + b":" + _base64(signature.digest())


_URL_SAFE = bytes.maketrans(b"+/", b"-_")


def _base64(data: bytes) -> bytes:
    return binascii.b2a_base64(data, newline=False).translate(_URL_SAFE, b"=")


def address_hash(email: str) -> str:
    """Return the keyed hash (HMAC-SHA256, 64 hex digits) by which an address is known where it may not be kept."""
    key = key_ring()["address_hash"].encode()
    return hmac.new(key, normalise.email_address(email).encode(), hashlib.sha256).hexdigest()


def address_hasher() -> Callable[[str], str]:
    """Return what makes the same hash of many addresses that are in their normal form already."""
    start = hmac.new(key_ring()["address_hash"].encode(), digestmod=hashlib.sha256)

    def hashed(address: str) -> str:
        one = start.copy()
        one.update(address.encode())
        return one.hexdigest()

    return hashed


def address_hash_pads() -> tuple[bytes, bytes]:
    """Return the pads (RFC 2104) with which SQL makes the same hash: sha256(outer || sha256(inner || address))."""
    key = key_ring()["address_hash"].encode()
    block = (hashlib.sha256(key).digest() if len(key) > 64 else key).ljust(64, b"\0")
    return bytes(byte ^ 0x5C for byte in block), bytes(byte ^ 0x36 for byte in block)


def rotate() -> str:
    """Add a new current key, keeping the old ones for links already mailed; return its id."""
    ring = key_ring()
    new_id = f"k{max(int(key_id[1:]) for key_id in ring['keys']) + 1}"
    ring["keys"][new_id] = secrets.token_urlsafe(48)
    ring["current"] = new_id
    _write(settings.KEYS_FILE, ring)
    return new_id


def key_ring() -> KeyRing:
    """Return the key ring, read again whenever the file changes, so that every process follows a rotation."""
    path = settings.KEYS_FILE
    try:
        return _read(path, os.stat(path).st_mtime_ns)
    except FileNotFoundError:
        _make(Path(path))
        return _read(path, os.stat(path).st_mtime_ns)


@lru_cache(maxsize=4)
def _read(path: Path | str, _changed_at: int) -> KeyRing:
    ring: KeyRing = json.loads(Path(path).read_text())
    return ring


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    ring: KeyRing = {
        "current": "k1",
        "keys": {"k1": secrets.token_urlsafe(48)},
        "address_hash": secrets.token_urlsafe(48),
    }
    draft = _draft(path, ring)
    try:
        os.link(draft, path)  # Two processes may start at once: the first one's ring stands.
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _write(path: Path, ring: KeyRing) -> None:
    os.replace(_draft(path, ring), path)


def _draft(path: Path, ring: KeyRing) -> Path:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(ring, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    return draft
