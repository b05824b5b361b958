"""A comparison as the rows of a spreadsheet file: every number with its period, source and licence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.conf import settings

from fixsend.evidence import addresses
from fixsend.evidence.queries.comparison import Comparison, Line
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE
from fixsend.places.models import Region
from fixsend.web import csv_files

_HEADINGS = (
    *("code", "council", "region", "kind", "indicator", "period", "value", "mark", "why_no_value"),
    *("numerator", "denominator", "chance_from_percent", "chance_to_percent", "place_from", "place_to"),
    *("footnotes", "publisher", "publication", "edition", "retrieved_on", "licence", "address"),
)


# Of few cases the counts stand alone, in files as on pages.
_TOO_FEW = f"A share of fewer than {FEWEST_FOR_A_PERCENTAGE} cases: use the counts"


def why_no_value(row: FigureRow) -> str:
    """Return why a row of a file has no value; "" where it has one."""
    if row.value is None or row.is_withheld:
        return row.shown.capitalize()
    return _TOO_FEW if row.is_small else ""


def csv_rows(comparison: Comparison) -> Iterator[list[str]]:
    """Yield the headings and a row for each council."""
    yield list(_HEADINGS)
    for line in comparison.lines:
        yield [csv_files.safe_value(cell) for cell in _cells(comparison, line)]


def _cells(comparison: Comparison, line: Line) -> list[str]:
    area, row = line.place.area, line.place.figure
    place = [area.code, area.name, Region(area.region).label if area.region else "", area.kind]
    if row is None:
        nothing = [comparison.indicator.title, "", "", "", line.place.why_not]
        return [*place, *nothing, *[""] * (len(_HEADINGS) - len(place) - len(nothing))]
    publication = row.data_set.publication
    return [
        *place,
        *(comparison.indicator.title, row.period, "" if row.is_small else _plain(row.value), row.mark),
        why_no_value(row),
        *(_plain(row.numerator), _plain(row.denominator)),
        *([f"{100 * end:.1f}" for end in (line.interval.low, line.interval.high)] if line.interval else ["", ""]),
        *([str(line.standing.first), str(line.standing.last)] if line.standing else ["", ""]),
        " ".join(one.text for one in row.footnotes),
        *(publication.publisher, publication.title, row.edition.name, f"{row.edition.retrieved_on:%Y-%m-%d}"),
        *(publication.licence, settings.SITE_URL + addresses.figure(row.reference)),
    ]


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
