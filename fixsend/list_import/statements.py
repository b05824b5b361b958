"""Running the statements of `sql` and `undo_sql` for an import, with the values that they take."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from fixsend.list_import import sql
from fixsend.list_import.models import ListImport, Outcome
from fixsend.list_import.row_parser import blanket_date

# What a row says by itself, whatever the database holds.
_DECIDED_BY_ROW = [
    Outcome.NOT_AGREED,
    Outcome.UNKNOWN_STATUS,
    Outcome.DUPLICATE,
    Outcome.NO_ADDRESS,
    Outcome.BAD_ADDRESS,
    Outcome.BAD_ROW,
    Outcome.BAD_DATE,
    Outcome.FUTURE_DATE,
]


def run(statement: str, list_import: ListImport, **more: Any) -> int:
    """Run a statement; return how many rows it wrote."""
    with connection.cursor() as cursor:
        cursor.execute(statement, {**parameters(list_import), **more})
        return int(cursor.rowcount)


def fetched(statement: str, list_import: ListImport, **more: Any) -> list[tuple[Any, ...]]:
    """Run a statement, and return the few rows that it gives."""
    with connection.cursor() as cursor:
        cursor.execute(statement, {**parameters(list_import), **more})
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def parameters(list_import: ListImport) -> dict[str, Any]:
    """Return the values of an import that statements take."""
    return {
        "import": list_import.pk,
        "purposes": list_import.purposes,
        "wording": list_import.wording_text,
        "label": list_import.label[:200],
        "file": list_import.file_name,
        "parts": json.dumps(list_import.parts),
        "actor": list_import.uploaded_by_id,
        "agreed": blanket_date(list_import),
        "zone": timezone.get_default_timezone_name(),
        "problems": [str(outcome) for outcome in _DECIDED_BY_ROW],
    }


def counts(list_import: ListImport) -> dict[str, int]:
    """Return how many rows have each outcome."""
    return dict(fetched(sql.COUNT_OUTCOMES, list_import))


def analyze(model: type[Model]) -> None:
    """Give the planner new statistics of a table into which many rows were written, or it chooses slow plans."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
