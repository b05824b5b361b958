"""The table of facts that comes with the site: what is shown of every published edition, small and compressed.

Lines of text, tab-separated, in an xz file: `E` an edition as JSON, `S` a slice, and below it a line for each figure:
area, value or mark, numerator, denominator, row as a difference from the row before, and the column where it is another
than that of the slice. A value that follows from numerator and denominator is left out ("="). `I` and `N` are
inspections and neighbours.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.loading.assembly import MadeFigure
from fixsend.evidence.loading.cells import percentage
from fixsend.evidence.loading.store import copy_figures
from fixsend.evidence.models import (
    Edition,
    EditionState,
    Figure,
    FileState,
    Inspection,
    Neighbour,
    Slice,
    SourceFile,
)
from fixsend.evidence.models.figure import Mark
from fixsend.evidence.services import publishing
from fixsend.evidence.services.locking import one_at_a_time

PATH = Path(__file__).parent / "data" / "facts.txt.xz"
_FOLLOWS = "="
_FILE = ("name", "sha256", "size")
_INSPECTION = (
    *("started_on", "ended_on", "published_on", "outcome", "outcome_text", "next_inspection", "revisited_on"),
    *("revisit", "report_url"),
)


def write(path: Path = PATH) -> int:
    """Write what is shown of the published editions; return how many figures."""
    text = "\n".join(_lines()) + "\n"
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    return Figure.objects.filter(slice__is_shown=True).count()


def _lines() -> Iterator[str]:
    for edition in Edition.objects.filter(state=EditionState.PUBLISHED).select_related("source_file"):
        if edition.data_set not in DATA_SETS or not edition.slices.filter(is_shown=True).exists():
            continue
        yield f"E\t{json.dumps(_edition(edition), ensure_ascii=False)}"
        for one in edition.slices.filter(is_shown=True).order_by("indicator", "year", "level"):
            yield from _slice_lines(one)


def _edition(edition: Edition) -> dict[str, Any]:
    source = edition.source_file
    return {
        "data_set": edition.data_set,
        "name": edition.name,
        "reference": edition.reference,
        "number": edition.number,
        "member": edition.member,
        "retrieved_on": str(source.retrieved_on),
        "file": {name: getattr(source, name) for name in _FILE},
        "report": {key: value for key, value in edition.report.items() if key in {"rows", "breakdown_rows", "periods"}},
    }


def _slice_lines(one: Slice) -> Iterator[str]:
    figures = list(one.figures.order_by("row", "area_id"))
    columns = [figure.column for figure in figures]
    column = max(sorted(set(columns)), key=columns.count, default="")
    yield "\t".join(("S", one.indicator, str(one.year), one.period_kind, one.level, str(int(one.is_partial)), column))
    row = 0
    for figure in figures:
        cells = [figure.area_id, _value(figure), _plain(figure.numerator), _plain(figure.denominator)]
        cells += [str(figure.row - row)] + ([figure.column] if figure.column != column else [])
        row = figure.row
        yield "\t".join(cells)
    for inspection in one.inspections.order_by("area_id"):
        facts = {name: getattr(inspection, name) for name in _INSPECTION}
        facts = {name: str(value) for name, value in facts.items() if value}
        yield f"I\t{inspection.area_id}\t{inspection.row}\t{json.dumps(facts, ensure_ascii=False)}"
    for neighbour in one.neighbours.order_by("area_id", "rank"):
        yield "\t".join(
            (
                "N",
                neighbour.area_id,
                neighbour.neighbour_id,
                str(neighbour.rank),
                neighbour.closeness,
                str(neighbour.row),
            )
        )


def _value(figure: Figure) -> str:
    if figure.value is None:
        return figure.mark
    numerator, denominator = figure.numerator, figure.denominator
    if numerator is not None and denominator and percentage(numerator, denominator) == figure.value:
        return _FOLLOWS
    return _plain(figure.value)


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


@dataclass
class _Parsed:
    """A slice of the table with all that stands below it."""

    slice: Slice
    column: str
    figures: list[MadeFigure] = field(default_factory=list)
    inspections: list[Inspection] = field(default_factory=list)
    neighbours: list[Neighbour] = field(default_factory=list)
    _row: int = 0

    def take(self, cells: list[str]) -> None:
        """Take one line below the slice."""
        if cells[0] == "I":
            facts = json.loads(cells[3])
            self.inspections.append(Inspection(slice=self.slice, area_id=cells[1], row=int(cells[2]), **facts))
        elif cells[0] == "N":
            _, area, neighbour, rank, closeness, row = cells
            self.neighbours.append(
                Neighbour(
                    slice=self.slice, area_id=area, neighbour_id=neighbour, rank=rank, closeness=closeness, row=row
                )
            )
        else:
            self._row += int(cells[4])
            self.figures.append(self._figure(cells))

    def _figure(self, cells: list[str]) -> MadeFigure:
        numerator, denominator = (Decimal(cell) if cell else None for cell in cells[2:4])
        if cells[1] == _FOLLOWS and numerator is not None and denominator is not None:
            value: Decimal | Mark = percentage(numerator, denominator)
        else:
            value = Mark(cells[1]) if cells[1] in _MARKS else Decimal(cells[1])
        column = cells[5] if len(cells) > 5 else self.column
        return MadeFigure(cells[0], value, numerator, denominator, self._row, column)


_MARKS = set(Mark.values)


@transaction.atomic
def load(path: Path = PATH) -> list[Edition]:
    """Load the table and publish what is in it; editions that are there already are left alone."""
    there = set(Edition.objects.values_list("reference", flat=True))
    editions: list[Edition] = []
    parsed: list[_Parsed] = []
    edition: Edition | None = None
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "E":
                facts = json.loads(cells[1])
                edition = None if facts["reference"] in there else _make_edition(facts)
                editions += [edition] if edition else []
            elif edition is not None and cells[0] == "S":
                parsed.append(_parse_slice(edition, cells))
            elif edition is not None:
                parsed[-1].take(cells)
    _store(parsed)
    if editions:
        publishing.publish([one.pk for one in editions], by=None)
    else:
        one_at_a_time()
        publishing.show_newest()  # This version may show other slices than the last one did.
    return editions


def _parse_slice(edition: Edition, cells: list[str]) -> _Parsed:
    _, indicator, year, kind, level, is_partial, column = cells
    cut = Slice(
        edition=edition,
        indicator=indicator,
        year=int(year),
        period_kind=kind,
        level=level,
        is_partial=is_partial == "1",
        areas=0,
    )
    return _Parsed(cut, column)


def _store(parsed: list[_Parsed]) -> None:
    for one in parsed:
        one.slice.areas = len(one.figures) or len(one.inspections) or len({two.area_id for two in one.neighbours})
    Slice.objects.bulk_create(one.slice for one in parsed)
    copy_figures((one.slice.pk, one.figures) for one in parsed)
    Inspection.objects.bulk_create(inspection for one in parsed for inspection in one.inspections)
    Neighbour.objects.bulk_create(neighbour for one in parsed for neighbour in one.neighbours)


def _make_edition(facts: dict[str, Any]) -> Edition:
    """Make an edition of the table, and its file where no other edition of it made that already."""
    source = SourceFile.objects.filter(sha256=facts["file"]["sha256"]).first() or SourceFile.objects.create(
        **facts["file"],
        retrieved_on=date.fromisoformat(facts["retrieved_on"]),
        state=FileState.READ,
        report={"editions": [], "left_out": [], "problems": []},
    )
    names = ("data_set", "name", "reference", "number", "member", "report")
    return Edition.objects.create(source_file=source, **{name: facts[name] for name in names})
