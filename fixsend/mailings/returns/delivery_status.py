"""Reports that follow the standards: delivery status (RFC 3464) and complaints (ARF, RFC 5965)."""

from __future__ import annotations

import base64
import contextlib
import email
import re
from dataclasses import dataclass
from email.message import Message
from email.utils import parseaddr

from fixsend.mailings.returns.report import Failure, Kind
from fixsend.mailings.returns.returned import text_of, texts

_STATUS = re.compile(r"([245]\.\d{1,3}\.\d{1,3})")
# Diagnostics that say nothing: what the human-readable part says is needed then.
_EMPTY_WORDS = re.compile(r"^(?:[a-z0-9-]+;)?\s*(?:[245]\d\d)?\s*(?:[245]\.\d+\.\d+)?\s*$", re.IGNORECASE)
_HUMAN_PART = 4000


@dataclass(frozen=True)
class Reading:
    """What a standard report says; `kind` is empty where it lists nobody."""

    kind: Kind | None
    failures: tuple[Failure, ...]
    reporter: str


def read(message: Message) -> Reading | None:
    """Return what a delivery status report says, or None where there is none in the mail."""
    blocks = _blocks(message, "delivery-status")
    if not blocks:
        return None
    reporter = _value(blocks[0].get("reporting-mta", ""))
    human = next(texts(message), "")[:_HUMAN_PART]
    named = [block for block in blocks if block.get("final-recipient") or block.get("original-recipient")]
    actions = {_action(block) for block in named}
    failures = tuple(_failure(block, human, alone=len(named) == 1) for block in named if _action(block) == "failed")
    if failures:
        return Reading(Kind.BOUNCE, failures, reporter)
    if "delayed" in actions:
        return Reading(Kind.DELAY, (), reporter)
    if actions & {"delivered", "relayed", "expanded"}:
        return Reading(Kind.DELIVERED, (), reporter)
    return Reading(None, (), reporter)


def complaint(message: Message) -> Reading | None:
    """Return what a complaint says: each person who pressed “this is spam”; None where the mail is no complaint.

    Reports of other types (a failed DKIM check, …) are about us, not about a person, and name nobody here.
    """
    blocks = _blocks(message, "feedback-report")
    if not blocks:
        return None
    feedback = _merged(blocks)
    kind = str(feedback.get("feedback-type", "abuse")).strip().lower()
    reporter = str(feedback.get("user-agent") or feedback.get("reporting-mta") or "")
    if kind not in {"abuse", "opt-out", "opt-out-list", "fraud", "other"}:
        return Reading(Kind.OTHER, (), reporter)
    addresses = [parseaddr(str(value))[1] for value in feedback.get_all("original-rcpt-to", [])]
    addresses += [parseaddr(str(value))[1] for value in feedback.get_all("removal-recipient", [])]
    named = tuple(Failure(address, text=kind) for address in dict.fromkeys(addresses) if "@" in address)
    return Reading(Kind.COMPLAINT, named, reporter)


def _blocks(message: Message, subtype: str) -> list[Message]:
    """Return the groups of fields of a machine-readable part, wherever it stands and however it is encoded."""
    for part in message.walk():
        if part.get_content_type() in {f"message/{subtype}", f"message/global-{subtype}"}:
            payload = part.get_payload()
            encoded = str(part.get("content-transfer-encoding", "")).strip().lower() == "base64"
            if isinstance(payload, list) and not encoded:
                return [block for block in payload if isinstance(block, Message) and block.keys()]
            text = _decoded(part) if encoded else text_of(part)
            return [email.message_from_string(block) for block in re.split(r"\r?\n\s*\r?\n", text) if block.strip()]
    return []


def _decoded(part: Message) -> str:
    """Return a part that was encoded against the standard (RFC 3464 §2.1), which the parser took for plain fields."""
    raw = "".join(str(inner.get_payload()) for inner in part.walk() if not inner.is_multipart())
    with contextlib.suppress(ValueError):
        return base64.b64decode(raw).decode("utf-8", "replace")
    return raw


def _failure(block: Message, human: str, *, alone: bool) -> Failure:
    diagnostic = " ".join(str(value) for value in block.get_all("diagnostic-code", []))
    words = _words(diagnostic)
    if alone and (not words or _EMPTY_WORDS.match(diagnostic)):
        words = f"{words} {human}".strip()
    status = _STATUS.search(str(block.get("status", "")))
    final = _value(str(block.get("final-recipient", "")))
    original = _value(str(block.get("original-recipient", "")))
    return Failure(
        address=_bare(original if "@" in original else final), status=status[1] if status else "", text=words
    )


def _action(block: Message) -> str:
    action = str(block.get("action", "")).strip().lower().split(" ")[0]
    if str(block.get("status", "")).strip().startswith("2."):
        return "delivered"
    if action in {"failed", "delayed", "delivered", "relayed", "expanded"}:
        return action
    return "failed" if str(block.get("status", "")).strip().startswith("5") else action


def _merged(blocks: list[Message]) -> Message:
    merged = Message()
    for block in blocks:
        for name, value in block.items():
            merged[name] = value
    return merged


def _value(field: str) -> str:
    """Return what stands after the type in "rfc822; ada@example.org"."""
    return str(field).partition(";")[2].strip() or str(field).strip()


def _bare(address: str) -> str:
    return parseaddr(address)[1] or address.strip("<> \t")


def _words(diagnostic: str) -> str:
    kind, semicolon, words = diagnostic.partition(";")
    return (words if semicolon and re.fullmatch(r"\s*[\w-]+\s*", kind) else diagnostic).strip()
