"""Finds the groups of fields in a machine-readable report (RFC 3464 §2.1, RFC 5965 §3), however it carries them."""

from __future__ import annotations

import base64
import contextlib
import re
from email.message import Message
from email.utils import parseaddr

from fixsend.delivery.bounces import safe_parsing
from fixsend.delivery.bounces.message_parts import LONGEST_TEXT, header, parts, text_of

_MOST_BLOCKS = 200
# The first field of a report that lost its type on the way: some gateways send the part as plain text or a file.
_FIRST_FIELDS = {
    "delivery-status": re.compile(r"^(?:reporting-mta|original-envelope-id): ?\S", re.IGNORECASE | re.MULTILINE),
    "feedback-report": re.compile(r"^feedback-type: ?\S", re.IGNORECASE | re.MULTILINE),
}
_BLANK_LINE = re.compile(r"\n[ \t\r]{0,99}\n")


def blocks(message: Message, subtype: str) -> list[Message]:
    """Return the groups of fields of the report of a type ("delivery-status", "feedback-report"), or none."""
    for part in parts(message):
        if part.get_content_type() in {f"message/{subtype}", f"message/global-{subtype}"}:
            return _read(part)[:_MOST_BLOCKS]
    for part in parts(message):
        # Only a part of its own: the words of a person may quote a report.
        if part is not message and not part.is_multipart() and part.get_content_maintype() in {"text", "application"}:
            text = text_of(part).lstrip()
            if _FIRST_FIELDS[subtype].match(text):
                return _split(text)[:_MOST_BLOCKS]
    return []


def merged(groups: list[Message]) -> Message:
    """Return the fields of all groups as one."""
    whole = Message()
    for group in groups:
        for name, content in group.items():
            whole[name] = content
    return whole


def value(field: str) -> str:
    """Return what stands after the type in "rfc822; ada@example.org"."""
    return field.partition(";")[2].strip() or field.strip()


def bare(address: str) -> str:
    """Return the address alone: without a name, brackets or spaces."""
    return parseaddr(address)[1] or address.strip("<> \t")


def _read(part: Message) -> list[Message]:
    payload = part.get_payload()
    encoded = header(part, "content-transfer-encoding").strip().lower() == "base64"
    if isinstance(payload, list) and not encoded:
        found = [block for block in payload[:_MOST_BLOCKS] if isinstance(block, Message) and block.keys()]
        return [each for block in found for each in (block, *_rest(block))]
    return _split(_decoded(part) if encoded else text_of(part))


def _rest(block: Message) -> list[Message]:
    """Return the groups that the parser, which knows only delivery-status, took for a mail's text."""
    text = block.get_payload()
    return _split(text[:LONGEST_TEXT]) if isinstance(text, str) else []


def _split(text: str) -> list[Message]:
    found = (
        safe_parsing.parse(block.encode("utf-8", "replace"))
        for block in _BLANK_LINE.split(text, _MOST_BLOCKS)
        if block.strip()
    )
    return [block for block in found if block.keys()]


def _decoded(part: Message) -> str:
    """Return a part that was encoded against the standard (RFC 3464 §2.1), which the parser took for plain fields."""
    raw = "".join(str(inner.get_payload()) for inner in parts(part) if not inner.is_multipart())
    with contextlib.suppress(ValueError):
        return base64.b64decode(raw).decode("utf-8", "replace")
    return raw
