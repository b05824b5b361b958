"""Placeholders for what differs from copy to copy: they go through templates and MJML unchanged."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator

from fixsend.delivery.document import VARIANT, Condition, MergeField, Part, Parts

Tracked = Callable[[str], "str | None"]


class Placeholders:
    """Makes placeholders for one newsletter, and splits a rendered text at them into the parts of a document.

    A placeholder is letters and digits with a random number in the middle, so that no text can contain it by chance.
    """

    def __init__(self) -> None:
        random = secrets.token_hex(6)
        self._start = f"m{random}k"
        self._pattern = re.compile(rf"m{random}k([flieo])(\d+)z")
        self._fields: list[MergeField] = []
        self.links: list[str] = []

    def field(self, field: MergeField) -> str:
        """Return the placeholder for a merge field."""
        self._fields.append(field)
        return f"{self._start}f{len(self._fields) - 1}z"

    def link(self, url: str) -> str:
        """Return the placeholder for an address whose clicks may be counted; the same address has one placeholder."""
        if url not in self.links:
            self.links.append(url)
        return f"{self._start}l{self.links.index(url)}z"

    def condition(self, trait: int) -> tuple[str, str, str]:
        """Return the placeholders that go before, between and after the two branches of a condition."""
        return tuple(f"{self._start}{kind}{trait}z" for kind in "ieo")  # type: ignore[return-value]

    def parts(self, text: str, tracked: Tracked, written: Callable[[str], str] = str) -> Parts:
        """Return a rendered text as parts: plain text, merge fields and conditions.

        `tracked` returns the counted address of a link or None, `written` escapes an address for the medium.
        """
        pieces = iter(self._pattern.split(text))
        return self._read(pieces, tracked, written)[0]

    def _read(self, pieces: Iterator[str], tracked: Tracked, written: Callable[[str], str]) -> tuple[Parts, str]:
        """Read up to the end of this branch of a condition; return its parts and the kind of placeholder at its end."""
        found: list[Part] = [next(pieces)]
        for kind in pieces:
            number = int(next(pieces))
            if kind in "eo":
                return _joined(found), kind
            if kind == "f":
                found.append(self._fields[number])
            elif kind == "l":
                found += _link(self.links[number], tracked, written)
            else:
                found.append(self._condition(number, pieces, tracked, written))
            found.append(next(pieces))
        return _joined(found), ""

    def _condition(
        self, trait: int, pieces: Iterator[str], tracked: Tracked, written: Callable[[str], str]
    ) -> Condition:
        then, _ = self._read(pieces, tracked, written)
        otherwise, _ = self._read(pieces, tracked, written)
        return Condition(trait, then, otherwise)


def _link(url: str, tracked: Tracked, written: Callable[[str], str]) -> list[Part]:
    address = tracked(url)
    return [written(address), MergeField(VARIANT)] if address else [written(url)]


def _joined(parts: Iterable[Part]) -> Parts:
    """Return the parts with neighbouring texts joined and empty ones left out."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)
