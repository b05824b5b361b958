"""Reading small CSV files that staff upload."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from fixsend.web import normalise


class BadFile(Exception):
    """The file is not what it should be; `str()` says why."""


def read(content: bytes, columns: Sequence[str], *, needed: Sequence[str], most: int) -> list[dict[str, str]]:
    """Return the lines of a file in UTF-8 whose first line names the columns; the first of them is line 2.

    Names of columns are compared without capitals; columns that are not asked for are left out, and those that the
    file does not have are empty. Raises BadFile.
    """
    try:
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        names = {normalise.search_key(name or ""): name for name in rows.fieldnames or []}
        missing = [column for column in needed if column not in names]
        if missing:
            raise BadFile(f"The first line has to name the columns. Missing: {', '.join(missing)}.")
        found = [{column: (row.get(names.get(column, ""), "") or "").strip() for column in columns} for row in rows]
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadFile(f"It is not a CSV file in UTF-8 ({error}).") from error
    if not found:
        raise BadFile("It has no line below the names of the columns.")
    if len(found) > most:
        raise BadFile(f"It has more than {most:,} lines.")
    return found
