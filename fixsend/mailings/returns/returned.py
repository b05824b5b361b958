"""The mail of ours that a report brings back: which one it is and to whom it went."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.utils import parseaddr

_MESSAGE_ID = re.compile(r"^message-id:\s*(<[^>\s]+>)", re.IGNORECASE | re.MULTILINE)
_TO = re.compile(r"^to:\s*(.+)$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Original:
    """What is left of the mail that came back."""

    message_id: str = ""
    to: str = ""


def find(message: Message) -> Original:
    """Return the mail that is returned inside a report, as a part of its own or as text."""
    for part in message.walk():
        if part.get_content_type() in {"message/rfc822", "text/rfc822-headers", "message/rfc822-headers"}:
            inner = _inner(part)
            if inner is not None and inner.get("message-id"):
                return Original(str(inner["message-id"]).strip(), parseaddr(str(inner.get("to", "")))[1])
    for text in texts(message):
        found = _MESSAGE_ID.search(text)
        if found:
            to = _TO.search(text)
            return Original(found[1], parseaddr(to[1])[1] if to else "")
    return Original()


def texts(message: Message) -> Iterator[str]:
    """Return the text of every part that is text, in order."""
    for part in message.walk():
        # A "multipart" without parts is a report whose boundary got lost: its text is the report.
        if part.get_content_maintype() in {"text", "multipart"} and not part.is_multipart():
            yield text_of(part)


def text_of(part: Message) -> str:
    """Return a part's text, however badly it is labelled."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return str(part.get_payload())
    for charset in (part.get_content_charset(), "utf-8"):
        try:
            return content.decode(charset or "utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("latin-1")


def _inner(part: Message) -> Message | None:
    if part.is_multipart():
        payload = part.get_payload()
        return payload[0] if isinstance(payload, list) and isinstance(payload[0], Message) else None
    return email.message_from_string(text_of(part))
