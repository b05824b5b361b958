"""From nested parts to one reader's row of texts and gaps: conditions decided, what is the same for all put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from fixsend.delivery import links
from fixsend.delivery.document import (
    PREFERENCES_URL,
    UNSUBSCRIBE_URL,
    VARIANT,
    WEB_VERSION_URL,
    Condition,
    Document,
    MergeField,
    Parts,
    whole_lines,
)
from fixsend.delivery.engine.words import clean, clean_line


@dataclass(frozen=True)
class FieldGap:
    """The place for a value: `index` in the recipient's fields, and what stands there when it is empty."""

    index: int
    fallback: str


class TokenGap:
    """The place for the signed token in a reader's links."""


TOKEN = TokenGap()
Piece: TypeAlias = "str | FieldGap | TokenGap"
# The page that asks first: a mail scanner that follows every link unsubscribes nobody.
_PAGES = {UNSUBSCRIBE_URL: "leave", PREFERENCES_URL: "preferences"}


@dataclass(frozen=True)
class Flattener:
    """Flattens the parts of a document for the readers of one variant with the same traits."""

    fields: tuple[str, ...]
    traits: int
    variant: int
    web_version: str
    mailing_id: int | None = None

    def subject(self, parts: Parts) -> list[Piece]:
        """Return a subject's pieces."""
        return _joined(self._pieces(parts, as_html=False))

    def text(self, parts: Parts) -> list[Piece]:
        """Return the plain text's pieces; it ends in a line break."""
        return _joined(self._pieces(whole_lines(parts), as_html=False))

    def html(self, parts: Parts) -> list[Piece]:
        """Return the HTML's pieces, which end in a line break; fallbacks are still plain text."""
        return _joined(self._pieces(whole_lines(parts), as_html=True))

    def _pieces(self, parts: Parts, *, as_html: bool) -> Iterator[Piece]:
        for part in parts:
            if isinstance(part, str):
                yield clean(part)
            elif isinstance(part, Condition):
                chosen = part.then if self.traits >> part.trait & 1 else part.otherwise
                yield from self._pieces(chosen, as_html=as_html)
            else:
                yield from self._field(part, as_html=as_html)

    def _field(self, field: MergeField, *, as_html: bool) -> Iterator[Piece]:
        if field.name in _PAGES:
            before, after = links.around_token(_PAGES[field.name], self.mailing_id)
            yield from (before, TOKEN, after)
        elif field.name == WEB_VERSION_URL:
            yield escape(self.web_version) if as_html else self.web_version
        elif field.name == VARIANT:
            yield variant_letter(self.variant)
        else:
            yield FieldGap(self.fields.index(field.name), clean_line(field.fallback))


def variant_letter(variant: int) -> str:
    """Return the letter by which links name a variant: a, b, …"""
    return chr(ord("a") + variant)


def traits_used(document: Document) -> int:
    """Return the bits of all traits that any condition asks for."""
    bits = 0
    for parts in (*document.subjects, document.text, document.html):
        bits |= _bits(parts)
    return bits


def _bits(parts: Parts) -> int:
    bits = 0
    for part in parts:
        if isinstance(part, Condition):
            bits |= 1 << part.trait | _bits(part.then) | _bits(part.otherwise)
    return bits


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        elif piece != "":
            joined.append(piece)
    return joined
