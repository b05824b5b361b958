"""Parses returned mail: RFC 3464 notifications, RFC 5965 complaints, and the many that follow no standard."""

from __future__ import annotations

import logging
from dataclasses import replace
from email.message import Message
from email.utils import getaddresses, parseaddr
from functools import partial

from fixsend.delivery.bounces import complaints, delivery_status, message_parts, nonstandard, safe_parsing
from fixsend.delivery.bounces.message_parts import header
from fixsend.delivery.bounces.report import Failure, Kind, Report
from fixsend.web import normalise

log = logging.getLogger(__name__)

_TO = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to")
_AUTO_REPLY_HEADERS = ("x-autoreply", "x-autorespond", "x-auto-response-suppress")


def parse(mail: bytes) -> Report:
    """Return what a returned mail says. Raises nothing and takes bounded time, whatever it is given.

    A database and a screen can hold all texts in the report. A mail that cannot be read is UNREADABLE; `why` says why.
    """
    try:
        return _cleaned(_read(safe_parsing.parse(mail)))
    except safe_parsing.MalformedMail as error:
        return Report(Kind.UNREADABLE, why=str(error))
    except Exception as error:  # Strangers write these mails: one that breaks the parser must not stop the next ones.
        log.warning("A mail that came back could not be read: %s", type(error).__name__)
        return Report(Kind.UNREADABLE, why=f"It is damaged and could not be read ({type(error).__name__}).")


def _read(message: Message) -> Report:
    original = message_parts.find_original(message)
    kind, failures, reporter, reached = _parse_kinds(message)
    return Report(
        kind=kind,
        failures=failures,
        reached=reached,
        sent_to=_sent_to(message),
        returned_message_id=original.message_id,
        returned_to=original.to,
        reporter=reporter or parseaddr(header(message, "from"))[1].rpartition("@")[2],
    )


def _cleaned(report: Report) -> Report:
    """Return the report without what PostgreSQL and screens cannot hold."""
    name = partial(safe_parsing.clean, most=safe_parsing.LONGEST_NAME)
    return replace(
        report,
        failures=tuple(map(safe_parsing.cleaned, report.failures)),
        reached=tuple(map(name, report.reached)),
        sent_to=tuple(map(name, report.sent_to)),
        returned_message_id=name(report.returned_message_id),
        returned_to=name(report.returned_to),
        reporter=name(report.reporter),
    )


def _parse_kinds(message: Message) -> tuple[Kind, tuple[Failure, ...], str, tuple[str, ...]]:
    complaint = complaints.read(message)
    if complaint is not None:
        return *complaint, ()
    status = delivery_status.read(message)
    if status is not None and status.kind is not None:
        return status.kind, status.failures, status.reporter, status.reached
    if _is_auto_reply(message):
        return Kind.AUTO_REPLY, (), "", ()
    kind, failures = nonstandard.read(message)
    return kind, failures, "", ()


def _is_auto_reply(message: Message) -> bool:
    """Tell whether a person's mail program replied by itself (RFC 3834 §5), or sent a receipt (RFC 8098)."""
    if message.get_param("report-type", "") == "disposition-notification":
        return True
    submitted = header(message, "auto-submitted").split(";")[0].strip().lower()
    if submitted.startswith("auto-replied"):
        return not _is_from_a_server(message)
    if any(message.get(name) and name != "x-auto-response-suppress" for name in _AUTO_REPLY_HEADERS):
        return True
    return header(message, "precedence").strip().lower() == "auto_reply" or nonstandard.has_auto_reply_subject(message)


def _is_from_a_server(message: Message) -> bool:
    sender = parseaddr(header(message, "from"))[1].lower()
    empty_path = not parseaddr(header(message, "return-path"))[1]
    return sender.startswith("mailer-daemon") or (empty_path and sender.startswith("postmaster"))


def _sent_to(message: Message) -> tuple[str, ...]:
    values = [str(value) for name in _TO for value in message.get_all(name, [])]
    found = [normalise.email_address(address) for _, address in getaddresses(values) if "@" in address]
    return tuple(dict.fromkeys(found))
