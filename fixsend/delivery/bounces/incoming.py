"""Reads what somebody wrote to us by mail: whatever in the bounce mailbox is neither a bounce nor a complaint.

An app above takes such mails (`takers`). Nothing of their HTML, pictures or attachments is passed on: the text only,
and the name and size of each attachment.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from fixsend.delivery.bounces import message_parts, nonstandard, origin, plain_text, safe_parsing
from fixsend.delivery.bounces.message_parts import header, text_of
from fixsend.delivery.bounces.report import Kind, Report
from fixsend.delivery.engine import verp
from fixsend.delivery.models import Mailing
from fixsend.web import normalise
from fixsend.web import text as texts
from fixsend.web.registry import Registry

LONGEST_TEXT = 20_000
LONGEST_NAME = 120
LONGEST_SUBJECT = 200
LONGEST_MESSAGE_ID = 300
MOST_ATTACHMENTS = 50
_MOST_PARTS = 200
_MOST_REFERENCES = 50
_FIELD = 2000
_MESSAGE_ID = re.compile(rf"<[^<>\s]{{1,{LONGEST_MESSAGE_ID - 2}}}>")
_SERVERS = re.compile(r"mailer[-_ ]?daemon|postmaster", re.IGNORECASE)
# Said by programs and by lists, not by a person (RFC 3834 section 5, RFC 2919).
_BULK = {"bulk", "junk", "list", "auto_reply"}
_EMPTY_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Attachment:
    """A file that came with a mail, and its size in bytes; None where only its beginning was read."""

    name: str
    size: int | None


@dataclass(frozen=True)
class IncomingMail:
    """What somebody wrote to us by mail. Its address is not proved to be the writer's.

    `answers` are the Message-IDs that it answers, the nearest first; `reply_to` is the number in our reply address
    (`verp.reply_address`) to which it was sent; `mailing` the newsletter that it answers.
    """

    address: str
    name: str
    subject: str
    text: str
    message_id: str
    answers: tuple[str, ...]
    reply_to: int | None
    mailing: Mailing | None
    attachments: tuple[Attachment, ...]
    is_automatic: bool
    is_whole: bool

    @property
    def all_is_here(self) -> bool:
        """Tell whether nothing of the mail is lost when the mail itself is deleted."""
        return self.is_whole and not self.attachments


@dataclass(frozen=True)
class Taker:
    """An app that takes what people write to us: `take` gets the mail, its digest and how it came.

    It returns False for a mail that it does not want, which is then noted as not understood. The same digest taken
    again has to change nothing.
    """

    name: str
    take: Callable[[IncomingMail, str, str], bool]


takers: Registry[Taker] = Registry(key=lambda taker: taker.name)


def read(mail: bytes, report: Report) -> IncomingMail | None:
    """Return what a person or their mail program wrote; None for a server's report, and where nobody can be answered.

    `report` is what `parser.parse` made of the same mail. Raises MalformedMail.
    """
    message = safe_parsing.parse(mail)
    name, address = _sender(message)
    if not address or (report.kind is Kind.OTHER and _is_from_a_server(message)):
        return None
    is_cut = len(mail) >= safe_parsing.LARGEST
    text, attachments = _content(message, is_cut)
    answers = _answers(message)
    return IncomingMail(
        address=address,
        name=name,
        subject=_decoded(message, "subject", LONGEST_SUBJECT),
        text=text[:LONGEST_TEXT],
        message_id=next(iter(_MESSAGE_ID.findall(header(message, "message-id")[:_FIELD])), ""),
        answers=answers,
        reply_to=next(filter(None, map(_reply_number, report.sent_to)), None),
        mailing=_mailing(answers),
        attachments=attachments,
        is_automatic=report.kind is Kind.AUTO_REPLY or _is_automatic(message),
        is_whole=safe_parsing.reads_all_of(mail) and len(text) <= LONGEST_TEXT,
    )


def _sender(message: Message) -> tuple[str, str]:
    """Return name and address of the writer; an empty address where nobody can be answered."""
    name, typed = parseaddr(_decoded(message, "from", _FIELD))
    address = normalise.email_address(typed)
    try:
        validate_email(address)
    except ValidationError:
        return "", ""
    return normalise.one_line(name)[:LONGEST_NAME], address if len(address) <= 254 else ""


def _is_from_a_server(message: Message) -> bool:
    """Tell whether a program of a mail server or provider wrote it, whom nobody can answer."""
    return (
        message.get_content_type() == "multipart/report"
        or header(message, "return-path").strip() == "<>"
        or bool(_SERVERS.search(header(message, "from")[:_FIELD]))
        or nonstandard.server_words(message).startswith("{")
    )


def _is_automatic(message: Message) -> bool:
    submitted = header(message, "auto-submitted").partition(";")[0].strip().lower()
    precedence = header(message, "precedence").strip().lower()
    return submitted not in ("", "no") or precedence in _BULK or "list-id" in message


def _decoded(message: Message, name: str, most: int) -> str:
    """Return a field with its encoded words (RFC 2047) decoded, on one line."""
    value = header(message, name)[:_FIELD]
    with suppress(HeaderParseError, LookupError, ValueError):  # Badly labelled, it is shown as it came.
        value = str(make_header(decode_header(value)))
    return normalise.one_line(value)[:most]


def _answers(message: Message) -> tuple[str, ...]:
    """Return the Message-IDs that a mail answers (RFC 5322 section 3.6.4), the nearest first."""
    nearest = _MESSAGE_ID.findall(header(message, "in-reply-to")[:_FIELD])
    chain = _MESSAGE_ID.findall(header(message, "references")[-8 * _FIELD :])
    return tuple(dict.fromkeys([*nearest, *reversed(chain)]))[:_MOST_REFERENCES]


def _reply_number(address: str) -> int | None:
    path = verp.read(address)
    return path.reply_to if path else None


def _mailing(answers: tuple[str, ...]) -> Mailing | None:
    """Return the newsletter that a mail answers."""
    for message_id in answers[:3]:
        found = origin.by_message_id(message_id)
        if found is not None and found.delivery is not None:
            return found.delivery.mailing
    return None


def _content(message: Message, is_cut: bool) -> tuple[str, tuple[Attachment, ...]]:
    """Return the text of a mail, and what came with it beside the text."""
    plain: list[str] = []
    html: list[str] = []
    files: list[Message] = []
    leaves = list(_leaves(message))
    for part in leaves:
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            (plain if kind == "text/plain" else html).append(_text(part))
        else:
            files.append(part)
    found = [text for text in plain if text.strip()] or [plain_text.of_html(text) for text in html]
    text = _EMPTY_LINES.sub("\n\n", texts.clean("\n\n".join(text.strip() for text in found)))
    last = leaves[-1] if is_cut and leaves else None
    attachments = (Attachment(_file_name(part), None if part is last else _size(part)) for part in files)
    return text.strip(), tuple(attachments)[:MOST_ATTACHMENTS]


def _leaves(message: Message) -> Iterator[Message]:
    """Return the parts that have no parts of their own; a mail inside the mail is one of them."""
    waiting, seen = [message], 0
    while waiting and seen < _MOST_PARTS:
        part, seen = waiting.pop(), seen + 1
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(each for each in reversed(inner) if isinstance(each, Message))
        else:
            yield part


def _text(part: Message) -> str:
    """Return a text part, with the lines joined that a mail program had broken for itself (RFC 3676)."""
    text = text_of(part)
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    spare = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    joined = [line[:-1] + spare if line.endswith(" ") and line != "-- " else f"{line}\n" for line in text.split("\n")]
    return "".join(joined)


def _size(part: Message) -> int:
    content = part.get_payload(decode=True)
    return len(content) if isinstance(content, bytes) else len(str(part.get_payload()))


def _file_name(part: Message) -> str:
    try:
        given = str(make_header(decode_header(part.get_filename() or "")))
    except (HeaderParseError, LookupError, ValueError, TypeError):
        given = ""
    name = normalise.one_line(re.split(r"[/\\]", given)[-1])[:LONGEST_NAME]
    return name or ("A forwarded email" if part.get_content_type() in message_parts.MAILS else "A file without a name")
