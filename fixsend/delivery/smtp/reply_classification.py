"""Classifies replies: what the trouble is with, and whether to try again. One table, with its sources.

A reply about the relay itself (it refuses us, or has trouble of its own) never fails a mail: whatever its code, the
mail is deferred, because staff or host can put that right. Codes: RFC 5321 §4.2.3; enhanced status: RFC 3463, RFC 5248
and IANA's registry of SMTP Enhanced Status Codes.
"""

from __future__ import annotations

import re
from enum import IntEnum

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome, Trouble
from fixsend.delivery.smtp.replies import Reply


class Step(IntEnum):
    """What a reply answers."""

    RESET = 0
    MAIL = 1
    RCPT = 2
    DATA = 3
    END = 4  # The dot after the text.
    LONE_DOT = 5  # An empty text for a server that took DATA after it had refused the receiver (RFC 2920 §3.1).
    QUIT = 6


# Enhanced status → whose trouble, longest match first; the first digit (4 or 5) is left out.
_BY_STATUS: dict[str, Trouble] = {
    "1.2": "domain",  # Bad destination system address.
    "1.7": "relay",  # Bad sender's address syntax.
    "1.8": "relay",  # Bad sender's system address.
    "1.10": "address",  # The domain takes no mail at all (null MX, RFC 7505).
    "1.": "address",
    "2.3": "content",  # Longer than this mailbox takes.
    "2.": "address",
    "3.4": "content",  # Too big for the system.
    "3.": "relay",  # The mail system that we speak with: full, busy, wrongly set up.
    "4.": "domain",  # Network and routing on the way to the receiver's system.
    "5.": "relay",  # The protocol: sign-in needed, bad sequence, too many receivers.
    "6.7": "address",  # Non-ASCII addresses not possible for this receiver (RFC 6531).
    "6.": "content",
    "7.": "relay",  # Policy; the words below say more.
}
# Words of common servers for what status and code leave open. RFC 6647 (greylisting); Postfix, Exim, Exchange, Gmail.
_TOO_FAST = ("too fast", "sending rate", "rate limit", "rate exceeded", "unusual rate", "throttl", "slow down")
# With 421 these are about one connection, which is closed and opened anew.
_TOO_MANY = ("too many", "too much mail", "exceeded")
_GREYLISTED = ("greylist", "graylist", "grey-list", "gray-list")
_TURNED_AWAY = ("relay", "authenti", "sender", "client host", "client was not")
# These are about us whatever the code beside them says: Postfix asks about sender and client at RCPT TO
# (smtpd_delay_reject), Exim verifies the sender there, and both repeat the sender's own 5.1.1.
_OUR_SENDER = re.compile(
    r"sender(?:'s)? (?:e-?mail |mail )?(?:address|domain|verif\w+|was |is |does |<|\S+@\S+ )|"
    r"\bsender\W+(?:rejected|refused|denied|unknown|not |invalid|blocked)|"
    r"(?:unknown|invalid|bad|unverified|unroutable|unrouteable|illegal|no such) sender|"
    r"(?:from|return|reverse|envelope)[- ](?:address|path)|verifying the sender|"
    r"(?:client host|helo command|ehlo command|helo name)"
)
# What a permanent reply about the recipient is about; at RCPT TO, and at the end of a text, which has one recipient.
_ABOUT_RECIPIENT = ("address", "domain")


def classify(step: Step, reply: Reply) -> Outcome:
    """Return the outcome that a reply to a step means for its mail."""
    if reply.code < 300:
        return ACCEPTED
    enhanced, words = reply.enhanced, reply.text.lower()
    trouble = _trouble(step, reply.code, enhanced, words)
    lasting = reply.code >= 500 and trouble != "relay"
    permanent = lasting and not enhanced.startswith("4")
    return Outcome(
        "refused" if lasting else "deferred",
        trouble,
        reply.code,
        enhanced,
        str(reply),
        throttled=not lasting and trouble == "relay" and _is_too_fast(reply.code, words),
        on_receiver=permanent and step in (Step.RCPT, Step.END) and trouble in _ABOUT_RECIPIENT,
    )


def _trouble(step: Step, code: int, enhanced: str, words: str) -> Trouble:
    if code == 421:
        return "relay"  # RFC 5321 §3.8: may answer any command; the server is closing.
    if any(mark in words for mark in _GREYLISTED):
        return "domain"
    if step is Step.MAIL:
        return _by_answer_to_sender(code, enhanced)
    if _OUR_SENDER.search(words):
        return "content" if step is Step.END and code >= 500 else "relay"
    if enhanced and not _says_nothing(enhanced) and not _is_policy_on_text(step, code, enhanced):
        return _by_status(enhanced)
    if any(mark in words for mark in _TURNED_AWAY) and step is not Step.END:
        return "relay"
    return _by_code(step, code)


def _by_answer_to_sender(code: int, enhanced: str) -> Trouble:
    """Classify a reply to MAIL FROM, which names our sender and a size: all other replies are about us, even 5.1.1."""
    if enhanced and not _says_nothing(enhanced) and _by_status(enhanced) == "content":
        return "content"
    return _by_code(Step.MAIL, code)


def _is_too_fast(code: int, words: str) -> bool:
    return any(mark in words for mark in (_TOO_FAST if code == 421 else _TOO_FAST + _TOO_MANY))


def _says_nothing(enhanced: str) -> bool:
    return enhanced.endswith(".0.0")


def _is_policy_on_text(step: Step, code: int, enhanced: str) -> bool:
    # A text refused for good by policy is this text's trouble: we were not refused before it was seen.
    return step is Step.END and code >= 500 and enhanced.startswith("5.7.")


def _by_status(enhanced: str) -> Trouble:
    detail = enhanced[2:]
    return _BY_STATUS.get(detail) or _BY_STATUS.get(detail.partition(".")[0] + ".", "relay")


def _by_code(step: Step, code: int) -> Trouble:
    if step is Step.MAIL:
        return "content" if code == 552 else "relay"  # RFC 1870: larger than the server takes.
    if step is Step.RCPT:
        return "relay" if code in {451, 452, 454, 500, 501, 502, 503, 504, 530} else "address"
    return "content" if code >= 500 else "relay"
