"""Why a file is not loaded. Nothing is guessed: what we do not know stops it, with all that was met up to then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# So many problems are told; a file that is another than it seems has thousands of the same.
MOST = 50


@dataclass(frozen=True)
class Problem:
    """One thing that stops a file, in words for staff. `row` is 0 where it is about the file as a whole."""

    text: str
    row: int = 0

    def __str__(self) -> str:
        return f"Row {self.row}: {self.text}" if self.row else self.text


class Refused(Exception):
    """The file was not loaded; `problems` says why."""

    def __init__(self, problems: Sequence[Problem] | str) -> None:
        self.problems = [Problem(problems)] if isinstance(problems, str) else list(problems)
        super().__init__("; ".join(map(str, self.problems[:3])))


class NoTable(Refused):
    """The file is no table at all, so that nothing in it could be understood: somebody chose the wrong one."""


class Problems:
    """Collects problems while a file is read, and stops when there are enough of them."""

    def __init__(self) -> None:
        self._found: dict[str, Problem] = {}

    def add(self, text: str, row: int = 0) -> None:
        """Note one; the same words are noted once, with the first row. Raises Refused when there are enough."""
        self._found.setdefault(text, Problem(text, row))
        if len(self._found) >= MOST:
            self.stop_if_any()

    def stop_if_any(self) -> None:
        """Raise Refused where any was noted."""
        if self._found:
            raise Refused(list(self._found.values()))
