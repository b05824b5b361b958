"""Marks that stand, while a newsletter is being drawn, where its copies differ: they pass through MJML unharmed."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator

from fixsend.delivery.document import VARIANT, Condition, MergeField, Part, Parts

Tracked = Callable[[str], "str | None"]


class Marks:
    """Gives out marks, and turns a finished text with marks in it into parts.

    A mark is letters and digits that nobody can have typed: its middle is drawn by lot for each newsletter.
    """

    def __init__(self) -> None:
        lot = secrets.token_hex(6)
        self._start = f"m{lot}k"
        self._pattern = re.compile(rf"m{lot}k([flieo])(\d+)z")
        self._fields: list[MergeField] = []
        self.links: list[str] = []

    def field(self, field: MergeField) -> str:
        """Return the mark of a merge field."""
        self._fields.append(field)
        return f"{self._start}f{len(self._fields) - 1}z"

    def link(self, url: str) -> str:
        """Return the mark of an address whose clicks may be counted."""
        if url not in self.links:
            self.links.append(url)
        return f"{self._start}l{self.links.index(url)}z"

    def condition(self, trait: int) -> tuple[str, str, str]:
        """Return the marks that stand before, between and after the two sides of a condition."""
        return tuple(f"{self._start}{kind}{trait}z" for kind in "ieo")  # type: ignore[return-value]

    def parts(self, text: str, tracked: Tracked, written: Callable[[str], str] = str) -> Parts:
        """Return a text as parts; `tracked` gives the counted address of a link, `written` escapes an address."""
        pieces = iter(self._pattern.split(text))
        return self._read(pieces, tracked, written)[0]

    def _read(self, pieces: Iterator[str], tracked: Tracked, written: Callable[[str], str]) -> tuple[Parts, str]:
        """Read up to the end of this side of a condition; return its parts and the kind of mark that ended it."""
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
    """Return the parts with neighbouring texts made one and empty ones gone."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)
