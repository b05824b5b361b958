"""The map of an indicator: every council of today as a hexagon, and those that the map has no place for."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence import addresses, bands
from fixsend.evidence.models import Area, Level
from fixsend.evidence.queries.comparison import Comparison, Line
from fixsend.places.facts import hexagons
from fixsend.web.hex_map import Hexagon, HexMap

MISSING = "no figure, or too few cases to compare"


@dataclass(frozen=True)
class CouncilMap:
    """The map, and the councils of that time that others have replaced: on the map is England as it is now."""

    map: HexMap
    former: list[Line]


def council_map(comparison: Comparison) -> CouncilMap:
    """Return the map of a comparison of all councils."""
    positions, lines = hexagons.positions(), {line.place.area.code: line for line in comparison.lines}
    today = Area.objects.filter(level=Level.COUNCIL, until=None, code__in=positions)
    shown = [_hexagon(area, positions[area.code], lines.get(area.code), comparison) for area in today]
    values = [line.place.figure.value for line in comparison.in_order if line.place.figure]
    example = comparison.an_example
    period = example.period if example else str(comparison.year)
    return CouncilMap(
        HexMap(
            title=f"{comparison.indicator.title}, {period}: map of councils in England",
            hexagons=shown,
            scale=bands.scale([value for value in values if value is not None], comparison.indicator),
            skip_to="after-map",
            missing=MISSING,
        ),
        [line for code, line in lines.items() if code not in positions],
    )


def _hexagon(area: Area, position: tuple[int, int], line: Line | None, comparison: Comparison) -> Hexagon:
    figure = line.place.figure if line else None
    value = figure.value if figure and figure.can_be_compared else None
    number = None if value is None else float(bands.rounded(value, comparison.indicator))
    return Hexagon(*position, area.name, number, _words(line), addresses.card(area.slug))


def _words(line: Line | None) -> str:
    if line is None:
        return "not yet a council then"
    if line.place.why_not:
        return line.place.why_not[0].lower() + line.place.why_not[1:]
    return line.words if line.is_in_order else f"{line.words}, too few to compare"
