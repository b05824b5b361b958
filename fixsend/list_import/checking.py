"""Checking an import: every row is parsed, and looked up in the database, and nothing else changes."""

from __future__ import annotations

from typing import Any

from django.db import connection

from fixsend.list_import import dates, sql
from fixsend.list_import.models import ImportLine, ImportPart, ImportRow, ImportStatus, ListImport, ListKind, Stage
from fixsend.list_import.parts import StageWork, carry_out
from fixsend.list_import.row_parser import ParsedRow, RowParser
from fixsend.list_import.statements import analyze, fetched, run

Line = tuple[int, list[str], str]
# A look at so many rows tells whether a column has dates whose order has to be found out.
_SAMPLE = 500


def check(import_id: int) -> ListImport:
    """Read every row and say what would become of it; raises NotPossibleNow. Stopped and run again, it goes on."""
    return carry_out(import_id, ImportStatus.CHECKING, [_READING], _finish)


def first_lines(list_import: ListImport) -> list[list[str]]:
    """Return the cells of the first rows, as a sample of all."""
    lines = ImportLine.objects.filter(list_import=list_import).order_by("number")
    return list(lines.values_list("cells", flat=True)[:_SAMPLE])


def _prepare(list_import: ListImport) -> None:
    run(sql.FORGET_ROWS, list_import)
    list_import.date_order = _order_of_dates(list_import)
    list_import.save(update_fields=["date_order"])


def _read(list_import: ListImport, part: ImportPart) -> None:
    parser = RowParser(list_import, dates.Order(list_import.date_order))
    parser.kind_of_section = _kind_of_section(list_import, parser, part)
    lines = _lines(list_import, part)
    with connection.cursor() as cursor:
        cursor.execute(sql.MAKE_PARSED)
        with cursor.copy(sql.COPY_PARSED) as copy:
            for line in lines:
                for row in parser.parse(*line):
                    copy.write_row(_stored(row))
    run(sql.KEEP_PARSED, list_import)
    run(sql.DROP_PARSED, list_import)
    part.tally = {"column": parser.in_column, "elsewhere": parser.elsewhere, "further": parser.further}


def _finish(list_import: ListImport) -> None:
    analyze(ImportRow)  # Without statistics of the new rows the planner takes a million of them for one.
    run(sql.MARK_REPEATS, list_import)
    tallies = list(list_import.work.filter(stage=Stage.READING).values_list("tally", flat=True))
    found = {name: sum(tally[name] for tally in tallies) for name in ("column", "elsewhere", "further")}
    list_import.tally = {**list_import.tally, **found}
    list_import.status = ImportStatus.CHECKED


_READING = StageWork(Stage.READING, _read, sql.PLAN_LINES, prepare=_prepare)


def _kind_of_section(list_import: ListImport, parser: RowParser, part: ImportPart) -> ListKind | None:
    """Return what the last line above a part says of the rows that follow it ("Unsubscribed"), if one does."""
    above = ImportLine.objects.filter(list_import=list_import, number__lt=part.first, addresses=[])
    kinds = (
        parser.kind_of_title(cells) for cells in above.order_by("-number").values_list("cells", flat=True).iterator()
    )
    return next((kind for kind in kinds if kind is not None), None)


def _lines(list_import: ListImport, part: ImportPart) -> list[Line]:
    lines = ImportLine.objects.filter(list_import=list_import, number__range=(part.first, part.last))
    return list(lines.order_by("number").values_list("number", "cells", "remark"))


def _order_of_dates(list_import: ListImport) -> dates.Order:
    """Find out whether the dates of a file have their day or their month first."""
    columns = list_import.columns
    places = [*columns.get("status", []), *([columns["date"]] if "date" in columns else [])]
    first = first_lines(list_import)
    slashed = [
        place for place in places if any(dates.is_slashed(cells[place]) for cells in first if place < len(cells))
    ]
    proofs = [fetched(sql.DATES_BEYOND_12, list_import, place=place)[0] for place in slashed]
    return dates.order_of(any(day for day, _ in proofs), any(month for _, month in proofs))


def _stored(row: ParsedRow) -> tuple[Any, ...]:
    """Return the values of `sql.PARSED_COLUMNS`."""
    return (
        row.number,
        str(row.outcome),
        row.email,
        row.address_hash,
        row.name,
        row.given_name,
        row.knows_first_name,
        row.postcode,
        row.tags,
        row.happened_at,
        str(row.kind),
        row.value,
        " ".join(row.remarks)[:300],
        row.search_text,
        row.sort_name,
    )
