"""Renders a document as one reader sees it, without MIME: for previews, checks and the web version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from fixsend.delivery.document import Condition, Document, MergeField, Parts, whole_lines
from fixsend.delivery.engine.text import clean, clean_line


def subject(document: Document, values: Mapping[str, str], *, variant: int = 0, traits: int = 0) -> str:
    """Return the subject with these values; a field without one shows its fallback."""
    return clean_line("".join(_texts(document.subjects[variant], values, traits)))


def text(document: Document, values: Mapping[str, str], *, traits: int = 0) -> str:
    """Return the plain text with these values; it ends in a line break."""
    return "".join(_texts(whole_lines(document.text), values, traits))


def html(document: Document, values: Mapping[str, str], *, traits: int = 0) -> str:
    """Return the HTML with these values, each escaped; it ends in a line break."""
    return "".join(_texts(whole_lines(document.html), values, traits, as_html=True))


def web(document: Document, values: Mapping[str, str], *, traits: int = 0) -> str:
    """Return the HTML for a page of the site with these values, each escaped; empty where the mail has none."""
    return "".join(_texts(document.web, values, traits, as_html=True))


def _texts(parts: Parts, values: Mapping[str, str], traits: int, *, as_html: bool = False) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield clean(part)
        elif isinstance(part, MergeField):
            value = clean_line(values.get(part.name, "")) or clean_line(part.fallback)
            yield escape(value) if as_html else value
        elif isinstance(part, Condition):
            chosen = part.then if traits >> part.trait & 1 else part.otherwise
            yield from _texts(chosen, values, traits, as_html=as_html)
