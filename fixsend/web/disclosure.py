"""The one gate through which counts of people's own reports become public, so that nobody can be found in them.

Pure: counts, what was published before and how many families have come or gone since go in; what may be published comes
out. `docs/decisions/0058` says why these rules and not others.

- A count of fewer than ten families, none included, is not published. Others are rounded to five.
- A small area has no number of its own; its families are part of the totals above it.
- A number moves only once five or more families have come or gone since it was set.
- A total is counted from exact numbers and rounded by itself. It is published only if what it hides is nothing, or ten
  or more families from two or more areas, and if whoever subtracts all that is published still finds that each hidden
  number could be anything from none to nine.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

FEWEST = 10
ROUNDED_TO = 5
FEWEST_MOVED = 5
_AREAS_HIDDEN = 2
_UNCERTAIN = ROUNDED_TO // 2


@dataclass(frozen=True)
class Area:
    """An area with the areas that it consists of; one without any is where families are counted."""

    code: str
    parts: tuple[Area, ...] = ()
    is_small: bool = False

    def leaves(self) -> Iterator[Area]:
        """Yield the areas in which families are counted."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def totals(self) -> Iterator[Area]:
        """Yield the areas that consist of others, the largest first."""
        if self.parts:
            yield self
        for part in self.parts:
            yield from part.totals()


@dataclass(frozen=True)
class Before:
    """What was published of an area last (None: nothing), and how many families came or went since it was set."""

    number: int | None
    moved: int


class Reason(StrEnum):
    """Why a number is what it is, for those who look after the gate; visitors are told of numbers alone."""

    SHOWN = "shown"
    STEADY = "steady"
    FEW = "few"
    SMALL = "small"
    HIDES_FEW = "hides_few"
    WOULD_TELL = "would_tell"


@dataclass(frozen=True)
class Outcome:
    """What may be published of an area: a rounded number, or None."""

    number: int | None
    reason: Reason


def publish(area: Area, counts: Mapping[str, int], before: Mapping[str, Before]) -> dict[str, Outcome]:
    """Return what may be published of an area and all its parts, by their codes.

    `counts` has the families of each area that consists of no others; one that is missing has none.
    """
    found = {leaf.code: _own(leaf, counts.get(leaf.code, 0), before.get(leaf.code)) for leaf in area.leaves()}
    numbers = {code: outcome.number for code, outcome in found.items()}
    for total in area.totals():
        outcome = _total(area, total, counts, numbers, before.get(total.code))
        found[total.code] = outcome
        numbers[total.code] = outcome.number
    return found


