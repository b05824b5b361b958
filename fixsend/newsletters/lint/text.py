"""The plain text of a mail: it stands by itself, with every link written out and nothing of HTML left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixsend.newsletters.lint.tree import parse
from fixsend.web.requests import web_address

_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.I)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});", re.I)
_TEMPLATE = re.compile(r"\{\{|\{%|%\}|\}\}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_MOST_EMPTY_LINES = 2
# Longer ones are cut by some relays (RFC 5322 section 2.1.1); transfer encoding hides that from most, not from all.
_LONGEST_LINE = 998


def text_faults(text: str, source: str = "") -> list[str]:
    """Return what is wrong with a mail's plain text in plain words. It needs every link of its HTML, `source`."""
    return list(dict.fromkeys([*_left_over(text), *_lines(text), *_missing(text, source)]))


def _left_over(text: str) -> Iterator[str]:
    if not text.strip():
        yield "There is no plain text."
    for pattern, what in ((_TAG, "an HTML tag"), (_ENTITY, "an HTML entity"), (_TEMPLATE, "a piece of a template")):
        if found := pattern.search(_ADDRESS.sub("", text)):
            yield f"There is {what} in the plain text: {found[0][:40]}"


def _lines(text: str) -> Iterator[str]:
    if "\n" * (_MOST_EMPTY_LINES + 2) in text:
        yield f"There are more than {_MOST_EMPTY_LINES} empty lines in a row in the plain text."
    if re.search(r"(?m)[ \t]+$", text.replace("\n-- \n", "\n")):
        yield "A line of the plain text ends in blanks."
    for line in text.split("\n"):
        if len(line.encode()) > _LONGEST_LINE:
            yield f"A line of the plain text is too long: {line[:40]}…"


def _missing(text: str, source: str) -> Iterator[str]:
    written = {address.rstrip(".,;:)") for address in _ADDRESS.findall(text)}
    for link in parse(source).find("a"):
        address = link.attributes.get("href", "")
        if web_address(address).scheme in {"http", "https"} and address not in written:
            yield f"A link is missing from the plain text: {link.words()[:40]} ({address[:80]})"
