"""All councils in one indicator and year: narrowed, in an order, and how sure that order is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import models

from fixsend.evidence import certainty
from fixsend.evidence.certainty import Interval, Share, Standing
from fixsend.evidence.indicators import Indicator, Polarity, Topic, Unit
from fixsend.evidence.models import Area, Level, Slice
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.figures import Place
from fixsend.evidence.queries.rows import FigureRow, Footnotes, figure_rows


class Order(models.TextChoices):
    """In which order councils stand. None of them says which is better."""

    NAME = "name", "By name"
    HIGHEST = "highest", "Highest figure first"
    LOWEST = "lowest", "Lowest figure first"


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to see; `like` is a council whose statistical neighbours are wanted, and itself."""

    order: Order = Order.NAME
    region: str = ""
    kind: str = ""
    like: Area | None = None

    @property
    def is_narrowed(self) -> bool:
        """Tell whether councils are left out."""
        return bool(self.region or self.kind or self.like)

    def is_there(self, area: Area) -> bool:
        """Tell whether a council is in the region and of the kind that are asked for."""
        return (not self.region or area.region == self.region) and (not self.kind or area.kind == self.kind)


@dataclass(frozen=True)
class Line:
    """A council with its figure; `interval` and `standing` where chance can be worked out, `standing` in an order."""

    place: Place
    interval: Interval | None = None
    standing: Standing | None = None

    @property
    def is_in_order(self) -> bool:
        """Tell whether it has a number that may stand in an order."""
        return self.place.figure is not None and self.place.figure.can_be_compared

    @property
    def words(self) -> str:
        """Return its figure, or why there is none."""
        return self.place.figure.shown if self.place.figure and not self.place.why_not else self.place.why_not

    @property
    def range_in_words(self) -> str:
        """Return how far chance could have moved it: "2.5% to 4.1%"."""
        if self.interval is None:
            return ""
        return f"{100 * self.interval.low:.1f}% to {100 * self.interval.high:.1f}%"

    @property
    def standing_in_words(self) -> str:
        """Return its possible places: "12 to 31"."""
        if self.standing is None:
            return ""
        first, last = self.standing.first, self.standing.last
        return f"{first} to {last}" if first != last else str(first)


@dataclass(frozen=True)
class Comparison:
    """All that a page about one indicator and year shows. `years` are the others, the newest first."""

    indicator: Indicator
    year: int
    years: list[int]
    wanted: Wanted
    lines: list[Line]
    larger: Mapping[str, FigureRow]
    # Of the councils like the one that is asked for: that they are hardly like it; how many region and kind leave out.
    not_close: str = ""
    left_out: int = 0
    # England's figure of a newer period than councils have.
    newer_england: FigureRow | None = None

    @property
    def an_example(self) -> FigureRow | None:
        """Return any figure of the list: all are of one edition, and say its period and source."""
        return next((line.place.figure for line in self.lines if line.place.figure), None)

    @property
    def england(self) -> FigureRow | None:
        """Return the published figure of England."""
        return self.larger.get(ENGLAND)

    @property
    def region(self) -> FigureRow | None:
        """Return the published figure of the region that is asked for."""
        return self.larger.get(self.wanted.region) if self.wanted.region else None

    @property
    def in_order(self) -> list[Line]:
        """Return the councils that stand in an order."""
        return [line for line in self.lines if line.is_in_order]

    @property
    def has_intervals(self) -> bool:
        """Tell whether it can be said how far chance could have moved the figures."""
        return any(line.interval for line in self.lines)

    @property
    def is_ordered(self) -> bool:
        """Tell whether the list is in an order of figures."""
        return self.wanted.order != Order.NAME

    @property
    def counts(self) -> bool:
        """Tell whether it is a plain number, which is larger where more people live."""
        return self.indicator.unit == Unit.COUNT

    @property
    def polarity_in_words(self) -> str:
        """Return what the Department counts as better."""
        return _POLARITIES[self.indicator.polarity]


_POLARITIES = {
    Polarity.HIGH: "The Department for Education counts a higher figure as better.",
    Polarity.LOW: "The Department for Education counts a lower figure as better.",
    Polarity.NONE: "The Department for Education does not say whether higher or lower is better. Nor do we.",
}


