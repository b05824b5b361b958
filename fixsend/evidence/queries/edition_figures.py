"""All figures of one edition, shown or not, with their places in its file."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fixsend.evidence.models import Edition, Figure
from fixsend.evidence.queries.rows import FigureRow, figure_rows
from fixsend.web import csv_files

_HEADINGS = (
    *("indicator", "period", "area", "code", "value", "mark", "numerator", "denominator"),
    *("row", "column", "publisher", "licence", "edition", "retrieved on"),
)
_FIRST = 10


def _figures(edition: Edition) -> Iterator[FigureRow]:
    found = Figure.objects.filter(slice__edition=edition)
    return figure_rows(found.order_by("slice__indicator", "slice__year", "area__sort_name"), at_once=1000)


def first(edition: Edition) -> list[FigureRow]:
    """Return the figures of the first rows of the file, as they were understood."""
    found = Figure.objects.filter(slice__edition=edition)
    return list(figure_rows(found.order_by("row", "slice__indicator")[:_FIRST]))


def lines(edition: Edition) -> Iterator[list[str]]:
    """Yield every figure with row, column, source and licence, below headings, for a spreadsheet."""
    yield list(_HEADINGS)
    for row in _figures(edition):
        publication = row.data_set.publication
        numbers = [_plain(row.value), row.mark, _plain(row.numerator), _plain(row.denominator), str(row.row)]
        yield [
            *(csv_files.safe_cell(words) for words in (row.indicator.title, row.period, row.area_name, row.area_code)),
            *numbers,
            *(csv_files.safe_cell(words) for words in (row.column, publication.publisher, publication.licence)),
            *(row.edition.reference, f"{row.edition.retrieved_on:%Y-%m-%d}"),
        ]


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
