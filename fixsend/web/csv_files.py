"""Reading small tables that staff upload, by the names of their columns."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from fixsend.web import normalise
from fixsend.web.tables.errors import UnreadableTable
from fixsend.web.tables.reading import open_table

BadFile = UnreadableTable


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
    table = open_table(io.BytesIO(content), lambda heading: normalise.search_key(heading) in columns)
    names = [normalise.search_key(heading) for heading in table.header]
    missing = [column for column in needed if column not in names]
    if missing:
        raise BadFile(f"The first line has to name the columns. Missing: {', '.join(missing)}.")
    places = {column: names.index(column) for column in columns if column in names}
    found = []
    for row in table.rows:
        found.append(Line(row.number, {column: _cell(row.cells, places.get(column)) for column in columns}, row.remark))
        if len(found) > most:
            raise BadFile(f"It has more than {most:,} lines.")
    if not found:
        raise BadFile("It has no line below the names of the columns.")
    return found


def _cell(cells: list[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""
