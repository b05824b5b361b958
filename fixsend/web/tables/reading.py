"""Reading one table, a row at a time, in flat memory: `open_table` finds out how it is written."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from fixsend.web.tables import detection, dialects, workbooks
from fixsend.web.tables.detection import CsvFormat
from fixsend.web.tables.dialects import addresses_in, is_address
from fixsend.web.tables.rows import Row, UnreadableTable, clean

_MOST_COLUMNS = 200
# What the CSV reader takes for one cell before it gives up: a quotation mark that is never closed.
_ENDLESS_CELL = 1024 * 1024
# Titles, notes and empty lines that may stand above the headings.
_ABOVE = 30


@dataclass
class Tally:
    """What was counted in the text itself while its rows were read, to compare with what the rows gave."""

    addresses: int = 0


@dataclass
class Table:
    """Headings and rows of one table. `read_as` says how it is written; `tally` is whole once the rows are read."""

    header: list[str]
    rows: Iterator[Row]
    read_as: str
    tally: Tally = field(default_factory=Tally)
    name: str = ""
    # What stands alone in a line above the headings, and the name of a workbook's sheet.
    titles: list[str] = field(default_factory=list)


def open_table(file: BinaryIO, is_heading: Callable[[str], bool], name: str = "") -> Table:
    """Return the table of a CSV file or an Excel workbook; raises UnreadableTable, also while the rows are read.

    Encoding and delimiter are told by evidence. `is_heading` tells whether a cell is a heading that the caller knows,
    by which the headings are found below titles. Where a file has no headings, its columns are named by number.
    """
    file.seek(0)
    if zipfile.is_zipfile(file):
        tally = Tally()
        titles: list[str] = []
        table = _table(_counted(workbooks.rows(file, titles), tally), is_heading, "an Excel workbook", tally, name)
        table.titles += titles
        return table
    written = detection.detect(file, is_heading)
    text = written.text(file, errors="replace")
    tally = Tally()
    try:
        records = _records(_lines(text, written, tally), written)
        table = _table(records, is_heading, written.label, tally, name)
    except BaseException:
        text.detach()
        raise
    table.rows = _then(table.rows, text.detach)
    return table


def _counted(rows: Iterator[Row], tally: Tally) -> Iterator[Row]:
    for row in rows:
        tally.addresses += sum(len(addresses_in(cell)) for cell in row.cells)
        yield row


def _then(rows: Iterator[Row], done: Callable[[], object]) -> Iterator[Row]:
    """Yield rows, then let the caller's file go, which would close with our wrapper otherwise."""
    try:
        yield from rows
    finally:
        done()


def _records(lines: Iterator[str], written: CsvFormat) -> Iterator[Row]:
    """Yield every record that is not empty; raises UnreadableTable with the line of one that is not proper CSV."""
    csv.field_size_limit(_ENDLESS_CELL)
    rows = written.records(lines)
    before = rows.line_num
    number = written.skipped
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise UnreadableTable(_improper(before + 1, rows.line_num, str(error))) from error
        if cells is None:
            return
        number += 1
        if any(cells):
            if rows.line_num - before > 1:
                _refuse_swallowed(cells, before + 1, rows.line_num, written.delimiter)
            row = clean(number, cells)
            if any(row.cells):
                yield row
        before = rows.line_num


def _lines(text: io.TextIOWrapper, written: CsvFormat, tally: Tally) -> Iterator[str]:
    padded = re.compile(r'" +(?=' + re.escape(written.delimiter) + r"|\r?\n?$)")
    for line in text:
        if "@" in line:
            tally.addresses += len(addresses_in(line))
        if written.wrapped_width:
            line = dialects.unwrapped(line, written.delimiter, written.wrapped_width)  # noqa: PLW2901
        # Spaces after a closing quotation mark, which CSV does not allow and some programs write.
        yield padded.sub('"', line) if '" ' in line else line


def _improper(first: int, last: int, error: str) -> str:
    if "unexpected end" in error or "field larger" in error:
        return (
            f"Line {first}: a quotation mark is opened and never closed, so that every row after it would be lost. "
            "Take the mark out of the file, or close it, and upload the file again."
        )
    where = f"Line {last}" if first == last else f"Lines {first} to {last}"
    return (
        f"{where}: there is a quotation mark inside a cell, so we cannot tell where the cell ends. "
        "Take the mark out of the file, or type it twice, and upload the file again."
    )


def _refuse_swallowed(cells: list[str], first: int, last: int, delimiter: str) -> None:
    """Refuse a cell with line breaks whose lines are rows of the table themselves."""
    for cell in cells:
        inside = re.split(r"\r\n|\r|\n", cell)[1:]
        hidden = sum(_looks_like_a_row(line, len(cells), delimiter) for line in inside)
        if hidden:
            raise UnreadableTable(
                f"Lines {first} to {last}: a quotation mark is opened in line {first} and closed too late, so that "
                f"{hidden} {'row' if hidden == 1 else 'rows'} would be lost inside one cell. Take the mark out of the "
                "file, or close it, and upload the file again."
            )


def _looks_like_a_row(line: str, width: int, delimiter: str) -> bool:
    if "@" not in line:
        return False
    cells = line.split(delimiter)
    return any(is_address(cell) for cell in cells) and (len(cells) > 1 or width == 1)


def _table(records: Iterator[Row], is_heading: Callable[[str], bool], read_as: str, tally: Tally, name: str) -> Table:
    above: list[Row] = []
    for row in records:
        above.append(row)
        if len(above) >= _ABOVE or any(is_address(cell) for cell in row.cells):
            break
    if not above:
        raise UnreadableTable("The file is empty.")
    place = _heading_place(above, is_heading)
    rows = [*above[place + 1 :]]
    header = above[place].cells if place >= 0 else [f"Column {n + 1}" for n in range(max(len(r.cells) for r in above))]
    if len(header) > _MOST_COLUMNS:
        raise UnreadableTable(f"The file has more than {_MOST_COLUMNS} columns. Is it a CSV file?")
    alone = [list(filter(None, row.cells)) for row in above[: max(place, 0)]]
    titles = [cells[0] for cells in alone if len(cells) == 1]
    return Table(_distinct(header), _chained(rows, records), read_as, tally, name, titles)


def _heading_place(above: list[Row], is_heading: Callable[[str], bool]) -> int:
    """Return which of the first rows has the headings, or -1 where the file begins with its rows."""
    known = [0 if any(is_address(cell) for cell in row.cells) else sum(map(is_heading, row.cells)) for row in above]
    if max(known) > 0:
        # Of two as good, the one of several cells: a title stands alone in its line.
        return max(range(len(above)), key=lambda place: (known[place], min(sum(map(bool, above[place].cells)), 2)))
    if not any(is_address(cell) for cell in above[-1].cells):
        return 0
    if len(above) > 1 and len(above[-2].cells) >= min(2, len(above[-1].cells)):
        return len(above) - 2
    return -1


def _distinct(header: list[str]) -> list[str]:
    """Return headings of which none occurs twice: the second “Email” is “Email (2)”."""
    seen: dict[str, int] = {}
    distinct = []
    for heading in header:
        seen[heading] = seen.get(heading, 0) + 1
        distinct.append(heading if seen[heading] == 1 or not heading else f"{heading} ({seen[heading]})")
    return distinct


def _chained(first: list[Row], rest: Iterator[Row]) -> Iterator[Row]:
    yield from first
    yield from rest
