"""Writing a table as CSV (RFC 4180) or JSON, row after row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings

from fixsend.evidence import addresses
from fixsend.evidence.open_data.columns import Column, Type
from fixsend.evidence.open_data.tables import Cell, Row, Table
from fixsend.web import csv_files

BOM = "\ufeff"  # Excel needs it to know UTF-8.
# So many rows are handed on at once.
_AT_ONCE = 200


def as_csv(table: Table) -> Iterator[str]:
    """Yield a table as CSV, its licence and attribution in each row."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([column.name for column in table.columns])
    for number, row in enumerate(table.rows(), start=1):
        writer.writerow(_csv_cell(column, cell) for column, cell in zip(table.columns, row, strict=True))
        if number % _AT_ONCE == 0:
            yield _taken(file)
    yield _taken(file)


def as_json(table: Table) -> Iterator[str]:
    """Yield a table as one JSON object: what it is, its licence and attribution, its columns, and its rows."""
    about = {
        "title": table.title,
        "description": table.description,
        "address": settings.SITE_URL + addresses.table(table.name, "json"),
        "licences": table.licences,
        "attribution": table.sources,
        "columns": [
            {"name": column.name, "type": column.type, "description": column.meaning} for column in table.columns
        ],
    }
    yield json.dumps(about, ensure_ascii=False)[:-1] + ', "rows": ['
    between = "\n"
    for rows in _in_parts(table.rows()):
        yield between + ",\n".join(_json_row(table.columns, row) for row in rows)
        between = ",\n"
    yield "\n]}\n"


def _in_parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _taken(file: io.StringIO) -> str:
    """Return what was written, and begin anew."""
    written = file.getvalue()
    file.seek(0)
    file.truncate()
    return written


def _csv_cell(column: Column, cell: Cell) -> str:
    """Return a cell as text. Marks and numbers are no formulas, whatever they begin with."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell if column.name == "mark" else csv_files.safe_cell(cell)
    return _plain(cell) if isinstance(cell, Decimal) else str(cell)


def _json_row(its_columns: tuple[Column, ...], row: Row) -> str:
    cells = {column.name: _json_cell(column, cell) for column, cell in zip(its_columns, row, strict=True)}
    return json.dumps(cells, ensure_ascii=False)


def _json_cell(column: Column, cell: Cell) -> Any:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return None if cell == "" and column.type is not Type.TEXT else cell


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
