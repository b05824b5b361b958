"""Charts in HTML and inline SVG, drawn from the rows of their table in the colours of the page around them.

A template draws each with `{% chart %}` and links `web/charts.css`. Places are percentages in attributes, so that
shapes stretch with the screen while words keep their size, and no page needs a script or a style of its own.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

MARKS = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",  # a disc
    "M-4.5-4.5h9v9h-9z",  # a square
    "M0-6 6 5H-6z",  # a triangle
    "M0-6.5 6.5 0 0 6.5-6.5 0z",  # a diamond
    "M0 6 6-5H-6z",  # a triangle upside down
    "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",  # a cross
)
_TICKS = 4  # About so many steps on the scale of a line chart.
_APART = 9.0  # The names at the ends of lines keep so many percent of the height from each other.


@dataclass(frozen=True)
class Bar:
    """One row: a label with a number; None where there is no figure. `shown` is how it is written."""

    label: str
    number: float | None
    shown: str = ""

    @property
    def words(self) -> str:
        """Return the figure as it is written."""
        return self.shown or written(self.number)


@dataclass(frozen=True)
class Bars:
    """Bars from zero, one a row, in the order of the rows: good for long labels, and on a phone.

    Numbers below zero go to the left of it. `of` and `numbers` are the headings of its table: what the labels are, and
    what the numbers. `most` and `least` are the ends of the scale, where these are not the largest number here and the
    smallest below zero: for charts that stand side by side.
    """

    title: str
    rows: Sequence[Bar]
    of: str
    numbers: str
    most: float | None = None
    least: float | None = None
    # Where it is to be had as a picture, without its ending; "" where it is not.
    picture_url: str = ""
    template: ClassVar[str] = "web/components/chart_bars.html"

    @property
    def drawn(self) -> list[tuple[Bar, str, str]]:
        """Return each row with where its bar begins, and its length; "" where there is no figure."""
        return [
            (row, *(("", "") if row.number is None else (self._at(min(row.number, 0)), self._long(row.number))))
            for row in self.rows
        ]

    @property
    def zero(self) -> str:
        """Return the place of zero, where numbers lie on both sides of it; else ""."""
        return self._at(0) if self._ends[0] < 0 else ""

    @cached_property
    def _ends(self) -> tuple[float, float]:
        numbers = [row.number or 0 for row in self.rows]
        least = min([self.least or 0, *numbers, 0.0])
        return least, max(self.most or max(numbers, default=0), 0) or (0 if least else 1)

    def _at(self, number: float) -> str:
        least, most = self._ends
        return percent(100 * (number - least) / (most - least))

    def _long(self, number: float) -> str:
        least, most = self._ends
        return percent(100 * abs(number) / (most - least))

    @property
    def summary(self) -> str:
        """Return in a sentence what the eye sees first: the ends of the range."""
        known = [row for row in self.rows if row.number is not None]
        if not known:
            return "There are no figures yet."
        low, high = (end(known, key=lambda row: row.number or 0) for end in (min, max))
        if low.number == high.number:
            return f"{high.label}: {high.words}." if len(known) == 1 else f"All are {high.words}."
        return f"From {low.words} ({low.label}) to {high.words} ({high.label})."

    @property
    def table(self) -> tuple[list[str], list[tuple[str, list[str]]]]:
        """Return the headings, and the label and cells of each row."""
        return [self.of, self.numbers], [(row.label, [row.words]) for row in self.rows]


@dataclass(frozen=True)
class Series:
    """One line: its name, and a number for each label of the chart; None leaves a gap.

    `shown` is how each is written, where words say more than the number: "3 of 7", or why there is none.
    """

    name: str
    numbers: Sequence[float | None]
    shown: Sequence[str] = ()


@dataclass(frozen=True)
class Break:
    """A place where figures were counted anew: no line leads from the label before to the one with this index."""

    before: int
    words: str


@dataclass(frozen=True)
class Spot:
    """A point in the drawing, from its top left corner."""

    x: str
    y: str


@dataclass(frozen=True)
class Line:
    """How one series is drawn: pieces of line between figures that follow each other, and a mark on each figure.

    `style` counts from 1 and chooses colour, dashes and mark, so that no reader needs to tell colours apart. `end` is
    the height at which its name stands.
    """

    name: str
    style: int
    mark: str
    pieces: list[tuple[Spot, Spot]]
    spots: list[Spot]
    end: str


@dataclass(frozen=True)
class Lines:
    """Lines of figures over time, up to six. `unit` follows each number; `most` is the largest that there can be."""

    title: str
    of: str
    labels: Sequence[str]
    series: Sequence[Series]
    unit: str = ""
    most: float | None = None
    breaks: Sequence[Break] = ()
    # Where it is to be had as a picture, without its ending; "" where it is not.
    picture_url: str = ""
    template: ClassVar[str] = "web/components/chart_lines.html"

    def __post_init__(self) -> None:
        """Refuse what could not be told apart or does not fit together; raises ValueError."""
        if len(self.series) > len(MARKS):
            raise ValueError(f"No more than {len(MARKS)} lines can be told apart.")
        if any(len(one.numbers) != len(self.labels) for one in self.series):
            raise ValueError("Each line needs a number, or None, for each label.")
        if any(one.shown and len(one.shown) != len(self.labels) for one in self.series):
            raise ValueError("A line that says how its numbers are written says it for each label.")

    @property
    def scale(self) -> list[tuple[str, str]]:
        """Return each number on the scale with its height."""
        return [(f"{written(tick)}{self.unit}", self._height(tick)) for tick in self._ticks]

    @property
    def has_long_scale(self) -> bool:
        """Tell whether a number on the scale needs more room than most: "10,000"."""
        return any(len(words) > len("1,000") for words, _ in self.scale)

    @property
    def has_longest_scale(self) -> bool:
        """Tell whether one needs more room than that: "700,000", "25 weeks"."""
        return any(len(words) > len("10,000") for words, _ in self.scale)

    @property
    def columns(self) -> list[tuple[str, str, bool]]:
        """Return each label with its place, and whether it stays where there is little room."""
        last = len(self.labels) - 1
        return [(label, self._across(place), place in (0, last)) for place, label in enumerate(self.labels)]

    @property
    def broken(self) -> list[tuple[Break, str]]:
        """Return each break with its place, between two labels."""
        return [(one, self._across(one.before - 0.5)) for one in self.breaks]

    @property
    def lines(self) -> list[Line]:
        """Return how each series with figures is drawn."""
        with_figures = [(style, one) for style, one in enumerate(self.series) if _last(one) is not None]
        ends = apart([float(self._height(_last(one) or 0)[:-1]) for _, one in with_figures])
        return [
            Line(one.name, style + 1, MARKS[style], self._pieces(one), self._spots(one), percent(end))
            for (style, one), end in zip(with_figures, ends, strict=True)
        ]

    @property
    def summary(self) -> str:
        """Return in a sentence a line where it began and where it is; across a break nothing is put side by side."""
        return " ".join(self._sentences()) or "There are no figures yet."

    @property
    def table(self) -> tuple[list[str], list[tuple[str, list[str]]]]:
        """Return the headings, and the label and cells of each row."""
        rows = [(label, [self._written(one, place) for one in self.series]) for place, label in enumerate(self.labels)]
        return [self.of, *(one.name for one in self.series)], rows

    def _sentences(self) -> Iterator[str]:
        for one in self.series:
            stretches = [words for places in self._unbroken if (words := self._stretch(one, places))]
            if stretches:
                yield f"{one.name}: {'; then, counted another way, '.join(stretches)}."

    def _stretch(self, one: Series, places: range) -> str:
        """Return where a line begins and ends between two breaks; "" where it has no figure there."""
        known = [(self._written(one, place), self.labels[place]) for place in places if one.numbers[place] is not None]
        if len(known) < 2:
            return "".join(f"{words} ({label})" for words, label in known)
        (first, since), (last, until) = known[0], known[-1]
        return f"from {first} ({since}) to {last} ({until})"

    @property
    def _unbroken(self) -> list[range]:
        """Return the stretches of labels without a break inside."""
        edges = [0, *sorted(each.before for each in self.breaks), len(self.labels)]
        return [range(*pair) for pair in pairwise(edges)]

    def _written(self, one: Series, place: int) -> str:
        number = one.numbers[place]
        if one.shown:
            return one.shown[place]
        return written(number) if number is None else f"{written(number)}{self.unit}"

    @cached_property
    def _ticks(self) -> list[float]:
        known = [number for one in self.series for number in one.numbers if number is not None]
        return ticks(known, self.most) if known else []

    def _height(self, number: float) -> str:
        low, high = self._ticks[0], self._ticks[-1]
        return percent(100 * (high - number) / (high - low))

    def _across(self, place: float) -> str:
        return percent(100 * place / (len(self.labels) - 1) if len(self.labels) > 1 else 50)

    def _spots(self, one: Series) -> list[Spot]:
        return [Spot(self._across(x), self._height(n)) for x, n in enumerate(one.numbers) if n is not None]

    def _pieces(self, one: Series) -> list[tuple[Spot, Spot]]:
        begins = {each.before for each in self.breaks}
        return [
            (Spot(self._across(place - 1), self._height(before)), Spot(self._across(place), self._height(number)))
            for place in range(1, len(one.numbers))
            if place not in begins
            and (before := one.numbers[place - 1]) is not None
            and (number := one.numbers[place]) is not None
        ]


Chart = Bars | Lines


def ticks(numbers: Sequence[float], most: float | None = None) -> list[float]:
    """Return the numbers on a scale on which these differ visibly: round steps that hold them all, two or more.

    A scale of numbers that are never negative does not go below zero, and none goes above `most`.
    """
    low, high = min(numbers), max(numbers)
    least = max(abs(high) * 0.05, 1.0)
    room = least if high - low < least else 0.0
    floor = max(low - room, 0.0) if low >= 0 else low - room
    top = high + room if most is None else min(high + room, most)
    step = _round_step((top - floor) / _TICKS)
    first, last = math.floor(floor / step + 1e-9), math.ceil(top / step - 1e-9)
    found = [step * place for place in range(first, last + 1)]
    return found if most is None or found[-1] <= most else [*found[:-1], most]


def _round_step(least: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, … and their decimal parts."""
    power = 10.0 ** math.floor(math.log10(least))
    return float(next(power * digit for digit in (1, 2, 5, 10) if power * digit >= least * (1 - 1e-9)))


def apart(heights: Sequence[float]) -> list[float]:
    """Return heights in percent, in the same order, moved as little as needed to keep names from touching."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    moved = list(heights)
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + _APART)
    limit = 100.0
    for place in reversed(order):
        moved[place] = min(moved[place], limit)
        limit = moved[place] - _APART
    return moved


def written(number: float | None) -> str:
    """Return a number as people read it: with commas, and one decimal where it has one; words where there is none."""
    if number is None:
        return "no figure"
    rounded = round(number, 1)
    words = f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.1f}"
    return words.replace("-", "−")


def percent(number: float) -> str:
    """Return a place or length as an attribute of SVG."""
    return f"{number:.2f}".rstrip("0").rstrip(".") + "%"


def _last(one: Series) -> float | None:
    return next((number for number in reversed(one.numbers) if number is not None), None)
