"""Renders a single message as a whole mail, with the same MIME functions as newsletters."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime, parseaddr
from functools import lru_cache

from fixsend.delivery.engine import dkim, mime, repeated_text
from fixsend.delivery.engine.addresses import mailbox_of, wire_form
from fixsend.delivery.engine.text import clean_line
from fixsend.delivery.models import Message


def render(message: Message) -> bytes:
    """Return the whole mail, with CRLF; no line in it begins with a dot. Raises ImpossibleAddress."""
    return b"\r\n".join([*_headers(message), _bodies(message)])


def signed(message: Message) -> bytes:
    """Return the whole mail as it leaves by SMTP, with our DKIM signature where we sign. Raises ImpossibleAddress."""
    return dkim.sign(render(message))


def headers(message: Message) -> dict[str, str]:
    """Return the headers besides sender, recipient, subject, date and MIME's own."""
    domain = sender_address(message.from_email).rpartition("@")[2] or "localhost"
    ours = {"Message-ID": f"<{message.public_id}@{domain}>", "Auto-Submitted": "auto-generated"}
    headers: dict[str, str] = ours | message.headers
    return headers


@lru_cache(maxsize=8)  # The alliance writes from one address, or few.
def sender_address(from_email: str) -> str:
    """Return the address in a From line, without its name."""
    return parseaddr(from_email)[1]


@lru_cache(maxsize=8)
def _from(from_email: str) -> bytes:
    return b"From: " + mailbox_of(from_email)


def _headers(message: Message) -> list[bytes]:
    return [
        _from(message.from_email),
        b"To: " + wire_form(message.to).encode(),
        *([b"Reply-To: " + mailbox_of(message.reply_to)] if message.reply_to else []),
        b"Subject: " + mime.header_value(clean_line(message.subject), len("Subject: ")),
        b"Date: " + format_datetime(datetime.now(UTC)).encode(),
        *(mime.header(name, clean_line(value)) for name, value in headers(message).items()),
        b"MIME-Version: 1.0",
    ]


def _bodies(message: Message) -> bytes:
    """Return the last headers and the text, or the text and the HTML."""
    if not message.html:
        return _part(b"plain", message.text)
    begin = b"--" + mime.BOUNDARY
    parts = [_part(b"plain", message.text), _part(b"html", message.html)]
    between = b"\r\n" + begin + b"\r\n"
    return mime.ALTERNATIVE + begin + b"\r\n" + between.join(parts) + b"\r\n" + begin + b"--\r\n"


def _part(kind: bytes, text: str) -> bytes:
    encoding, body = repeated_text.encoded(text if text.endswith("\n") else text + "\n")
    if encoding == b"base64":
        body += b"\r\n"
    return mime.part_head(kind, encoding) + body
