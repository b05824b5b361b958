"""The gate before counts of families' reports: what it lets out, and what an intruder makes of all of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import gcd, prod

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
    elsewhere = {f"R1C{number}": 2 for number in range(12)}
    counts = {"R0C0": 10, "R0C1": 60, "R0C2": 4, "R0C3": 6} | elsewhere
    outcomes = publish(england((4, 1), (12, 0)), counts, {})
    assert outcomes["R0C0"] == Outcome(None, Reason.SMALL)
    assert outcomes["R0"].number == 80
    assert outcomes["E"].number == 105
    alone = publish(england((4, 1)), counts, {})
    assert alone["E"].number == 80
    assert alone["R0"].number is None, "it would be England's number again, though it could be of one council alone"


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


# The intruder. They know the rules down to this code, have every snapshot, and take what is withheld for a hint: they
# try worlds of families, and keep those of which the gate would have published the very same. It is enough to look at
# one quarter: for all that anybody knows, all families of a council may have been others in the quarter before.
#
# Of a region: all families, those that are hidden, and how many councils they are in (two: or more).
Sums = tuple[int, int, int]
_MOST_WORLDS = 20_000


def _told_apart(area: Area, shown: dict[str, int | None]) -> Iterator[str]:
    """Yield the hidden councils of which somebody could tell that they have not none, or not nine, families."""
    for region in area.parts:
        alike = {leaf.is_small: leaf.code for leaf in region.leaves() if shown[leaf.code] is None}
        for code in alike.values():
            for count in (0, 9):
                worlds = islice(_worlds(area, shown, {code: count}), _MOST_WORLDS)
                if not any(_looks_the_same(area, world, shown) for world in worlds):
                    yield f"{code} has not {count}"


def _looks_the_same(area: Area, world: dict[str, int], shown: dict[str, int | None]) -> bool:
    return numbers(publish(area, world, {})) == shown


def _worlds(area: Area, shown: dict[str, int | None], known: dict[str, int]) -> Iterator[dict[str, int]]:
    """Yield a world for each way in which the sums of regions can give what is published."""
    for regions in _choices([_sums(region, shown, known) for region in area.parts]):
        if _fits(
            shown[area.code],
            [sums for sums, _ in regions],
            hides=any(shown[leaf.code] is None for leaf in area.leaves()),
        ):
            yield {code: count for _, counts in regions for code, count in counts.items()}


def _choices(lists: list[list[tuple[Sums, dict[str, int]]]]) -> Iterator[list[tuple[Sums, dict[str, int]]]]:
    """Yield every choice of one from each list, once, in an order that soon has been everywhere.

    Choices that are alike are alike to the gate: in the order of the lists, thousands can pass before one that fits.
    """
    size = prod(len(each) for each in lists)
    stride = next(step for step in range(int(size * 0.618) + 1, 2 * size + 2) if gcd(step, size) == 1)
    for number in range(size):
        place, choice = number * stride % size, []
        for each in lists:
            place, one = divmod(place, len(each))
            choice.append(each[one])
        yield choice


def _fits(number: int | None, parts: list[Sums], *, hides: bool) -> bool:
    """Tell whether a total with such parts can be published as a number: it hides none, or ten of two councils."""
    exact, hidden, councils = (sum(part[each] for part in parts) for each in range(3))
    return number is None or (exact in _behind(number) and (not hides or (hidden >= FEWEST and councils > 1)))


def _sums(region: Area, shown: dict[str, int | None], known: dict[str, int]) -> list[tuple[Sums, dict[str, int]]]:
    """Return the sums that a region can have by its numbers, each with counts that make it."""
    found: dict[Sums, dict[str, int]] = {(0, 0, 0): {}}
    for leaf in region.leaves():
        is_hidden = shown[leaf.code] is None
        possible = [known[leaf.code]] if leaf.code in known else range(FEWEST)
        found = {
            (exact + count, hidden + is_hidden * count, min(2, councils + bool(is_hidden and count))): {
                **counts,
                leaf.code: count,
            }
            for (exact, hidden, councils), counts in found.items()
            for count in (possible if is_hidden else _behind(shown[leaf.code]))
        }
    number = shown[region.code]
    hides = any(shown[leaf.code] is None for leaf in region.leaves())
    return [each for each in found.items() if _fits(number, [each[0]], hides=hides)]


def _behind(number: int | None) -> range:
    assert number is not None
    return range(max(FEWEST, number - 2), number + 3)


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


def _quarter(*regions: tuple[int, ...]) -> list[dict[str, list[int]]]:
    return [
        {
            f"R{number}C{each}": [*range(count)]
            for number, counts in enumerate(regions)
            for each, count in enumerate(counts)
        }
    ]


# That the first region's total was withheld told that it hid 21 or more: what is lower would have been published.
_WITHHELD = (england((4, 0), (3, 0), (2, 0)), _quarter((7, 7, 17, 7), (6, 9, 4), (7, 9)))
# That England's was withheld, though a region's was not, told that a small council had many.
_SMALL = (england((1, 0), (3, 0), (4, 1)), _quarter((5,), (9, 8, 1), (28, 5, 9, 7)))


# Nothing is told here; but of the first 3,000 worlds in which the last council of the second region has none, in the
# order of its regions, none looks the same.
_FAR = (england((4, 0), (4, 0), (4, 0)), _quarter((0, 0, 0, 10), (17, 9, 9, 5), (0, 10, 9, 1)))


@example(_FAR)
@example(_TWO_TOTALS)
@example(_IN_ONE_REGION)
@example(_WITHHELD)
@example(_SMALL)
@settings(max_examples=examples(30, thorough=1000))
@given(_histories())
def test_an_intruder_with_every_snapshot_total_and_gap_narrows_no_hidden_count(history):
    area, quarters = history
    set_at: dict[str, dict[str, list[int]]] = {}
    shown: dict[str, int | None] = {}
    for families in quarters:
        before = {code: Before(shown[code], _moves(area, code, set_at[code], families)) for code in shown}
        counts = {code: len(each) for code, each in families.items()}
        outcomes = publish(area, counts, before)
        for code, outcome in outcomes.items():
            if code not in before or before[code].moved >= 5:
                set_at[code] = families
            assert outcome.number is None or (outcome.number >= FEWEST and outcome.number % 5 == 0)
        shown = numbers(outcomes)
        assert list(_told_apart(area, shown)) == []
        assert list(_hiding_few(area, shown, counts)) == []


def _hiding_few(area: Area, shown: dict[str, int | None], counts: dict[str, int]) -> Iterator[str]:
    """Yield the published totals that hide fewer than ten families, or those of one council."""
    for total in area.totals():
        hidden = [counts[leaf.code] for leaf in total.leaves() if shown[leaf.code] is None]
        if shown[total.code] is not None and hidden and (sum(hidden) < FEWEST or hidden.count(0) > len(hidden) - 2):
            yield total.code


def _moves(area: Area, code: str, then: dict[str, list[int]], now: dict[str, list[int]]) -> int:
    places = next(each for each in [*area.totals(), *area.leaves()] if each.code == code).leaves()
    return sum(len(set(then[leaf.code]) ^ set(now[leaf.code])) for leaf in places)
