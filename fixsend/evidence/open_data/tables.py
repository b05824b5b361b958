"""The tables that anybody may take: one for each data set, one for each indicator; their rows, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings

from fixsend.evidence.data_sets import DATA_SETS, DataSet
from fixsend.evidence.indicators import OFFERED, Indicator
from fixsend.evidence.loading.lists import OUTCOMES
from fixsend.evidence.models import Area, Edition, EditionState, Figure, Inspection, Neighbour, Slice
from fixsend.evidence.open_data import columns
from fixsend.evidence.open_data.columns import Column
from fixsend.evidence.queries.corrections import corrections
from fixsend.evidence.queries.csv_rows import why_no_value
from fixsend.evidence.queries.editions import data_set_of, indicator_of
from fixsend.evidence.queries.rows import Footnotes, edition_facts, figure_rows
from fixsend.places.models import Region

Cell = str | int | Decimal | date | None
Row = list[Cell]
# So many rows are fetched at a time: a table takes no more memory than these.
_AT_ONCE = 200
# What an edition and its file say of how they were loaded is long, and no table shows it.
_LEFT_OUT = tuple(f"slice__edition__{name}" for name in ("report", "source_file__report", "source_file__content"))
INDICATOR = "indicators/"


@dataclass(frozen=True)
class Table:
    """One table: its name in addresses, what it is, its columns, and how its rows are read.

    `licences` and `sources` are those of all editions that its rows are from.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]
    sources: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()

    @property
    def attribution(self) -> str:
        """Return what to say where the table is used."""
        return " ".join(self.sources)


def of_data_set(slug: str) -> Table | None:
    """Return the table of a data set: all that is shown of it; None where nothing is."""
    editions = shown_editions(data_set=slug)
    if not editions:
        return None
    data_set = data_set_of(editions[0])
    kinds: dict[str, tuple[tuple[Column, ...], Callable[[], Iterator[Row]]]] = {
        "inspections": (columns.INSPECTIONS, lambda: _inspections(slug)),
        "inspections-2016": (columns.INSPECTIONS, lambda: _inspections(slug)),
        "neighbours": (columns.NEIGHBOURS, lambda: _neighbours(slug)),
    }
    its_columns, rows = kinds.get(slug, (columns.FIGURES, lambda: _figures(slice__edition__data_set=slug)))
    return _table(slug, data_set.title, f"{data_set.counts}.", its_columns=its_columns, rows=rows, editions=editions)


def of_indicator(slug: str) -> Table | None:
    """Return the table of an indicator: all areas and periods that are shown of it; None where nothing is."""
    editions = shown_editions(slices__indicator=slug, slices__is_shown=True)
    if not editions or not Figure.objects.filter(slice__is_shown=True, slice__indicator=slug).exists():
        return None
    one = indicator_of(slug, editions[0])
    description = f"{one.question} It does not say: {one.says_not}" if one.says_not else one.question
    rows = lambda: _figures(slice__indicator=slug)  # noqa: E731 - a name for the reader
    return _table(
        f"{INDICATOR}{slug}", one.title, description, its_columns=columns.FIGURES, rows=rows, editions=editions
    )


def named(name: str) -> Table | None:
    """Return the table with a name ("sen2-timeliness", "indicators/plans"); None for none."""
    return of_indicator(name.removeprefix(INDICATOR)) if name.startswith(INDICATOR) else of_data_set(name)


def of_indicators() -> Table:
    """Return the table that says what each of our indicators means."""
    return Table(
        "indicators",
        "What the indicators mean",
        "Each indicator with its question, its unit, and what it does not say.",
        columns.INDICATORS,
        lambda: (_indicator(one) for one in OFFERED.values()),
    )


def of_corrections() -> Table:
    """Return the table of corrections."""
    return Table(
        "corrections",
        "Corrections",
        "What was wrong in our figures, and what is right.",
        columns.CORRECTIONS,
        lambda: (
            [one.corrected_on, one.about, one.was, one.now, one.source, settings.SITE_URL + one.url]
            for one in corrections()
        ),
    )


def data_sets_shown() -> list[str]:
    """Return the data sets of which anything is shown: as they are declared, then those that staff mapped."""
    there = set(Slice.objects.filter(is_shown=True).values_list("edition__data_set", flat=True).distinct())
    return [*(slug for slug in DATA_SETS if slug in there), *sorted(there - DATA_SETS.keys())]


