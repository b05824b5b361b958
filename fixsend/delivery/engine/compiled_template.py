"""The mail of all recipients with the same variant and traits: ready bytes, with places for each one's values."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from operator import itemgetter
from typing import Any

from fixsend.delivery import links
from fixsend.delivery.engine import mime
from fixsend.delivery.engine.segments import FieldPlaceholder, Segment, TokenPlaceholder
from fixsend.delivery.engine.text import clean_line

# Where a recipient's values stand in the row that `CompiledTemplate.fill` makes. After them come three
# for each merge field: as a line of text, in quoted-printable as text, and in quoted-printable as HTML.
_DATE, _TO, _PUBLIC_ID, _TOKEN, _TOKEN_QP, _SUBJECT, _FIELDS = range(7)
_AS_LINE, _AS_TEXT, _AS_HTML = range(3)
_SUBJECT_USED = len("Subject: ")
# First names, councils and regions come again and again.
_REMEMBERED = 4096
# A value that is written the same way everywhere.
_SIMPLE = re.compile(r"(?!From )[A-Za-z0-9](?:[A-Za-z0-9 @.,+()!?:;/_-]{0,73}[A-Za-z0-9@.,+()!?:;/_-])?")


class CompiledTemplate:
    """The bytes that many mails have in common, and where each recipient's values go between them."""

    def __init__(
        self,
        *,
        head: bytes,
        message_id: tuple[bytes, bytes],
        subject: list[Segment],
        text: list[Segment],
        html: list[Segment],
        mailing_id: int | None = None,
    ) -> None:
        self._fields: list[tuple[int, str]] = []  # Each value's place in the recipient's fields, and its fallback.
        self._subject = self._subject_maker(subject)
        one_click, after = links.around_token("one_click", mailing_id)
        parts: list[bytes | int] = [head, b"\r\nDate: ", _DATE, b"\r\nTo: ", _TO, b"\r\nSubject: "]
        parts += [_SUBJECT, b"\r\nMessage-ID: ", message_id[0], _PUBLIC_ID, message_id[1]]
        parts += [f"\r\nList-Unsubscribe: <{one_click}".encode(), _TOKEN, f"{after}>".encode()]
        parts += [b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click"]
        parts += [b"\r\n" + mime.ALTERNATIVE]
        parts += [*self._body(b"plain", text, _AS_TEXT), *self._body(b"html", html, _AS_HTML)]
        parts += [b"--" + mime.BOUNDARY + b"--\r\n"]
        self._parts, order = _alternating(parts)
        self._pick: Callable[[list[Any]], tuple[bytes, ...]] = itemgetter(*order)

    def fill(
        self, date: bytes, address: bytes, public_id: bytes, token: bytes, fields: tuple[str | None, ...]
    ) -> bytes:
        """Return one recipient's whole mail.

        `fields` are the values of merge fields in the compiler's order; one that is None or empty shows its fallback.
        """
        row: list[Any] = [date, address, public_id, token, token[:75] + mime.SOFT_BREAK + token[75:], b""]
        for index, fallback in self._fields:
            row += forms(fields[index] or fallback, fallback)
        row[_SUBJECT] = self._subject(row)
        segments = self._parts.copy()
        segments[1::2] = self._pick(row)
        return b"".join(segments)

    def _body(self, kind: bytes, segments: list[Segment], form: int) -> list[bytes | int]:
        encoding, content = self._encoded(segments, form)
        return [b"--" + mime.BOUNDARY + b"\r\n" + mime.part_head(kind, encoding), *content, b"\r\n"]

    def _encoded(self, segments: list[Segment], form: int) -> tuple[bytes, list[bytes | int]]:
        """Return the transfer encoding that suits best, and the body in it."""
        texts = [segment for segment in segments if isinstance(segment, str)]
        if len(texts) < len(segments):
            return b"quoted-printable", self._with_placeholders(segments, form)
        encoding, body = mime.encoded("".join(texts))
        return encoding, [body]

    def _with_placeholders(self, segments: list[Segment], form: int) -> list[bytes | int]:
        """Return static text and placeholders in quoted-printable, values on lines of their own between soft breaks."""
        parts: list[bytes | int] = []
        previous: Segment = "\n"
        for segment in segments:
            if not _meet_at_a_line_break(previous, segment):
                parts.append(mime.SOFT_BREAK)
            if isinstance(segment, str):
                parts.append(mime.quoted_printable(segment))
            else:
                parts.append(_TOKEN_QP if isinstance(segment, TokenPlaceholder) else self._place_of(segment, form))
            previous = segment
        return parts

    def _place_of(self, field: FieldPlaceholder, form: int) -> int:
        """Return where the row will have this field's value in this form."""
        placeholder = (field.index, field.fallback)
        if placeholder not in self._fields:
            self._fields.append(placeholder)
        return _FIELDS + 3 * self._fields.index(placeholder) + form

    def _subject_maker(self, subject: list[Segment]) -> Callable[[list[Any]], bytes]:
        """Return a function that makes a recipient's subject header from their row."""
        places = [self._place_of(segment, _AS_LINE) for segment in subject if isinstance(segment, FieldPlaceholder)]
        texts = [segment.replace("%", "%%") if isinstance(segment, str) else "%s" for segment in subject]
        pattern = "".join(texts)
        if not places:
            fixed = subject_header(pattern % ())
            return lambda row: fixed
        pick = itemgetter(*places)
        return lambda row: subject_header(pattern % pick(row))


@lru_cache(_REMEMBERED)
def forms(value: str, fallback: str) -> tuple[str, bytes, bytes]:
    """Return a value, or its fallback where it is blank, as one line, and as text and as HTML in quoted-printable."""
    if _SIMPLE.fullmatch(value) and "  " not in value:
        plain = value.encode()
        return value, plain, plain
    line = clean_line(value) or fallback
    return line, mime.quoted_printable(line), mime.quoted_printable(escape(line))


@lru_cache(_REMEMBERED)
def subject_header(subject: str) -> bytes:
    """Return a whole subject as a header's value (RFC 2047)."""
    return mime.header_value(clean_line(subject), _SUBJECT_USED)


def _meet_at_a_line_break(before: Segment, after: Segment) -> bool:
    return (isinstance(before, str) and before.endswith("\n")) or (isinstance(after, str) and after.startswith("\n"))


def _alternating(parts: list[bytes | int]) -> tuple[list[bytes], list[int]]:
    """Return static bytes at even places with room between them, and which value goes into each odd place."""
    segments, order = [b""], []
    for part in parts:
        if isinstance(part, int):
            order.append(part)
            segments += [b"", b""]
        else:
            segments[-1] += part
    return segments, order
