"""Reading mails that come back: RFC 3464 reports, RFC 5965 complaints, and the many that follow no standard."""

from __future__ import annotations

import email
import email.policy
from email.message import Message
from email.utils import getaddresses, parseaddr

from fixsend.mailings.returns import delivery_status, loose, returned
from fixsend.mailings.returns.report import Failure, Kind, Report
from fixsend.web import normalise

# More than this is no report but an attachment; what matters stands at the top.
LARGEST = 2 * 1024 * 1024
_TO = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to")
_AUTO_REPLY_HEADERS = ("x-autoreply", "x-autorespond", "x-auto-response-suppress")


def read(mail: bytes) -> Report:
    """Return what a mail that came back says; never raises, whatever it is given."""
    message = email.message_from_bytes(mail[:LARGEST], policy=email.policy.compat32)
    original = returned.find(message)
    kind, failures, reporter = _understand(message)
    return Report(
        kind=kind,
        failures=failures,
        sent_to=_sent_to(message),
        returned_message_id=original.message_id,
        returned_to=original.to,
        reporter=reporter or parseaddr(_header(message, "from"))[1].rpartition("@")[2],
    )


def _understand(message: Message) -> tuple[Kind, tuple[Failure, ...], str]:
    complaint = delivery_status.complaint(message)
    if complaint is not None:
        return complaint.kind or Kind.OTHER, complaint.failures, complaint.reporter
    status = delivery_status.read(message)
    if status is not None and status.kind is not None:
        return status.kind, status.failures, status.reporter
    if _is_auto_reply(message):
        return Kind.AUTO_REPLY, (), ""
    kind, failures = loose.read(message)
    return kind, failures, ""


def _is_auto_reply(message: Message) -> bool:
    """Tell whether a person's mail program answered by itself (RFC 3834 §5)."""
    submitted = _header(message, "auto-submitted").split(";")[0].strip().lower()
    if submitted.startswith("auto-replied"):
        return not _is_from_the_server(message)
    if any(message.get(name) and name != "x-auto-response-suppress" for name in _AUTO_REPLY_HEADERS):
        return True
    return _header(message, "precedence").strip().lower() == "auto_reply" or loose.sounds_like_a_holiday(message)


def _is_from_the_server(message: Message) -> bool:
    sender = parseaddr(_header(message, "from"))[1].lower()
    return not parseaddr(_header(message, "return-path"))[1] and sender.startswith(("mailer-daemon", "postmaster"))


def _sent_to(message: Message) -> tuple[str, ...]:
    values = [str(value) for name in _TO for value in message.get_all(name, [])]
    found = [normalise.email_address(address) for _, address in getaddresses(values) if "@" in address]
    return tuple(dict.fromkeys(found))


def _header(message: Message, name: str) -> str:
    return str(message.get(name, ""))
