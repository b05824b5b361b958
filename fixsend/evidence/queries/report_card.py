"""All that a report card is made of, in few queries: a council's figures and what stands beside each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from fixsend.evidence.indicators import INDICATORS, Unit
from fixsend.evidence.models import Area, Figure, Level, Slice
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.figures import Inspections
from fixsend.evidence.queries.rows import FigureRow, figure_rows
from fixsend.evidence.small_numbers import is_few

Rows = dict[str, list[FigureRow]]


@dataclass(frozen=True)
class Middle:
    """The council in the middle of those of a kind: half of them have more and half have less. `of` counts them.

    It is one council's own published figure, no average of ours; of an even number it is the lower of the two.
    """

    figure: FigureRow
    of: int


@dataclass(frozen=True)
class Neighbour:
    """A council that the Department finds like this one, with its figures of the newest period by indicator."""

    area: Area
    figures: dict[str, FigureRow]


@dataclass(frozen=True)
class CardFigures:
    """What is shown of a council, of England and of its region by indicator, and beside them others like it."""

    area: Area
    own: Rows
    england: Rows
    region: Rows
    neighbours: list[Neighbour]
    middles: dict[str, Middle]
    inspections: Inspections
    # Says that the neighbours are hardly like it; "" where they are.
    not_close: str = ""
    # The newest year of councils' figures by indicator, of those that are compared.
    newest_years: dict[str, int] = field(default_factory=dict)


def card_figures(area: Area, compared: Iterable[str]) -> CardFigures:
    """Return what an area's card is made of; `compared` names the indicators in which it stands beside others."""
    larger = figures.of_areas({area.code, ENGLAND, area.region})
    newest = _newest_slices(compared)
    cuts = {cut: indicator for indicator, (cut, _) in newest.items()}
    middles = _middles(area, cuts)
    names = figures.neighbours_of(area.code)
    beside = _figures(cuts, list(names), middles.values())
    areas = Area.objects.in_bulk(list(names))
    return CardFigures(
        area=area,
        own=_in_order(larger.get(area.code, {})),
        england=larger.get(ENGLAND, {}),
        region=larger.get(area.region, {}),
        neighbours=[Neighbour(areas[code], beside.get(code, {})) for code in names],
        middles={
            cuts[cut]: Middle(beside[one.code][cuts[cut]], one.of)
            for cut, one in middles.items()
            if one.code in beside and cuts[cut] in beside[one.code]
        },
        inspections=figures.inspections_of(area.code),
        not_close=figures.not_close(names),
        newest_years={indicator: year for indicator, (_, year) in newest.items()},
    )


def _in_order(rows: Rows) -> Rows:
    return {slug: rows[slug] for slug in [*INDICATORS, *(rows.keys() - INDICATORS.keys())] if slug in rows}


def _newest_slices(indicators: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return the newest slice of councils of each indicator, with its year."""
    cuts = Slice.objects.filter(is_shown=True, level=Level.COUNCIL, indicator__in=list(indicators))
    return {
        indicator: (pk, year) for indicator, pk, year in cuts.order_by("year").values_list("indicator", "pk", "year")
    }


@dataclass(frozen=True)
class _InTheMiddle:
    code: str
    of: int


def _middles(area: Area, cuts: dict[int, str]) -> dict[int, _InTheMiddle]:
    """Return for each slice which council of an area's kind is in the middle; an area without like ones has none."""
    found: dict[int, list[tuple[Decimal, str]]] = defaultdict(list)
    like = Figure.objects.filter(slice_id__in=cuts, area__kind=area.kind, value__isnull=False)
    columns = ("slice_id", "area_id", "value", "numerator", "denominator")
    for cut, code, value, numerator, denominator in like.values_list(*columns):
        if value is not None and not (_is_share(cuts[cut]) and is_few(value, numerator, denominator)):
            found[cut].append((value, code))
    return {
        cut: _InTheMiddle(sorted(values)[(len(values) - 1) // 2][1], len(values))
        for cut, values in found.items()
        if len(values) > 2
    }


def _is_share(indicator: str) -> bool:
    return INDICATORS[indicator].unit in {Unit.PERCENT, Unit.PER_HUNDRED}


def _figures(
    cuts: dict[int, str], neighbours: list[str], middles: Iterable[_InTheMiddle]
) -> dict[str, dict[str, FigureRow]]:
    """Return the figures of some councils in these slices, by council and indicator."""
    codes = {*neighbours, *(one.code for one in middles)}
    found: dict[str, dict[str, FigureRow]] = defaultdict(dict)
    for row in figure_rows(figures.shown().filter(slice_id__in=cuts, area_id__in=codes)):
        found[row.area_code][row.indicator.slug] = row
    return found
