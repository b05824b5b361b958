"""Turns a document's nested parts into a flat list of segments: text, and placeholders for a recipient's values.

Conditions are decided, and what all recipients with the same variant and traits have in common is put in.
"""

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
from fixsend.delivery.engine.text import clean, clean_line


@dataclass(frozen=True)
class FieldPlaceholder:
    """Stands for a merge field's value: its `index` in the recipient's fields, and what is shown where it is empty."""

    index: int
    fallback: str


class TokenPlaceholder:
    """Stands for the signed token in a recipient's links."""


TOKEN = TokenPlaceholder()
Segment: TypeAlias = "str | FieldPlaceholder | TokenPlaceholder"
# The pages ask first: a mail scanner that follows every link unsubscribes no person.
_PAGES = {UNSUBSCRIBE_URL: "leave", PREFERENCES_URL: "preferences"}


@dataclass(frozen=True)
class Segmenter:
    """Makes segments for the recipients with one variant and the same traits."""

    fields: tuple[str, ...]
    traits: int
    variant: int
    web_version: str
    mailing_id: int | None = None

    def subject(self, parts: Parts) -> list[Segment]:
        """Return a subject's segments."""
        return _joined(self._segments(parts, as_html=False))

    def text(self, parts: Parts) -> list[Segment]:
        """Return the plain text's segments; the last one ends in a line break."""
        return _joined(self._segments(whole_lines(parts), as_html=False))

    def html(self, parts: Parts) -> list[Segment]:
        """Return the HTML's segments; the last one ends in a line break. Fallbacks are still plain text."""
        return _joined(self._segments(whole_lines(parts), as_html=True))

    def _segments(self, parts: Parts, *, as_html: bool) -> Iterator[Segment]:
        for part in parts:
            if isinstance(part, str):
                yield clean(part)
            elif isinstance(part, Condition):
                chosen = part.then if self.traits >> part.trait & 1 else part.otherwise
                yield from self._segments(chosen, as_html=as_html)
            else:
                yield from self._field(part, as_html=as_html)

    def _field(self, field: MergeField, *, as_html: bool) -> Iterator[Segment]:
        if field.name in _PAGES:
            before, after = links.around_token(_PAGES[field.name], self.mailing_id)
            yield from (before, TOKEN, after)
        elif field.name == WEB_VERSION_URL:
            yield escape(self.web_version) if as_html else self.web_version
        elif field.name == VARIANT:
            yield variant_letter(self.variant)
        else:
            yield FieldPlaceholder(self.fields.index(field.name), clean_line(field.fallback))


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


def _joined(segments: Iterator[Segment]) -> list[Segment]:
    joined: list[Segment] = []
    for segment in segments:
        if isinstance(segment, str) and joined and isinstance(joined[-1], str):
            joined[-1] += segment
        elif segment != "":
            joined.append(segment)
    return joined
