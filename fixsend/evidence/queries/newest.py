"""The newest number that is shown of an area, with what a sentence made from it has to say beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from fixsend.evidence.models import Figure
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries.figures import shown
from fixsend.evidence.queries.rows import FigureRow, Footnotes, figure_rows


@dataclass(frozen=True)
class Newest:
    """The newest number of an area in one indicator.

    `england` is that of England for the same period; `without` a later period for which the file has a mark instead.
    """

    row: FigureRow
    england: FigureRow | None = None
    without: FigureRow | None = None


Found = dict[str, dict[str, Newest]]


def newest(indicators: Collection[str], areas: Collection[str] | None = None, *, with_england: bool = True) -> Found:
    """Return the newest numbers by area and indicator, in three queries; without `areas`, of every area.

    An area that has a number in no period is left out. England's beside them are left out where nobody wants them.
    """
    figures = shown().filter(slice__indicator__in=indicators)
    if areas is not None:
        figures = figures.filter(area_id__in=areas)
    footnotes = Footnotes.known()
    rows = list(figure_rows(_newest_of_each(figures), footnotes))
    numbers = [row for row in rows if row.value is not None]
    marks = {(row.area_code, row.indicator.slug): row for row in rows if row.value is None}
    england = _of_england(numbers, footnotes) if with_england else {}
    found: Found = defaultdict(dict)
    for row in numbers:
        mark = marks.get((row.area_code, row.indicator.slug))
        beside = england.get((row.indicator.slug, row.year, row.period_kind))
        found[row.area_code][row.indicator.slug] = Newest(row, beside, mark if mark and mark.year > row.year else None)
    return dict(found)


def newest_of(area: str, indicators: Collection[str]) -> list[Newest]:
    """Return the newest numbers of one area, in the order of `indicators`; those that it has none of are left out."""
    found = newest(indicators, [area]).get(area, {})
    return [found[slug] for slug in dict.fromkeys(indicators) if slug in found]


def _newest_of_each(figures: QuerySet[Figure]) -> QuerySet[Figure]:
    """Return the newest number and the newest mark of each area and indicator."""
    each = ("area_id", "slice__indicator", "is_mark")
    return figures.annotate(is_mark=Q(value=None)).order_by(*each, "-slice__year").distinct(*each)


def _of_england(rows: Collection[FigureRow], footnotes: Footnotes) -> dict[tuple[str, int, str], FigureRow]:
    """Return England's figures of the same indicators, by indicator and period."""
    slugs = {row.indicator.slug for row in rows}
    years = {row.year for row in rows}
    figures = shown().filter(area_id=ENGLAND, slice__indicator__in=slugs, slice__year__in=years)
    return {(row.indicator.slug, row.year, row.period_kind): row for row in figure_rows(figures, footnotes)}
