"""The one gate through which counts of people's own reports become public, so that nobody can be found in them.

Pure: counts, what was published before and how many families have come or gone since go in; what may be published comes
out. `docs/decisions/0058` says why these rules and not others.

- A count of fewer than ten families, none included, is not published. Others are rounded to five.
- A small area has no number of its own; its families are part of the totals above it.
- A number moves only once five or more families have come or gone since it was set.
- A total is counted from exact numbers and rounded by itself. It is published only if what it hides is nothing, or ten
  or more families from two or more areas, and if whoever subtracts all that is published still finds that each hidden
  number could be anything from none to nine.
- That a total is withheld tells nothing either. It may mean that it hides fewer than ten families, as long as this
  leaves each hidden number free; where it would not, the total is published or withheld without looking at the counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

FEWEST = 10
ROUNDED_TO = 5
FEWEST_MOVED = 5
_AREAS_HIDDEN = 2
_UNCERTAIN = ROUNDED_TO // 2
# How far a count can be from what it was when its number was set.
_DRIFT = FEWEST_MOVED - 1


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

    @property
    def has_small(self) -> bool:
        """Tell whether a small area is in it."""
        return any(leaf.is_small for leaf in self.leaves())

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
    known = _Known(area, {code: outcome.number for code, outcome in found.items()})
    # What is decided last is least free. A total with a small area can never be published unseen, so it comes before.
    for total in sorted(area.totals(), key=lambda each: not each.has_small):
        wanted = _wanted(total, counts, before.get(total.code))
        if known.hides(total) and known.with_few(total).tells_nothing:
            found[total.code], known = _by_its_counts(known, total, counts, wanted)
        else:
            found[total.code], known = _unseen(known, total, wanted)
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


def _wanted(area: Area, counts: Mapping[str, int], before: Before | None) -> Outcome:
    """Return a total as it would be by itself."""
    if before is not None and before.number is not None and before.moved < FEWEST_MOVED:
        return Outcome(before.number, Reason.STEADY)
    number = rounded(sum(counts.get(leaf.code, 0) for leaf in area.leaves()))
    return Outcome(number, Reason.FEW if number is None else Reason.SHOWN)


def _by_its_counts(known: _Known, area: Area, counts: Mapping[str, int], wanted: Outcome) -> tuple[Outcome, _Known]:
    """Return a total, or that it is withheld: who sees that may take it that it hides fewer than ten."""
    few = known.with_few(area)
    hidden = [counts.get(leaf.code, 0) for leaf in area.leaves() if known.numbers[leaf.code] is None]
    if wanted.number is None:
        return wanted, few
    if sum(hidden) < FEWEST or sum(1 for count in hidden if count) < _AREAS_HIDDEN:
        return Outcome(None, Reason.HIDES_FEW), few
    published = known.with_number(area, wanted.number)
    return (wanted, published) if published.tells_nothing else (Outcome(None, Reason.WOULD_TELL), few)


def _unseen(known: _Known, area: Area, wanted: Outcome) -> tuple[Outcome, _Known]:
    """Return a total where every number that it could be tells nothing; whether it does is decided without its counts.

    Where numbers stood still while families came and went, the total cannot always be what it is: then it is the
    nearest number that it could be.
    """
    withheld = Outcome(None, Reason.WOULD_TELL), known
    if known.may_hide_few(area):
        return withheld
    published = {number: known.with_number(area, number) for number in known.numbers_of(area)}
    fitting = {number: each for number, each in published.items() if not each.is_impossible}
    if not fitting or not all(each.tells_nothing for each in fitting.values()):
        return withheld
    number = min(fitting, key=lambda each: abs(each - (wanted.number or FEWEST)))
    reason = Reason.SHOWN if wanted.number is None else wanted.reason
    return Outcome(number, reason), replace(fitting[number], unseen=known.unseen | {area.code})


@dataclass(frozen=True)
class Interval:
    """Whole numbers from one to another, both included; none where the last is before the first."""

    first: int
    last: int

    def __add__(self, other: Interval) -> Interval:
        """Return every sum of one number of each."""
        return Interval(self.first + other.first, self.last + other.last)

    @staticmethod
    def together(intervals: Sequence[Interval]) -> Interval:
        """Return every sum of one number of each, however many there are."""
        return Interval(sum(each.first for each in intervals), sum(each.last for each in intervals))

    def __sub__(self, other: Interval) -> Interval:
        """Return every difference of one number of each."""
        return Interval(self.first - other.last, self.last - other.first)

    def __and__(self, other: Interval) -> Interval:
        """Return the numbers that are in both."""
        return Interval(max(self.first, other.first), min(self.last, other.last))


_HIDDEN = Interval(0, FEWEST - 1)
_ANYTHING = Interval(0, 10**9)
_NOTHING = Interval(0, 0)


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
        shown, hidden, both = self.shown, self.hidden, self.both
        return shown.last < shown.first or hidden.last < hidden.first or both.last < both.first

    @staticmethod
    def together(areas: Sequence[_Possible]) -> _Possible:
        """Return what is possible of areas together: nothing, where nothing is of one of them."""
        if any(each.is_empty for each in areas):
            return _NEVER
        return _Possible(
            Interval.together([each.shown for each in areas]),
            Interval.together([each.hidden for each in areas]),
            Interval.together([each.both for each in areas]),
        )

    def cut(self, *, hidden: Interval = _ANYTHING, both: Interval = _ANYTHING) -> _Possible:
        """Return what is left where the hidden sum and the sum of both are known to lie in intervals."""
        shown, hidden, both = self.shown, self.hidden & hidden, self.both & both
        for _ in range(2):
            both &= shown + hidden
            shown &= both - hidden
            hidden &= both - shown
        return _Possible(shown, hidden, both)


_NEVER = _Possible(*[Interval(1, 0)] * 3)


@dataclass(frozen=True)
class _Known:
    """What everybody knows: the rules, the numbers so far, and what follows from each total that is withheld.

    `few` has the totals that may be withheld because they hide fewer than ten families, `unseen` those that were
    published without a look at their counts. `drift` is nought for an intruder, who has to reckon with every count
    having been set this quarter, and more to find what is certain although counts have moved since.
    """

    root: Area
    numbers: Mapping[str, int | None]
    few: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()
    drift: int = 0

    def hides(self, area: Area) -> bool:
        """Tell whether any count in an area is hidden."""
        return any(self.numbers.get(leaf.code) is None for leaf in area.leaves())

    def with_number(self, area: Area, number: int) -> _Known:
        """Return what is known once a total is published."""
        return replace(self, numbers={**self.numbers, area.code: number})

    def with_few(self, area: Area) -> _Known:
        """Return what is known once a total is taken to hide fewer than ten families."""
        return replace(self, few=self.few | {area.code})

    def numbers_of(self, area: Area) -> list[int]:
        """Return the numbers that a total could have by its parts alone, from the lowest."""
        both = self._possible(area, {}).both
        lowest, highest = rounded(max(FEWEST, both.first)), rounded(both.last)
        return [] if lowest is None or highest is None else list(range(lowest, highest + 1, ROUNDED_TO))

    def may_hide_few(self, area: Area) -> bool:
        """Tell whether a total could hide fewer than ten families, or those of one area, however counts have moved."""
        if not self.hides(area):
            return False
        if area.has_small:
            return True
        numbers = {code: number for code, number in self.numbers.items() if code not in self.unseen}
        moved = _Known(self.root, numbers, few=frozenset({area.code}), drift=_DRIFT)
        return not moved.is_impossible

    @property
    def is_impossible(self) -> bool:
        """Tell whether no counts fit."""
        return self._possible(self.root, {}).is_empty

    @property
    def tells_nothing(self) -> bool:
        """Tell whether each hidden count could still be anything from none to nine.

        Hidden counts of areas side by side are alike, so that one of them is tried.
        """
        below: dict[str, _Possible] = {}
        self._possible(self.root, below)
        return all(
            not self._possible(self.root, _without(below, path) | {path[-1]: _hidden(Interval(count, count))}).is_empty
            for path in self._one_of_each(self.root)
            for count in (_HIDDEN.first, _HIDDEN.last)
        )

    def _one_of_each(self, area: Area, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
        """Yield one hidden count of those side by side, with the codes of all areas that it is in."""
        path = (*above, area.code)
        leaves = [part for part in area.parts if not part.parts and self.numbers.get(part.code) is None]
        yield from ((*path, leaf.code) for leaf in leaves[:1])
        for part in area.parts:
            yield from self._one_of_each(part, path)

    def _possible(self, area: Area, below: dict[str, _Possible]) -> _Possible:
        """Return what can be true of an area by all that is known of it and below it; note it in `below`."""
        if area.code not in below:
            below[area.code] = self._worked_out(area, below)
        return below[area.code]

    def _worked_out(self, area: Area, below: dict[str, _Possible]) -> _Possible:
        number = self.numbers.get(area.code)
        if not area.parts:
            return self._of_leaf(area, number)
        found = _Possible.together([self._possible(part, below) for part in area.parts])
        if area.code in self.few:
            return found.cut(hidden=Interval(0, _HIDDEN.last + self.drift))
        if number is None:
            return found
        # Who knows the rules knows, too, that a total is published only where it hides nothing, or ten families.
        hidden = Interval(FEWEST, _ANYTHING.last) if self.hides(area) else _NOTHING
        return found.cut(hidden=hidden, both=self._behind(number))

    def _of_leaf(self, leaf: Area, number: int | None) -> _Possible:
        if number is not None:
            own = self._behind(number)
            return _Possible(own, _NOTHING, own)
        return _hidden(_ANYTHING if leaf.is_small and self.drift else Interval(0, _HIDDEN.last + self.drift))

    def _behind(self, number: int) -> Interval:
        """Return the counts that a published number can stand for."""
        lowest = max(FEWEST, number - _UNCERTAIN) - self.drift
        return Interval(lowest, number + _UNCERTAIN + self.drift)


def _without(known: Mapping[str, _Possible], path: tuple[str, ...]) -> dict[str, _Possible]:
    return {code: each for code, each in known.items() if code not in path}


def _hidden(count: Interval) -> _Possible:
    return _Possible(_NOTHING, count, count)
