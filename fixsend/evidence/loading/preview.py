"""The first rows of a table, so that staff can say which column is what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from fixsend.evidence.data_sets.declaration import key
from fixsend.evidence.loading import files
from fixsend.evidence.loading.files import NumberedRow
from fixsend.evidence.loading.problems import Refused

# The headings are looked for in so many rows; so many are shown below them.
_ABOVE, _SHOWN = 30, 5


@dataclass(frozen=True)
class Preview:
    """The headings of a table, the row in which they are, and the first rows below them."""

    headings: list[str]
    headings_row: int
    rows: list[list[str]]


def look(content: bytes, name: str) -> Preview:
    """Return the first rows of a file with one table; raises Refused.

    The headings are the first of the rows with the most cells filled: titles above them have one or two.
    """
    tables, _ = files.members(files.as_file(content), name)
    if len(tables) > 1:
        raise Refused(f"There are {len(tables)} tables in {name}. Unpack it, and load one table at a time.")
    with files.rows(tables[0]) as rows:
        first = [row for row in islice(rows, _ABOVE) if any(cell.strip() for cell in row[1])]
    if not first:
        raise Refused(f"{name} is empty.")
    place = max(range(len(first)), key=lambda at: (_filled(first[at]), -at))
    number, cells = first[place]
    headings = [cell.strip() for cell in cells]
    twice = [heading for heading, times in Counter(map(key, headings)).items() if heading and times > 1]
    if twice:
        raise Refused(f"More than one column is called “{twice[0]}” (row {number}). Rename one of them in the file.")
    if len(list(filter(None, headings))) < 2:
        raise Refused("It needs at least two columns: one with councils, one with figures.")
    below = [cells for _, cells in first[place + 1 : place + 1 + _SHOWN]]
    if not below:
        raise Refused(f"There is nothing below the headings, which are in row {number}.")
    return Preview(headings, number, below)


def _filled(row: NumberedRow) -> int:
    return sum(bool(cell.strip()) for cell in row[1])
