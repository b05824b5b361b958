"""Reading an Excel workbook (.xlsx): its one sheet with rows, as text."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, BinaryIO

from fixsend.web.tables.archives import DAMAGE, refuse_bombs
from fixsend.web.tables.rows import Row, UnreadableTable, clean

_SAVE_AS_CSV = "Open it in a spreadsheet program, save the sheet with the list as CSV, and upload that."

# More than a list may have, so that one with too many is refused, and few enough that no row fills the memory.
_MOST_COLUMNS = 250
# What openpyxl raises on a damaged or hostile workbook; a SyntaxError is XML that cannot be parsed.
_DAMAGE = (*DAMAGE, LookupError, ValueError, TypeError, AttributeError, OverflowError, SyntaxError)


def rows(file: BinaryIO, titles: list[str]) -> Iterator[Row]:
    """Yield the rows of a workbook's only sheet that has any; raises UnreadableTable for any other ZIP file.

    The name of the sheet is added to `titles`.
    """
    try:
        yield from _rows(file, titles)
    except _DAMAGE as error:
        raise UnreadableTable(f"This looks like a spreadsheet, but it is damaged. {_SAVE_AS_CSV}") from error


def _rows(file: BinaryIO, titles: list[str]) -> Iterator[Row]:
    import openpyxl  # Five megabytes that a process which reads no workbook, such as a mailer, does without.

    with zipfile.ZipFile(file) as archive:
        refuse_bombs(archive)
        names = set(archive.namelist())
    if "xl/workbook.xml" not in names:
        raise UnreadableTable(f"This looks like a spreadsheet or a ZIP file that we cannot read. {_SAVE_AS_CSV}")
    file.seek(0)
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    sheets = [sheet for sheet in book.worksheets if _has_rows(sheet)]
    if len(sheets) > 1:
        raise UnreadableTable(f"The spreadsheet has {len(sheets)} sheets with rows. {_SAVE_AS_CSV}")
    for sheet in sheets:
        titles.append(str(sheet.title))
        for number, cells in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), start=1):
            row = clean(number, _trimmed([_text(cell) for cell in cells]))
            if any(row.cells):
                yield row


def _trimmed(cells: list[str]) -> list[str]:
    """Return the cells up to the last that is not empty: a sheet is as wide as its widest row."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _has_rows(sheet: Any) -> bool:
    return any(
        any(cell is not None for cell in row)
        for row in sheet.iter_rows(max_row=100, max_col=_MOST_COLUMNS, values_only=True)
    )


def _text(cell: Any) -> str:
    """Return a cell as it is shown: 98.8% is kept as 0.988 with a format, and would be another number without it."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in str(cell.number_format):
        return f"{(100 * Decimal(str(value))).normalize():f}%"
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