def _table(
    name: str,
    title: str,
    description: str,
    *,
    its_columns: tuple[Column, ...],
    rows: Callable[[], Iterator[Row]],
    editions: Iterable[Edition],
) -> Table:
    from_editions = [(data_set_of(edition), edition.name) for edition in editions]
    sources = dict.fromkeys(attribution(data_set, edition) for data_set, edition in from_editions)
    licences = dict.fromkeys(data_set.publication.licence for data_set, _ in from_editions)
    return Table(name, title, description, its_columns, rows, tuple(sources), tuple(licences))


def attribution(data_set: DataSet, edition: str) -> str:
    """Return what to say where something of an edition is used."""
    publication = data_set.publication
    return f"Source: {publication.publisher}, {publication.title}, {edition}. Licence: {publication.licence}."


def shown_editions(**wanted: Any) -> list[Edition]:
    """Return the published editions of which a slice is shown, the newest first."""
    shown = Edition.objects.filter(state=EditionState.PUBLISHED, **{"slices__is_shown": True, **wanted})
    return list(shown.defer("report").distinct().order_by("-name", "-number"))


def _figures(**wanted: Any) -> Iterator[Row]:
    """Yield the rows of the figures that are shown."""
    regions = dict(Area.objects.values_list("code", "region"))
    figures = Figure.objects.filter(slice__is_shown=True, **wanted).order_by(
        "slice__indicator", "-slice__year", "slice__level", "area__sort_name", "area_id"
    )
    for row in figure_rows(figures, Footnotes.known(), at_once=_AT_ONCE):
        region = regions[row.area_code]
        yield [
            row.area_code,
            row.area_name,
            row.level,
            Region(region).label if region else "",
            row.indicator.slug,
            row.indicator.title,
            row.period,
            row.year,
            None if row.is_small else row.value,
            row.indicator.unit,
            row.mark,
            why_no_value(row),
            row.numerator,
            row.denominator,
            " ".join(one.text for one in row.footnotes),
            row.column,
            settings.SITE_URL + row.url,
            *_source(row.data_set, row.edition, row.row),
        ]


def _source(data_set: DataSet, edition: Any, row: int) -> Row:
    """Return the cells of `columns.SOURCE`."""
    publication = data_set.publication
    return [
        data_set.slug,
        publication.publisher,
        publication.title,
        edition.name,
        edition.retrieved_on,
        edition.file_name,
        edition.sha256,
        row,
        publication.licence,
        attribution(data_set, edition.name),
    ]


def _inspections(data_set: str) -> Iterator[Row]:
    found = _of_slices(Inspection.objects, data_set).order_by("area__sort_name")
    for one in found.iterator(chunk_size=_AT_ONCE):
        yield [
            one.area_id,
            one.area.name,
            one.started_on,
            one.ended_on,
            one.published_on,
            OUTCOMES.get(one.outcome, one.outcome_text),
            one.next_inspection,
            one.revisited_on,
            one.revisit,
            one.report_url,
            *_source(DATA_SETS[data_set], edition_facts(one.slice), one.row),
        ]


def _neighbours(data_set: str) -> Iterator[Row]:
    found = _of_slices(Neighbour.objects, data_set).select_related("neighbour").order_by("area__sort_name", "rank")
    for one in found.iterator(chunk_size=_AT_ONCE):
        yield [
            one.area_id,
            one.area.name,
            one.rank,
            one.neighbour_id,
            one.neighbour.name,
            one.closeness,
            *_source(DATA_SETS[data_set], edition_facts(one.slice), one.row),
        ]


def _of_slices(rows: Any, data_set: str) -> Any:
    shown = rows.filter(slice__is_shown=True, slice__edition__data_set=data_set)
    return shown.select_related("area", "slice__edition__source_file").defer(*_LEFT_OUT)


def _indicator(one: Indicator) -> Row:
    law = (one.duty.text, one.duty.provision) if one.duty else ("", "")
    return [
        *(one.slug, one.title, one.question, one.unit, one.polarity, one.numerator, one.denominator, one.says_not),
        *law,
    ]