def rounded(count: int) -> int | None:
    """Return a count as it may be published by itself: rounded to five; None where it is fewer than ten."""
    return None if count < FEWEST else ROUNDED_TO * ((count + _UNCERTAIN) // ROUNDED_TO)


def _own(leaf: Area, count: int, before: Before | None) -> Outcome:
    if leaf.is_small:
        return Outcome(None, Reason.SMALL)
    if before is not None and before.moved < FEWEST_MOVED:
        return Outcome(before.number, Reason.STEADY if before.number is not None else Reason.FEW)
    number = rounded(count)
    return Outcome(number, Reason.FEW if number is None else Reason.SHOWN)


def _total(
    root: Area, area: Area, counts: Mapping[str, int], numbers: Mapping[str, int | None], before: Before | None
) -> Outcome:
    hidden = [counts.get(leaf.code, 0) for leaf in area.leaves() if numbers[leaf.code] is None]
    exact = sum(counts.get(leaf.code, 0) for leaf in area.leaves())
    stays = before is not None and before.number is not None and before.moved < FEWEST_MOVED
    number = before.number if before is not None and stays else rounded(exact)
    if number is None:
        return Outcome(None, Reason.FEW)
    if hidden and (sum(hidden) < FEWEST or sum(1 for count in hidden if count) < _AREAS_HIDDEN):
        return Outcome(None, Reason.HIDES_FEW)
    if not _tells_nothing(root, {**numbers, area.code: number}):
        return Outcome(None, Reason.WOULD_TELL)
    return Outcome(number, Reason.STEADY if stays else Reason.SHOWN)


@dataclass(frozen=True)
class Interval:
    """Whole numbers from one to another, both included; none where the last is before the first."""

    first: int
    last: int

    def __add__(self, other: Interval) -> Interval:
        """Return every sum of one number of each."""
        return Interval(self.first + other.first, self.last + other.last)

    def __sub__(self, other: Interval) -> Interval:
        """Return every difference of one number of each."""
        return Interval(self.first - other.last, self.last - other.first)

    def __and__(self, other: Interval) -> Interval:
        """Return the numbers that are in both."""
        return Interval(max(self.first, other.first), min(self.last, other.last))


_HIDDEN = Interval(0, FEWEST - 1)
_ANYTHING = Interval(0, 10**9)
_NOTHING = Interval(0, 0)


def _behind(number: int) -> Interval:
    """Return the counts that a published number can stand for."""
    return Interval(max(FEWEST, number - _UNCERTAIN), number + _UNCERTAIN)


@dataclass(frozen=True)
class _Possible:
    """What can be true of an area: the sum of its numbers that are shown, of those that are hidden, and of both.

    All three ends of each interval are reached. Sets of this kind stay of this kind when they are added or cut (they
    are M-natural-convex in two dimensions), so that nothing possible is lost and nothing impossible comes in.
    """

    shown: Interval
    hidden: Interval
    both: Interval

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is possible."""
        return any(each.last < each.first for each in (self.shown, self.hidden, self.both))

    def __add__(self, other: _Possible) -> _Possible:
        """Return what is possible of two areas together: nothing, where nothing is of one of them."""
        if self.is_empty or other.is_empty:
            return _NEVER
        return _Possible(self.shown + other.shown, self.hidden + other.hidden, self.both + other.both)

    def cut(self, *, hidden: Interval, both: Interval) -> _Possible:
        """Return what is left where the hidden sum and the sum of both are known to lie in intervals."""
        shown, hidden, both = self.shown, self.hidden & hidden, self.both & both
        for _ in range(2):
            both &= shown + hidden
            shown &= both - hidden
            hidden &= both - shown
        return _Possible(shown, hidden, both)


_NEVER = _Possible(*[Interval(1, 0)] * 3)


def _tells_nothing(root: Area, numbers: Mapping[str, int | None]) -> bool:
    """Tell whether each hidden count could still be anything from none to nine, for one who knows numbers and rules.

    Hidden counts of areas side by side are alike, so that one of them is tried.
    """
    known: dict[str, _Possible] = {}
    _possible(root, numbers, known)
    return all(
        not _possible(root, numbers, _without(known, path) | {path[-1]: _hidden(Interval(count, count))}).is_empty
        for path in _one_of_each(root, numbers)
        for count in (_HIDDEN.first, _HIDDEN.last)
    )


def _one_of_each(
    area: Area, numbers: Mapping[str, int | None], above: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """Yield one hidden count of those side by side, with the codes of all areas that it is in."""
    path = (*above, area.code)
    leaves = [part for part in area.parts if not part.parts and numbers.get(part.code) is None]
    yield from ((*path, leaf.code) for leaf in leaves[:1])
    for part in area.parts:
        yield from _one_of_each(part, numbers, path)


def _without(known: Mapping[str, _Possible], path: tuple[str, ...]) -> dict[str, _Possible]:
    return {code: each for code, each in known.items() if code not in path}


def _hidden(count: Interval) -> _Possible:
    return _Possible(_NOTHING, count, count)


def _possible(area: Area, numbers: Mapping[str, int | None], known: dict[str, _Possible]) -> _Possible:
    """Return what can be true of an area by all that is published of it and below it; note it in `known`."""
    if area.code not in known:
        known[area.code] = _worked_out(area, numbers, known)
    return known[area.code]


def _worked_out(area: Area, numbers: Mapping[str, int | None], known: dict[str, _Possible]) -> _Possible:
    number = numbers.get(area.code)
    if not area.parts:
        own = _HIDDEN if number is None else _behind(number)
        return _hidden(own) if number is None else _Possible(own, _NOTHING, own)
    found = reduce(operator.add, (_possible(part, numbers, known) for part in area.parts))
    if number is None:
        return found
    # Who knows the rules knows, too, that a total is published only where it hides nothing, or ten families or more.
    hides = any(numbers.get(leaf.code) is None for leaf in area.leaves())
    return found.cut(hidden=Interval(FEWEST, _ANYTHING.last) if hides else _NOTHING, both=_behind(number))
