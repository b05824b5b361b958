"""DKIM signatures of our own (RFC 6376), where no relay signs for us: rsa-sha256 (RFC 8301), ed25519-sha256 (RFC 8463).

Canonicalisation is relaxed/relaxed. Written for speed, because every copy of a newsletter is signed: a body is hashed
as it is where relaxing would change nothing in it, and is otherwise relaxed by `bytes.replace` alone.
"""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from django.conf import settings

# RFC 8301 §3.2: signers use at least 1024 bits and should use 2048. More than that fits into no usual DNS record.
LEAST_BITS = 2048
# Signed wherever they stand in a mail (RFC 6376 §5.4.1, RFC 8058 §4; Feedback-ID for Google's reports).
SIGNED = (
    *(b"from", b"to", b"subject", b"date", b"message-id", b"reply-to"),
    *(b"mime-version", b"content-type", b"content-transfer-encoding"),
    *(b"list-id", b"list-unsubscribe", b"list-unsubscribe-post", b"feedback-id", b"auto-submitted"),
)
# Named once more than they stand there, so that nobody can put another one in front (RFC 6376 §8.15).
OVERSIGNED = (b"from", b"to", b"subject", b"date", b"reply-to", b"content-type")
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*")
_FOLDED_AT = 72


class BadKey(ValueError):
    """A key that cannot sign; the message says why, in plain words, and nothing of the key itself."""


@dataclass(frozen=True)
class Key:
    """A private key, and the name under which its public half stands in DNS (`<selector>._domainkey.<domain>`)."""

    selector: str
    private: RSAPrivateKey | Ed25519PrivateKey = field(repr=False)

    @property
    def algorithm(self) -> str:
        """Return the name of the algorithm in a signature."""
        return f"{self.kind}-sha256"

    @property
    def kind(self) -> str:
        """Return the kind of key as a DNS record names it."""
        return "rsa" if isinstance(self.private, RSAPrivateKey) else "ed25519"

    @property
    def record(self) -> str:
        """Return the text of the DNS record with the public key (RFC 6376 §3.6.1)."""
        return f"v=DKIM1; k={self.kind}; p={base64.b64encode(self.published).decode()}"

    @property
    def published(self) -> bytes:
        """Return the public key as it stands in DNS: for Ed25519 without the structure around it (RFC 8463 §4)."""
        public = self.private.public_key()
        if self.kind == "ed25519":
            return public.public_bytes(Encoding.Raw, PublicFormat.Raw)
        return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    def sign(self, text: bytes) -> bytes:
        """Return the signature of canonical headers; Ed25519 signs their hash (RFC 8463 §3)."""
        if isinstance(self.private, RSAPrivateKey):
            return self.private.sign(text, PKCS1v15(), SHA256())
        return self.private.sign(hashlib.sha256(text).digest())


class Signer:
    """Signs mails for one domain, with one key or with several, each of which gives a signature of its own."""

    def __init__(self, domain: str, keys: Sequence[Key]) -> None:
        self.domain = domain
        self.keys = tuple(keys)
        self._openings = [(key, _opening(key, domain)) for key in self.keys]

    def sign(self, mail: bytes) -> bytes:
        """Return a whole mail, all lines of which end in CRLF, with its signatures in front."""
        end = mail.index(b"\r\n\r\n")
        body = base64.b64encode(hashlib.sha256(relaxed_body(mail[end + 4 :])).digest())
        headers = _relaxed_headers(mail[:end])
        names = [name for name in SIGNED if name in headers]
        signed = b"\r\n".join([*(headers[name] for name in names), b""])
        listed = b":".join([*names, *OVERSIGNED])
        moment = int(time.time())
        signatures = []
        for key, opening in self._openings:
            header = b"%b t=%d;\r\n h=%b;\r\n bh=%b;\r\n b=" % (opening, moment, _folded_names(listed), body)
            value = base64.b64encode(key.sign(signed + _relaxed(header)))
            signatures.append(header + _folded(value) + b"\r\n")
        return b"".join([*signatures, mail])