def comparison(slug: str, year: int | None, wanted: Wanted) -> Comparison | None:
    """Return all councils in an indicator and year, by default its newest; None where we show no such figures."""
    years = [one for one in figures.years(slug) if one]
    if not years or year not in {None, *years}:
        return None
    year = year or years[0]
    places = figures.over_councils(slug, year)
    indicator = next(place.figure.indicator for place in places if place.figure)
    like = figures.neighbours_of(wanted.like.code) if wanted.like else {}
    lines = _lines(_narrowed(places, wanted, like), indicator, wanted.order)
    larger = figures.over_larger(slug, year)
    left_out = sum(place.area.code in like and not wanted.is_there(place.area) for place in places)
    newer = _newer_england(slug, year) if year == years[0] else None
    return Comparison(indicator, year, years, wanted, lines, larger, figures.not_close(like), left_out, newer)


def _narrowed(places: Sequence[Place], wanted: Wanted, like: Mapping[str, str]) -> list[Place]:
    """Return the places that are asked for; the council to which others are like always stands among them."""
    own = wanted.like.code if wanted.like else None
    return [
        place
        for place in places
        if place.area.code == own or (wanted.is_there(place.area) and (wanted.like is None or place.area.code in like))
    ]


def _lines(places: Sequence[Place], indicator: Indicator, order: Order) -> list[Line]:
    """Return lines in their order. Those without a comparable number stand behind, by name, in an order of figures."""
    shares = {place.area.code: share for place in places if (share := share_of(place.figure, indicator))}
    found = [Line(place, _interval(shares.get(place.area.code))) for place in places]
    if order == Order.NAME:
        return found
    numbers = [line for line in found if line.is_in_order]
    others = [line for line in found if not line.is_in_order]
    numbers.sort(key=_value, reverse=order == Order.HIGHEST)
    return [*_with_standings(numbers, shares, order), *others]


def _value(line: Line) -> float:
    assert line.place.figure is not None and line.place.figure.value is not None  # noqa: S101, PT018 - it is in order
    return float(line.place.figure.value)


def _with_standings(lines: list[Line], shares: Mapping[str, Share], order: Order) -> list[Line]:
    """Add the places that each could have, where every one of them is a share of a known number."""
    of_all = [shares.get(line.place.area.code) for line in lines]
    known = [share for share in of_all if share]
    if len(known) < len(of_all):
        return lines
    found = certainty.standings(known, highest_first=order == Order.HIGHEST)
    return [Line(line.place, line.interval, standing) for line, standing in zip(lines, found, strict=True)]


def share_of(row: FigureRow | None, indicator: Indicator) -> Share | None:
    """Return a figure as so many of so many; None where it is none, or may not be compared.

    A growth is no share: what was added is not among what was there. Nor is a rate that can pass a hundred.
    """
    if row is None or not row.can_be_compared or indicator.unit not in {Unit.PERCENT, Unit.PER_HUNDRED}:
        return None
    if any(source.growth for source in indicator.sources) or row.numerator is None or not row.denominator:
        return None
    if not 0 <= row.numerator <= row.denominator:
        return None
    return Share(float(row.numerator), float(row.denominator))


def _interval(share: Share | None) -> Interval | None:
    return certainty.interval(share) if share else None


def _newer_england(slug: str, newest: int) -> FigureRow | None:
    """Return England's newest number where it is of a later year than any council's."""
    numbers = figures.shown().filter(area_id=ENGLAND, slice__indicator=slug, slice__year__gt=newest, mark="")
    return next(figure_rows(numbers.order_by("-slice__year")[:1], Footnotes([])), None)


@dataclass(frozen=True)
class Entry:
    """An indicator in the index: its newest year of councils, and England's figure of that year."""

    indicator: Indicator
    year: int
    england: FigureRow | None


def index(known: Mapping[str, Indicator]) -> dict[Topic, list[Entry]]:
    """Return the indicators of which councils have figures, by topic, in three queries."""
    cuts = Slice.objects.filter(is_shown=True, level=Level.COUNCIL, year__gt=0).values_list("indicator")
    newest = dict(cuts.annotate(newest=models.Max("year")))
    england = figures.of_area(ENGLAND)
    found: dict[Topic, list[Entry]] = {}
    for slug, indicator in known.items():
        if year := newest.get(slug):
            row = next((row for row in england.get(slug, []) if row.year == year), None)
            found.setdefault(indicator.topic, []).append(Entry(indicator, year, row))
    return found
