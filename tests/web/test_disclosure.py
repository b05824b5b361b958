"""The gate before counts of families' reports: what it lets out, and what an intruder makes of all of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from hypothesis import example, given, settings
from hypothesis import strategies as st

from fixsend.web.disclosure import FEWEST, Area, Before, Outcome, Reason, publish, rounded
from tests.examples import examples


def england(*regions: tuple[int, int]) -> Area:
    """Return an England of regions, each with so many councils, the second number of them small."""
    return Area(
        "E",
        tuple(
            Area(f"R{number}", tuple(Area(f"R{number}C{each}", is_small=each < small) for each in range(councils)))
            for number, (councils, small) in enumerate(regions)
        ),
    )


def numbers(outcomes: dict[str, Outcome]) -> dict[str, int | None]:
    return {code: outcome.number for code, outcome in outcomes.items()}


def test_fewer_than_ten_families_are_no_number_and_others_are_rounded_to_five():
    assert [rounded(count) for count in (0, 9, 10, 12, 13, 17, 18, 102)] == [None, None, 10, 10, 15, 15, 20, 100]


def test_a_small_council_is_part_of_its_region_alone():
    outcomes = publish(england((4, 1)), {"R0C0": 10, "R0C1": 60, "R0C2": 4, "R0C3": 6}, {})
    assert outcomes["R0C0"] == Outcome(None, Reason.SMALL)
    assert outcomes["R0"].number == 80


def test_a_total_is_withheld_that_would_tell_what_one_council_hides():
    outcomes = publish(england((3, 0)), {"R0C0": 40, "R0C1": 30, "R0C2": 4}, {})
    assert outcomes["R0"] == outcomes["E"] == Outcome(None, Reason.HIDES_FEW)
    outcomes = publish(england((2, 0)), {"R0C0": 9, "R0C1": 9}, {})
    assert outcomes["R0"] == Outcome(None, Reason.WOULD_TELL), "eighteen of two hidden counts are nine each"


def test_a_total_is_published_that_hides_nothing():
    outcomes = publish(england((2, 0)), {"R0C0": 41, "R0C1": 31}, {})
    assert numbers(outcomes) == {"E": 70, "R0": 70, "R0C0": 40, "R0C1": 30}, "made of exact numbers, then rounded"


def test_a_number_moves_only_once_five_families_have_come_or_gone():
    area = england((1, 0))
    steady = publish(area, {"R0C0": 13}, {"R0C0": Before(10, 4), "R0": Before(10, 4), "E": Before(10, 4)})
    assert set(numbers(steady).values()) == {10}
    assert steady["R0C0"].reason is Reason.STEADY
    moved = publish(area, {"R0C0": 15}, {"R0C0": Before(10, 5), "R0": Before(10, 5), "E": Before(10, 5)})
    assert set(numbers(moved).values()) == {15}
    appeared = publish(area, {"R0C0": 11}, {"R0C0": Before(None, 2)})
    assert appeared["R0C0"].number is None, "two more families do not show that there were nine"


# The intruder. They know the rules, have every snapshot, and try all that could be behind it.
Pair = tuple[int, int]  # A count, and how much of it is hidden.


def _behind(number: int) -> range:
    return range(max(FEWEST, number - 2), number + 3)


def _possible(area: Area, shown: dict[str, int | None], fixed: dict[str, int]) -> set[Pair]:
    """Return every (count, hidden part of it) of an area that fits all that is published of it and below it."""
    number = shown[area.code]
    if not area.parts:
        if number is not None:
            return {(count, 0) for count in _behind(number)}
        return {(count, count) for count in ([fixed[area.code]] if area.code in fixed else range(FEWEST))}
    sums = reduce(_added, (_possible(part, shown, fixed) for part in area.parts), {(0, 0)})
    if number is None:
        return sums
    hides = any(shown[leaf.code] is None for leaf in area.leaves())
    return {(count, hidden) for count, hidden in sums if count in _behind(number) and (not hides or hidden >= FEWEST)}


def _added(these: set[Pair], those: set[Pair]) -> set[Pair]:
    return {(one + other, hidden + more) for one, hidden in these for other, more in those}


def _narrowed(area: Area, shown: dict[str, int | None]) -> Iterator[str]:
    """Yield the hidden areas of which somebody could tell that they are not none, or not nine."""
    for leaf in area.leaves():
        if shown[leaf.code] is None:
            yield from (f"{leaf.code} is not {end}" for end in (0, 9) if not _possible(area, shown, {leaf.code: end}))


_SHAPES = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 1)), min_size=1, max_size=3)
_COUNTS = st.one_of(st.integers(0, 12), st.sampled_from([0, 9, 10, 17, 28]))
_MOVES = st.tuples(st.integers(0, 7), st.integers(0, 7))


@st.composite
def _histories(draw) -> tuple[Area, list[dict[str, list[int]]]]:
    """Draw an England, and for up to four quarters the families of each council, by number."""
    area = england(*draw(_SHAPES))
    families = {leaf.code: list(range(draw(_COUNTS))) for leaf in area.leaves()}
    quarters = [families]
    for _ in range(draw(st.integers(0, 3))):
        families = {code: _moved(each, *draw(_MOVES)) for code, each in families.items()}
        quarters.append(families)
    return area, quarters


def _moved(families: list[int], left: int, joined: int) -> list[int]:
    newest = max(families, default=0) + 1000
    return [*families[left:], *range(newest, newest + joined)]


# Two rules that each told nothing told something together: England's total hides ten or more, and so does its region's.
_TWO_TOTALS = (
    england((1, 0), (2, 0), (2, 0)),
    [
        {"R0C0": [], "R1C0": [], "R1C1": [], "R2C0": [*one], "R2C1": [*other]}
        for one, other in (
            (range(9), range(17)),
            (range(1, 9), range(17)),
            (range(2, 12), range(18)),
            (range(3, 12), range(2, 20)),
        )
    ],
)


# What one region cannot be, England cannot be either.
_IN_ONE_REGION = (
    england((1, 0), (3, 0), (3, 0)),
    [
        {
            code: [*range(count)]
            for code, count in zip(
                ("R0C0", "R1C0", "R1C1", "R1C2", "R2C0", "R2C1", "R2C2"), (0, 1, 9, 10, 0, 1, 17), strict=True
            )
        }
    ],
)


@example(_TWO_TOTALS)
@example(_IN_ONE_REGION)
@settings(max_examples=examples(60, thorough=1500))
@given(_histories())
def test_an_intruder_with_every_snapshot_and_total_narrows_no_hidden_count(history):
    area, quarters = history
    set_at: dict[str, dict[str, list[int]]] = {}
    shown: dict[str, int | None] = {}
    for families in quarters:
        before = {code: Before(shown[code], _moves(area, code, set_at[code], families)) for code in shown}
        outcomes = publish(area, {code: len(each) for code, each in families.items()}, before)
        for code, outcome in outcomes.items():
            if code not in before or before[code].moved >= 5:
                set_at[code] = families
            assert outcome.number is None or (outcome.number >= FEWEST and outcome.number % 5 == 0)
        shown = numbers(outcomes)
        assert list(_narrowed(area, shown)) == []


def _moves(area: Area, code: str, then: dict[str, list[int]], now: dict[str, list[int]]) -> int:
    places = next(each for each in [*area.totals(), *area.leaves()] if each.code == code).leaves()
    return sum(len(set(then[leaf.code]) ^ set(now[leaf.code])) for leaf in places)
