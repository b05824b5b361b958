"""What staff do with an import: upload, map the columns, begin a step, pause it, go on.

The steps that jobs work on are `check` (a dry run), `apply` and, in `undo`, taking it back.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, BinaryIO

from django.db import connection, transaction

from fixsend.list_import import reading
from fixsend.list_import.applying import apply
from fixsend.list_import.checking import check, first_lines
from fixsend.list_import.models import ALLOWED_MOVES, ALLOWED_WHILE_PAUSED, BUSY, ImportStatus, ListImport, ListKind
from fixsend.list_import.parts import NotPossibleNow
from fixsend.list_import.queries import can_undo, has_begun
from fixsend.list_import.row_parser import addresses_of
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise
from fixsend.web.tables.dialects import is_address

__all__ = ["NotPossibleNow", "advance", "apply", "check", "fail", "go_on", "map_columns", "pause", "upload"]


@transaction.atomic
def upload(file: BinaryIO, file_name: str, *, actor: Person | None) -> ListImport:
    """Store a list's rows, ready for mapping the columns; raises reading.UnreadableList."""
    csv_list = reading.open_list(file, file_name)
    list_import = ListImport.objects.create(
        file_name=normalise.one_line(file_name)[:200],
        kind=csv_list.kind,
        header=csv_list.header,
        columns=reading.guess_columns(csv_list.header, csv_list.kind),
        read_as=csv_list.read_as,
        uploaded_by=actor,
    )
    list_import.rows = _copy_lines(list_import, csv_list.rows)
    if not list_import.rows:
        raise reading.UnreadableList("The file has a heading but no rows.")
    list_import.parts = csv_list.parts
    list_import.tally = {"text": csv_list.tally.addresses}
    if "email" not in list_import.columns:
        _guess_address_column(list_import)
    list_import.save(update_fields=["rows", "parts", "tally", "columns"])
    audit.record(actor, "import.uploaded", subject=f"import {list_import.pk}", rows=list_import.rows)
    return list_import


@transaction.atomic
def map_columns(
    import_id: int,
    *,
    kind: ListKind | str,
    columns: dict[str, Any],
    purposes: list[str],
    wording_text: str,
    source: str,
    agreed_on: date | None,
    meanings: dict[str, str] | None = None,
) -> ListImport:
    """Store what the columns and the consent are, and start the dry run; raises NotPossibleNow.

    `meanings` has the `ListKind` of values that we do not know ("Status: VIP").
    """
    list_import = advance(import_id, ImportStatus.CHECKING)
    list_import.kind = ListKind(kind)
    list_import.columns = columns
    list_import.purposes = purposes if kind == ListKind.SUBSCRIBED else []
    list_import.wording_text = wording_text
    list_import.source = source
    list_import.agreed_on = agreed_on
    list_import.meanings = meanings or {}
    list_import.save()
    list_import.work.all().delete()
    return list_import


@transaction.atomic
def advance(import_id: int, to: ImportStatus) -> ListImport:
    """Set the next status of an import under its lock; raises NotPossibleNow where it may not follow."""
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    allowed = ALLOWED_MOVES[list_import.status]
    if list_import.is_paused:
        allowed = ALLOWED_WHILE_PAUSED.get(list_import.status, set())
    if to not in allowed or (to == ImportStatus.UNDOING and not can_undo(list_import)):
        raise NotPossibleNow
    list_import.status = to
    list_import.is_paused = False
    list_import.problem = ""
    list_import.save(update_fields=["status", "is_paused", "problem"])
    return list_import


def pause(import_id: int) -> None:
    """Have the jobs of an import stop once the parts are done that they work on; raises NotPossibleNow."""
    # A plain update, which waits for no part (`parts._shared_at`).
    if not ListImport.objects.filter(pk=import_id, status__in=BUSY, is_paused=False).update(is_paused=True):
        raise NotPossibleNow


def go_on(import_id: int) -> ListImport:
    """Let work that was paused, or stopped by an error, go on; raises NotPossibleNow. A job has to be queued for it."""
    if not ListImport.objects.filter(pk=import_id, status__in=BUSY, is_paused=True).update(is_paused=False, problem=""):
        raise NotPossibleNow
    return ListImport.objects.get(pk=import_id)


@transaction.atomic
def fail(import_id: int, problem: str, problem_half_way: str = "") -> None:
    """Put an import whose job failed back to the step before, or where parts are done pause it, with the reason."""
    ListImport.objects.filter(pk=import_id, status__in=BUSY).update(is_paused=True)  # So that no other part begins.
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    back = {
        ImportStatus.CHECKING: ImportStatus.UPLOADED,
        ImportStatus.APPLYING: ImportStatus.CHECKED,
        ImportStatus.UNDOING: ImportStatus.APPLIED,
    }.get(ImportStatus(list_import.status))
    if back is None:
        return
    if has_begun(list_import):
        list_import.problem = (problem_half_way or problem)[:300]
    else:
        list_import.status, list_import.is_paused, list_import.problem = back, False, problem[:300]
    list_import.save(update_fields=["status", "is_paused", "problem"])


def _guess_address_column(list_import: ListImport) -> None:
    """Find the column of addresses in a file whose headings name none."""
    first = first_lines(list_import)
    width = max(map(len, first))
    found = [sum(is_address(cells[place]) for cells in first if place < len(cells)) for place in range(width)]
    if max(found):
        list_import.columns = {**list_import.columns, "email": found.index(max(found))}


def _copy_lines(list_import: ListImport, rows: Iterable[tuple[int, list[str], str]]) -> int:
    count = 0
    statement = "COPY list_import_importline (list_import_id, number, cells, remark, addresses) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for number, cells, remark in rows:
            copy.write_row((list_import.pk, number, json.dumps(cells), remark, addresses_of(cells)))
            count += 1
    return count
