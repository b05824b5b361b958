"""Figures that are shown: of one area, of one indicator over all councils, beside England, region and neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.indicators import INDICATORS, INSPECTIONS, INSPECTIONS_2016, NEIGHBOURS, Indicator
from fixsend.evidence.loading.areas import span
from fixsend.evidence.models import Area, Figure, Inspection, Level, Neighbour, Slice
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries.rows import FigureRow, Footnotes, figure_rows, with_source

NOT_IN_FILE = "Not in this edition"


def shown() -> QuerySet[Figure]:
    """Return the figures that are shown, with what every row of them needs."""
    return with_source(Figure.objects.filter(slice__is_shown=True))


def of_area(code: str) -> dict[str, list[FigureRow]]:
    """Return all that is shown of an area, by indicator, the oldest period first, in two queries."""
    return _by_indicator(shown().filter(area_id=code))


def of_areas(codes: Iterable[str], indicators: Iterable[str] | None = None) -> dict[str, dict[str, list[FigureRow]]]:
    """Return what is shown of several areas, by area and indicator, in two queries."""
    figures = shown().filter(area_id__in=list(codes))
    if indicators is not None:
        figures = figures.filter(slice__indicator__in=list(indicators))
    found: dict[str, dict[str, list[FigureRow]]] = defaultdict(lambda: defaultdict(list))
    for row in figure_rows(figures.order_by("slice__year")):
        found[row.area_code][row.indicator.slug].append(row)
    return {code: dict(rows) for code, rows in found.items()}


def _by_indicator(figures: QuerySet[Figure]) -> dict[str, list[FigureRow]]:
    found: dict[str, list[FigureRow]] = defaultdict(list)
    for row in figure_rows(figures.order_by("slice__year")):
        found[row.indicator.slug].append(row)
    return {slug: found[slug] for slug in [*INDICATORS, *(found.keys() - INDICATORS.keys())] if slug in found}


def of_councils() -> set[str]:
    """Return the indicators of which councils' figures are shown for some year, so that councils can be compared."""
    cuts = Slice.objects.filter(is_shown=True, level=Level.COUNCIL, year__gt=0)
    return set(cuts.values_list("indicator", flat=True).distinct())


def years(indicator: str, level: str = Level.COUNCIL) -> list[int]:
    """Return the years of which figures are shown, the newest first."""
    cuts = Slice.objects.filter(is_shown=True, indicator=indicator, level=level)
    return list(cuts.order_by("-year").values_list("year", flat=True))


@dataclass(frozen=True)
class Place:
    """A council in a list: with its figure, or with why it has none. Nobody is ever left out."""

    area: Area
    figure: FigureRow | None

    @property
    def why_not(self) -> str:
        """Return in words why there is no number; empty where there is one."""
        if self.figure is None:
            return NOT_IN_FILE
        return "" if self.figure.value is not None else self.figure.shown.capitalize()


def over_councils(indicator: str, year: int) -> list[Place]:
    """Return every council of the time by name, with its figure of a year; all are of one edition."""
    figures = shown().filter(slice__indicator=indicator, slice__year=year, slice__level=Level.COUNCIL)
    rows = {row.area_code: row for row in figure_rows(figures)}
    days = span(_kind(indicator, rows.values()), year)
    areas = [one for one in Area.objects.filter(level=Level.COUNCIL) if one.code in rows or one.existed_on(days.census)]
    return [Place(area, rows.get(area.code)) for area in sorted(areas, key=lambda one: one.sort_name)]


def _kind(indicator: str, rows: Iterable[FigureRow]) -> str:
    for row in rows:
        return row.period_kind
    declared = INDICATORS[indicator].sources[0].data_set
    return DATA_SETS[declared].period_kind


def over_larger(indicator: str, year: int) -> dict[str, FigureRow]:
    """Return the published figures of the regions and of England for a year, by their codes."""
    figures = shown().filter(slice__indicator=indicator, slice__year=year).exclude(slice__level=Level.COUNCIL)
    return {row.area_code: row for row in figure_rows(figures)}


@dataclass(frozen=True)
class Beside:
    """What a council's figure is compared with in one year, each as published. None is an average of ours."""

    figure: FigureRow | None
    england: FigureRow | None
    region: FigureRow | None
    neighbours: list[Place]
    same_kind: list[Place]

    @property
    def is_of_one_edition(self) -> bool:
        """Tell whether all that stands here comes from one edition; where not, each says from which."""
        places = [place.figure for place in (*self.neighbours, *self.same_kind)]
        found = {row.edition.reference for row in (self.figure, self.england, self.region, *places) if row}
        return len(found) <= 1


def beside(area: Area, indicator: str, year: int) -> Beside:
    """Return a council's figure with England, its region, its ten neighbours and the councils of its kind."""
    places = {place.area.code: place for place in over_councils(indicator, year)}
    larger = over_larger(indicator, year)
    mine = places.get(area.code)
    return Beside(
        figure=mine.figure if mine else None,
        england=larger.get(ENGLAND),
        region=larger.get(area.region),
        neighbours=[places[code] for code in neighbours_of(area.code) if code in places],
        same_kind=[one for one in places.values() if area.kind == one.area.kind and one.area.code != area.code],
    )


def neighbours_of(code: str) -> dict[str, str]:
    """Return a council's ten statistical neighbours by code, the most like it first: how close each is, in words."""
    found = Neighbour.objects.filter(slice__is_shown=True, slice__indicator=NEIGHBOURS, area_id=code)
    return dict(found.order_by("rank").values_list("neighbour_id", "closeness"))


def not_close(neighbours: Mapping[str, str]) -> str:
    """Return a sentence that says how many of a council's neighbours are hardly like it; "" where all are."""
    far = sum(words.strip().lower() == "not close" for words in neighbours.values())
    if not far:
        return ""
    which = (
        "None of them is close" if far == len(neighbours) else f"{far} of them {'is' if far == 1 else 'are'} not close"
    )
    return f"{which}, in the words of the Department for Education."


@dataclass(frozen=True)
class Inspections:
    """What inspectors found in an area, by framework; their outcomes cannot be compared."""

    newest: Inspection | None
    before_2023: Inspection | None


def inspections_of(code: str) -> Inspections:
    """Return the inspections of an area under both frameworks."""
    shown_ones = Inspection.objects.filter(slice__is_shown=True, area_id=code)
    found = {one.slice.indicator: one for one in shown_ones.select_related("slice__edition__source_file", "area")}
    return Inspections(found.get(INSPECTIONS), found.get(INSPECTIONS_2016))


def inspections() -> list[Inspection]:
    """Return the newest full inspection of every area that had one since 2023, by name."""
    shown_ones = Inspection.objects.filter(slice__is_shown=True, slice__indicator=INSPECTIONS)
    return list(shown_ones.select_related("slice__edition__source_file", "area").order_by("area__sort_name"))


def with_footnotes(rows: Iterable[Figure]) -> list[FigureRow]:
    """Return rows of given figures."""
    return list(figure_rows(rows, Footnotes.known()))


def declared(slug: str) -> Indicator | None:
    """Return an indicator of ours."""
    return INDICATORS.get(slug)