def sign(mail: bytes) -> bytes:
    """Return a whole mail with our signatures in front, or as it is where none are set (`DKIM_KEYS`)."""
    signer = our_signer()
    return mail if signer is None else signer.sign(mail)


def our_signer() -> Signer | None:
    """Return what signs our mail, or None where the relay does; raises BadKey."""
    words = tuple(settings.DKIM_KEYS)
    return _signer(settings.DKIM_DOMAIN, words) if words else None


@lru_cache(1)
def _signer(domain: str, words: tuple[str, ...]) -> Signer:
    if not _NAME.fullmatch(domain):
        raise BadKey(f"DKIM_DOMAIN has to be a domain such as example.org, not {domain!r}.")
    return Signer(domain, [_key(*word.partition("=")[::2]) for word in words])


def _key(selector: str, place: str) -> Key:
    if not place or not _NAME.fullmatch(selector):
        raise BadKey("DKIM_KEYS has to be the selector's name, “=” and the key's file, such as s1=/etc/fixsend/s1.pem.")
    return read_key(selector, Path(place))


def read_key(selector: str, path: Path) -> Key:
    """Read a private key from a PEM file; raises BadKey."""
    try:
        private = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise BadKey(f"The DKIM key {path} cannot be read: {error.strerror}.") from None
    except TypeError:
        raise BadKey(f"The DKIM key {path} has a passphrase: nobody could type it. Store it without one.") from None
    except (ValueError, UnsupportedAlgorithm):
        raise BadKey(f"The file {path} holds no private key in PEM that DKIM knows.") from None
    if isinstance(private, Ed25519PrivateKey):
        return Key(selector, private)
    if not isinstance(private, RSAPrivateKey):
        raise BadKey(f"The DKIM key {path} is neither RSA nor Ed25519.")
    if private.key_size < LEAST_BITS:
        raise BadKey(f"The DKIM key {path} has {private.key_size} bits; make one of {LEAST_BITS}.")
    return Key(selector, private)


def _opening(key: Key, domain: str) -> bytes:
    return f"DKIM-Signature: v=1; a={key.algorithm}; c=relaxed/relaxed;\r\n d={domain};\r\n s={key.selector};".encode()


def relaxed_body(body: bytes) -> bytes:
    """Return a body in relaxed form (RFC 6376 §3.4.4).

    Blanks made one, none at the end of a line, no empty lines at the end. All lines have to end in CRLF.
    """
    if b"\t" in body:
        body = body.replace(b"\t", b" ")
    while b"  " in body:
        body = body.replace(b"  ", b" ")
    if b" \r\n" in body:
        body = body.replace(b" \r\n", b"\r\n")
    while body.endswith(b"\r\n\r\n"):
        body = body[:-2]
    return b"" if body == b"\r\n" else body


def _relaxed_headers(head: bytes) -> dict[bytes, bytes]:
    """Return each header in relaxed form by its name in small letters; of two alike the last, which is signed first."""
    headers = {}
    for line in head.replace(b"\r\n ", b" ").replace(b"\r\n\t", b" ").split(b"\r\n"):
        name, _, value = line.partition(b":")
        name = name.lower()
        headers[name] = name + b":" + b" ".join(value.split())
    return headers


def _relaxed(header: bytes) -> bytes:
    name, _, value = header.partition(b":")
    return name.lower() + b":" + b" ".join(value.split())


@lru_cache(64)
def _folded_names(listed: bytes) -> bytes:
    lines, line = [], b""
    for name in listed.split(b":"):
        if len(line) + len(name) > _FOLDED_AT:
            lines.append(line)
            line = b""
        line += b":" + name
    return b"\r\n ".join([*lines, line])[1:]


def _folded(value: bytes) -> bytes:
    return b"\r\n ".join(value[start : start + _FOLDED_AT] for start in range(0, len(value), _FOLDED_AT))
