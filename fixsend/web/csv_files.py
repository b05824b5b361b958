"""Reading small tables that staff upload, by the names of their columns; and cells that are safe in a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from fixsend.web import normalise, text
from fixsend.web.tables.reading import open_table
from fixsend.web.tables.rows import UnreadableTable

BadFile = UnreadableTable
# A cell that begins with one of these is a formula to Excel and LibreOffice, and runs when the file is opened:
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True)
class Line:
    """One line by the names of its columns, with its number in the file and what could not be read of it."""

    number: int
    cells: dict[str, str]
    remark: str = ""


def read(content: bytes, columns: Sequence[str], *, needed: Sequence[str], most: int) -> list[Line]:
    """Return the lines of a CSV file or an Excel workbook, in any encoding and dialect; raises BadFile.

    Names of columns are compared without capitals; columns that are not asked for are left out, and those that the
    file does not have are empty.
    """
    keys = {column: normalise.search_key(column) for column in (*columns, *needed)}
    wanted = set(keys.values())
    table = open_table(io.BytesIO(content), lambda heading: normalise.search_key(heading) in wanted)
    names = [normalise.search_key(heading) for heading in table.header]
    missing = [column for column in needed if keys[column] not in names]
    if missing:
        raise BadFile(f"The first line has to name the columns. Missing: {', '.join(missing)}.")
    places = {column: names.index(keys[column]) for column in columns if keys[column] in names}
    found = []
    for row in table.rows:
        cells = {column: _cell(row.cells, places.get(column)) for column in columns}
        found.append(Line(row.number, cells, row.remark))
        if len(found) > most:
            raise BadFile(f"It has more than {most:,} lines.")
    if not found:
        raise BadFile("It has no line below the names of the columns.")
    return found


def _cell(cells: list[str], place: int | None) -> str:
    return text.clean(cells[place]).strip() if place is not None and place < len(cells) else ""


def safe_cell(words: str) -> str:
    """Return text that a spreadsheet can hold, shows as it stands and never runs."""
    words = text.clean(words)
    return f"'{words}" if words.startswith(_FORMULA) else words


def safe_value(cell: str) -> str:
    """Return a cell of a table with numbers in it: a text as `safe_cell` has it; numbers and dashes stay."""
    number = cell.removeprefix("-").replace(".", "", 1)
    return cell if number.isdigit() or cell == "-" else safe_cell(cell)


def not_one_of(value: str, what: str, known: Sequence[str]) -> str:
    """Return what to do about a cell whose word is none of the known ones: "We do not know the role “mp”. Write …"."""
    *others, last = known
    words = f"{', '.join(others)} or {last}" if others else last
    known_not = f"We do not know the {what} “{value[:40]}”." if value else f"There is no {what}."
    return f"{known_not} Write {words}."
