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

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

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

    def holds(self, other: Interval) -> bool:
        """Tell whether all numbers of another are among these."""
        return self.first <= other.first and other.last <= self.last


_HIDDEN = Interval(0, FEWEST - 1)
_ANYTHING = Interval(0, 10**9)


def _behind(number: int) -> Interval:
    """Return the counts that a published number can stand for."""
    return Interval(max(FEWEST, number - _UNCERTAIN), number + _UNCERTAIN)


def _tells_nothing(root: Area, numbers: Mapping[str, int | None]) -> bool:
    """Tell whether each hidden count could still be anything from none to nine, for one who has all the numbers.

    Areas are a tree, and sums of intervals are intervals: what is left for each hidden count is found exactly.
    """
    within: dict[str, Interval] = {}
    _gather(root, numbers, within)
    return _leaves_all_open(root, within[root.code], numbers, within) and all(
        _knows_too_little(area, numbers) for area in root.totals() if numbers.get(area.code) is not None
    )


def _gather(area: Area, numbers: Mapping[str, int | None], within: dict[str, Interval]) -> Interval:
    """Note for each area what its count can be by what is published of it and below it."""
    number = numbers.get(area.code)
    own = _ANYTHING if number is None else _behind(number)
    if area.parts:
        found = own & _sum([_gather(part, numbers, within) for part in area.parts])
    else:
        found = own & _HIDDEN if number is None else own
    within[area.code] = found
    return found


def _leaves_all_open(
    area: Area, allowed: Interval, numbers: Mapping[str, int | None], within: Mapping[str, Interval]
) -> bool:
    """Tell it for the hidden counts below an area of which only some counts are possible."""
    if not area.parts:
        return numbers.get(area.code) is not None or allowed.holds(_HIDDEN)
    whole = _sum([within[part.code] for part in area.parts])
    for part in area.parts:
        own = within[part.code]
        others = Interval(whole.first - own.first, whole.last - own.last)
        if not _leaves_all_open(part, own & (allowed - others), numbers, within):
            return False
    return True


def _knows_too_little(area: Area, numbers: Mapping[str, int | None]) -> bool:
    """Tell whether a total, published because it hides ten families or more, says no more of them than that.

    Who knows the rule knows that the hidden counts add up to ten or more. One of them can still be none only if the
    others can be that many.
    """
    leaves = list(area.leaves())
    hidden = sum(1 for leaf in leaves if numbers.get(leaf.code) is None)
    if not hidden:
        return True
    shown = [_behind(number) for leaf in leaves if (number := numbers.get(leaf.code)) is not None]
    total = numbers[area.code]
    assert total is not None  # noqa: S101 - the caller asks
    together = (_behind(total) - _sum(shown)) & Interval(FEWEST, hidden * _HIDDEN.last)
    return together.last >= FEWEST and together.first <= (hidden - 1) * _HIDDEN.last


def _sum(intervals: Sequence[Interval]) -> Interval:
    return sum(intervals, Interval(0, 0))
