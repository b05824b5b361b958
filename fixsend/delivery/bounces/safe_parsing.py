"""Parses mail from strangers safely: bounded in size, in the length of its fields and in its depth."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.message import Message

from fixsend.delivery.bounces.report import Failure
from fixsend.delivery.engine.text import clean as clean_text

# A report says what it has to say at the top; behind it comes our own mail, or an attachment.
LARGEST = 256 * 1024
# RFC 5321 §4.5.3.1: 64 octets, an @, 255 octets. RFC 3463 statuses have three numbers of up to three digits.
LONGEST_NAME = 320
LONGEST_STATUS = 12
LONGEST_WORDS = 4000
# RFC 5322 §2.1.1 allows 998 characters a line. The parser's time grows with the square of a field's length, and with
# the number of parts inside one another times the number of lines.
_LONGEST_LINE = 2000
_LONGEST_FIELD = 8000
_MOST_BOUNDARIES = 40
_MOST_LINES = 8_000
_BOUNDARY = re.compile(rb"boundary\s{0,5}\*?\d{0,3}\*?=", re.IGNORECASE)
_LOST_BOUNDARY = re.compile(rb"(?:^|\n)--([^\s\"\\]{8,70})\r?\ncontent-[a-z-]{1,40}: ?", re.IGNORECASE)
_PREAMBLE = 300


class MalformedMail(Exception):
    """A mail that no mail server writes; the message says what is wrong with it, for staff."""


def parse(mail: bytes) -> Message:
    """Return a mail as parts and fields; raises MalformedMail where it is built as no report is."""
    if len(_BOUNDARY.findall(mail[:LARGEST])) > _MOST_BOUNDARIES:
        raise MalformedMail("It has too many parts inside one another.")
    try:
        whole = _repaired(_bounded(mail[:LARGEST].lstrip()))
        return email.message_from_bytes(whole, policy=email.policy.compat32)
    except RecursionError as error:
        raise MalformedMail("It has too many parts inside one another.") from error


def reads_all_of(mail: bytes) -> bool:
    """Tell whether `parse` leaves nothing of a mail's text out: no end, and no part of a line that is too long."""
    if len(mail) >= LARGEST:
        return False
    begun = mail.lstrip()
    return _body(_bounded(begun)) == _body(b"\n".join([*begun.splitlines(), b""]))


def clean(text: str, most: int) -> str:
    """Return at most `most` characters of a text, without those that a database or a screen cannot hold."""
    return clean_text(text[:most])


def cleaned(failure: Failure) -> Failure:
    """Return a failure whose texts a database and a screen can hold."""
    return replace(
        failure,
        address=clean(failure.address, LONGEST_NAME),
        status=clean(failure.status, LONGEST_STATUS),
        text=clean(failure.text, LONGEST_WORDS),
        host=clean(failure.host, LONGEST_NAME).lower(),
    )


def _repaired(mail: bytes) -> bytes:
    """Return a report with its boundary put back, where the field that names it was lost on the way."""
    fields, _, body = mail.partition(b"\n\n")
    first = _LOST_BOUNDARY.search(body[:_PREAMBLE])
    if first is None or _BOUNDARY.search(fields) or b"message/delivery-status" not in body.lower():
        return mail
    return b'Content-Type: multipart/report; boundary="%s"\n' % first[1] + mail


def _body(mail: bytes) -> bytes:
    return mail.partition(b"\n\n")[2]


def _bounded(mail: bytes) -> bytes:
    """Cut lines and folded fields that are too long, and make all line ends alike."""
    kept: list[bytes] = []
    folded = 0
    for line in mail.splitlines()[:_MOST_LINES]:
        folded = folded + len(line) if line[:1] in (b" ", b"\t") else 0
        if folded <= _LONGEST_FIELD:
            kept.append(line[:_LONGEST_LINE])
    return b"\n".join([*kept, b""])
