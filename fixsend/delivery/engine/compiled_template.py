"""The mail of all readers with the same variant and traits: ready bytes, and gaps between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from operator import itemgetter
from typing import Any

from fixsend.delivery import links
from fixsend.delivery.engine import mime
from fixsend.delivery.engine.segments import FieldGap, Piece, TokenGap
from fixsend.delivery.engine.words import clean_line

# Where a reader's values stand in the row that `Mould.fill` makes. After them come three for each merge field: as a
# line of text, in quoted-printable as text, and in quoted-printable as HTML.
_DATE, _TO, _PUBLIC_ID, _TOKEN, _TOKEN_QP, _SUBJECT, _FIELDS = range(7)
_AS_LINE, _AS_TEXT, _AS_HTML = range(3)
_SUBJECT_USED = len("Subject: ")
# First names, councils and regions come again and again.
_REMEMBERED = 4096
# A value that is written the same way everywhere.
_SIMPLE = re.compile(r"(?!From )[A-Za-z0-9](?:[A-Za-z0-9 @.,+()!?:;/_-]{0,73}[A-Za-z0-9@.,+()!?:;/_-])?")


class Mould:
    """What is the same in many mails, and how to put in what is not."""

    def __init__(
        self,
        *,
        head: bytes,
        message_id: tuple[bytes, bytes],
        subject: list[Piece],
        text: list[Piece],
        html: list[Piece],
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
        self._pieces, order = _alternating(parts)
        self._pick: Callable[[list[Any]], tuple[bytes, ...]] = itemgetter(*order)

    def fill(
        self, date: bytes, address: bytes, public_id: bytes, token: bytes, fields: tuple[str | None, ...]
    ) -> bytes:
        """Return one reader's mail."""
        row: list[Any] = [date, address, public_id, token, token[:75] + mime.SOFT_BREAK + token[75:], b""]
        for index, fallback in self._fields:
            row += forms(fields[index] or fallback, fallback)
        row[_SUBJECT] = self._subject(row)
        pieces = self._pieces.copy()
        pieces[1::2] = self._pick(row)
        return b"".join(pieces)

    def _body(self, kind: bytes, pieces: list[Piece], form: int) -> list[bytes | int]:
        encoding, content = self._encoded(pieces, form)
        return [b"--" + mime.BOUNDARY + b"\r\n" + mime.part_head(kind, encoding), *content, b"\r\n"]

    def _encoded(self, pieces: list[Piece], form: int) -> tuple[bytes, list[bytes | int]]:
        """Return the transfer encoding that suits best, and the body in it."""
        texts = [piece for piece in pieces if isinstance(piece, str)]
        if len(texts) < len(pieces):
            return b"quoted-printable", self._with_gaps(pieces, form)
        encoding, body = mime.encoded("".join(texts))
        return encoding, [body]

    def _with_gaps(self, pieces: list[Piece], form: int) -> list[bytes | int]:
        """Return static text and gaps in quoted-printable, each gap on lines of its own between soft breaks."""
        parts: list[bytes | int] = []
        previous: Piece = "\n"
        for piece in pieces:
            if not _meet_at_a_line_break(previous, piece):
                parts.append(mime.SOFT_BREAK)
            if isinstance(piece, str):
                parts.append(mime.quoted_printable(piece))
            else:
                parts.append(_TOKEN_QP if isinstance(piece, TokenGap) else self._gap(piece, form))
            previous = piece
        return parts

    def _gap(self, field: FieldGap, form: int) -> int:
        """Return where the row will have this field's value in this form."""
        gap = (field.index, field.fallback)
        if gap not in self._fields:
            self._fields.append(gap)
        return _FIELDS + 3 * self._fields.index(gap) + form

    def _subject_maker(self, subject: list[Piece]) -> Callable[[list[Any]], bytes]:
        """Return what makes a reader's subject out of their row."""
        places = [self._gap(piece, _AS_LINE) for piece in subject if isinstance(piece, FieldGap)]
        texts = [piece.replace("%", "%%") if isinstance(piece, str) else "%s" for piece in subject]
        pattern = "".join(texts)
        if not places:
            fixed = subject_header(pattern % ())
            return lambda row: fixed
        pick = itemgetter(*places)
        return lambda row: subject_header(pattern % pick(row))


@lru_cache(_REMEMBERED)
def forms(value: str, fallback: str) -> tuple[str, bytes, bytes]:
    """Return a value, or where it is blank its fallback, in the three forms in which it stands in a row."""
    if _SIMPLE.fullmatch(value) and "  " not in value:
        plain = value.encode()
        return value, plain, plain
    line = clean_line(value) or fallback
    return line, mime.quoted_printable(line), mime.quoted_printable(escape(line))


@lru_cache(_REMEMBERED)
def subject_header(subject: str) -> bytes:
    """Return a whole subject as a header's value."""
    return mime.header_value(clean_line(subject), _SUBJECT_USED)


def _meet_at_a_line_break(before: Piece, after: Piece) -> bool:
    return (isinstance(before, str) and before.endswith("\n")) or (isinstance(after, str) and after.startswith("\n"))


def _alternating(parts: list[bytes | int]) -> tuple[list[bytes], list[int]]:
    """Return static bytes at even places with gaps between them, and which value goes into each gap."""
    pieces, order = [b""], []
    for part in parts:
        if isinstance(part, int):
            order.append(part)
            pieces += [b"", b""]
        else:
            pieces[-1] += part
    return pieces, order
