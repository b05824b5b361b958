"""Reads delivery status notifications that follow the standard (RFC 3464)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message

from fixsend.delivery.bounces import report_fields, safe_parsing, smtp_steps
from fixsend.delivery.bounces.message_parts import header, texts, words_about
from fixsend.delivery.bounces.report import Failure, Kind
from fixsend.delivery.bounces.smtp_steps import Step

_STATUS = re.compile(r"([245]\.\d{1,3}\.\d{1,3})")
# Diagnostics that say nothing: what the human-readable part says is needed then.
_EMPTY_WORDS = re.compile(r"(?:[a-z0-9-]{1,40};)? ?(?:[245]\d\d)? ?(?:[245]\.\d{1,3}\.\d{1,3})?", re.IGNORECASE)
_HOST = re.compile(
    r"\b(?:host|while talking to|remote server) ([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})", re.IGNORECASE
)
_REACHED = {"delivered", "relayed", "expanded"}
_ACTIONS = {"failed", "delayed"} | _REACHED
_MOST_RECIPIENTS = 100


@dataclass(frozen=True)
class Reading:
    """What a delivery status notification says; `kind` is None where it lists no recipient."""

    kind: Kind | None
    failures: tuple[Failure, ...]
    reporter: str
    reached: tuple[str, ...] = ()


def read(message: Message) -> Reading | None:
    """Return what a mail's delivery status notification says, or None where there is none in it."""
    blocks = report_fields.blocks(message, "delivery-status")
    if not blocks:
        return None
    reporter = report_fields.value(header(blocks[0], "reporting-mta"))
    human = next(texts(message), "")[: safe_parsing.LONGEST_WORDS]
    named = [block for block in blocks if block.get("final-recipient") or block.get("original-recipient")]
    named = named[:_MOST_RECIPIENTS]
    actions = {_action(block) for block in named}
    addresses = [_address(block) for block in named]
    failures = tuple(_failure(block, human, reporter, addresses) for block in named if _action(block) == "failed")
    if failures:
        reached = tuple(_address(block) for block in named if _action(block) in _REACHED)
        return Reading(Kind.BOUNCE, failures, reporter, reached)
    if "delayed" in actions:
        return Reading(Kind.DELAY, (), reporter)
    if actions & _REACHED:
        return Reading(Kind.DELIVERED, (), reporter)
    return Reading(None, (), reporter)


def _failure(block: Message, human: str, reporter: str, others: list[str]) -> Failure:
    said = " ".join(str(value) for value in block.get_all("diagnostic-code", []))[: safe_parsing.LONGEST_WORDS]
    diagnostic = " ".join(said.split())
    words = _words(diagnostic)
    step = smtp_steps.step_in(words)
    address = _address(block)
    told = words_about(address, human, others) if len(others) == 1 or address in human else ""
    if step is Step.UNSAID:
        step = smtp_steps.step_in(
            told
        )  # The standard has no field for the step; Postfix and Sendmail name it to people only.
    if not words or _EMPTY_WORDS.fullmatch(diagnostic):
        words = f"{words} {told}".strip()
    status = _STATUS.search(header(block, "status"))
    return Failure(
        address=address,
        status=status[1] if status else "",
        text=words,
        step=step,
        host=_host(block, f"{words} {told}") or reporter.partition(" ")[0],
    )


def _address(block: Message) -> str:
    final, original = (report_fields.value(header(block, name)) for name in ("final-recipient", "original-recipient"))
    return report_fields.bare(original if "@" in original else final)


def _host(block: Message, told: str) -> str:
    """Return the server that refused the mail: from its field, or as Postfix and Sendmail name it to people."""
    remote = report_fields.value(header(block, "remote-mta")).partition(" ")[0]
    named = _HOST.search(told) if not remote else None
    return remote or (named[1] if named else "")


def _action(block: Message) -> str:
    """Return the action. A class-4 status means "delayed" only without an action: servers also give up on those."""
    action = header(block, "action").strip().lower().split(" ")[0]
    status = header(block, "status").strip()
    if status.startswith("2."):
        return "delivered"
    if action in _ACTIONS:
        return action
    return {"5": "failed", "4": "delayed"}.get(status[:1], action)


def _words(diagnostic: str) -> str:
    kind, semicolon, words = diagnostic.partition(";")
    return (words if semicolon and re.fullmatch(r"\s*[\w-]{1,40}\s*", kind) else diagnostic).strip()
