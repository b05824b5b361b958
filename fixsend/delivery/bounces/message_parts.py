"""Reads the parts of a report: its texts, its fields, and the mail of ours that it returns."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from email.utils import parseaddr

from fixsend.delivery.bounces import safe_parsing

_MESSAGE_ID = re.compile(r"^message-id:[ \t]{0,99}(<[^>\s]{1,500}>)", re.IGNORECASE | re.MULTILINE)
_TO = re.compile(r"^to:[ \t]{0,99}([^\n]{1,1000})$", re.IGNORECASE | re.MULTILINE)
MAILS = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers"})
# How much of a part's text is read, and of how many parts.
LONGEST_TEXT = 64 * 1024
_MOST_PARTS = 200
# Encodings of other things than letters, or whose decoding takes the square of the length.
_ODD_CODECS = frozenset({"punycode", "idna", "utf-7", "unicode-escape", "raw-unicode-escape", "undefined"})


@dataclass(frozen=True)
class ReturnedOriginal:
    """What a report still holds of the mail that it returns."""

    message_id: str = ""
    to: str = ""


def find_original(message: Message) -> ReturnedOriginal:
    """Return the mail that is returned inside a report, as a part of its own or as text."""
    for inner in mails_inside(message):
        if inner.get("message-id"):
            return ReturnedOriginal(header(inner, "message-id").strip(), parseaddr(header(inner, "to"))[1])
    for text in texts(message):
        found = _MESSAGE_ID.search(text)
        if found:
            to = _TO.search(text)
            return ReturnedOriginal(found[1], parseaddr(to[1])[1] if to else "")
    return ReturnedOriginal()


def mails_inside(message: Message) -> Iterator[Message]:
    """Return the mails that a report returns, whole or only their headers."""
    for part in parts(message):
        if part.get_content_type() in MAILS:
            inner = _inner(part)
            if inner is not None:
                yield inner


def parts(message: Message) -> Iterator[Message]:
    """Return the parts of a mail in order, at most 200."""
    for number, part in enumerate(message.walk()):
        if number == _MOST_PARTS:
            return
        yield part


def texts(message: Message) -> Iterator[str]:
    """Return the text of every part that is text, in order."""
    for part in parts(message):
        # A "multipart" without parts is a report whose boundary got lost: its text is the report.
        if part.get_content_maintype() in {"text", "multipart"} and not part.is_multipart():
            yield text_of(part)


def text_of(part: Message) -> str:
    """Return a part's text, however badly it is labelled, with line feeds as line breaks."""
    return _letters(part).replace("\r\n", "\n").replace("\r", "\n")


def _letters(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return str(part.get_payload())[:LONGEST_TEXT]
    # Cut short, the last character may be half there.
    errors = "strict" if len(content) <= LONGEST_TEXT else "ignore"
    content = content[:LONGEST_TEXT]
    for charset in (_charset(part), "utf-8"):
        try:
            return content.decode(charset, errors)
        except (LookupError, ValueError):
            continue
    return content.decode("latin-1")


def words_about(address: str, words: str, addresses: Sequence[str]) -> str:
    """Return the words about one of a report's addresses: from that address to the next one, or all of them."""
    if len(addresses) == 1 or address not in words:
        return words
    start = words.index(address)
    later = [words.find(other, start + 1) for other in addresses if other != address]
    return words[start : min((place for place in later if place > 0), default=len(words))]


def header(message: Message, name: str) -> str:
    """Return a field's value as text, empty where it is not there."""
    return str(message.get(name, ""))


def _charset(part: Message) -> str:
    """Return the encoding that a part names, if it is one for letters."""
    try:
        name = codecs.lookup(part.get_content_charset() or "utf-8").name
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if name in _ODD_CODECS else name


def _inner(part: Message) -> Message | None:
    if part.is_multipart():
        payload = part.get_payload()
        return payload[0] if isinstance(payload, list) and isinstance(payload[0], Message) else None
    return safe_parsing.parse(text_of(part).lstrip().encode("utf-8", "replace"))
