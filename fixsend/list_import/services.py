"""The steps of an import: upload, map the columns, check (a dry run), apply; `undo` takes it back."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any, BinaryIO

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from fixsend.audiences import readers
from fixsend.list_import import dates, reading, sql
from fixsend.list_import.models import ALLOWED_MOVES, ImportLine, ImportRow, ImportStatus, ListImport, ListKind, Outcome
from fixsend.list_import.queries import can_undo
from fixsend.list_import.row_parser import ParsedRow, RowParser, addresses_of, blanket_date
from fixsend.people import journal
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise
from fixsend.web.tables.dialects import is_address

_BATCH = 5_000
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
# A look at so many rows tells whether a column has dates whose order has to be found out.
_SAMPLE = 500


class NotPossibleNow(Exception):
    """The import is not at the step at which this can be done (a second click, a second person)."""


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
    return list_import


@transaction.atomic
def advance(import_id: int, to: ImportStatus) -> ListImport:
    """Set the next status of an import under its lock; raises NotPossibleNow where it may not follow."""
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    if to not in ALLOWED_MOVES[list_import.status] or (to == ImportStatus.UNDOING and not can_undo(list_import)):
        raise NotPossibleNow
    list_import.status = to
    list_import.problem = ""
    list_import.save(update_fields=["status", "problem"])
    return list_import


@transaction.atomic
def check(import_id: int) -> ListImport:
    """Read every row and say what would become of it; changes nothing else. Done again, it starts afresh."""
    list_import = locked_at(import_id, ImportStatus.CHECKING)
    run(sql.FORGET_ROWS, list_import)
    _parse_lines(list_import)
    _analyze(ImportRow)
    run(sql.MARK_REPEATS, list_import)
    _classify(list_import)
    return finish(list_import, ImportStatus.CHECKED)


@transaction.atomic
def apply(import_id: int) -> ListImport:
    """Apply the rows in one transaction; outcomes that have changed since the dry run are found again first."""
    list_import = locked_at(import_id, ImportStatus.APPLYING)
    run(sql.CHECK_REFERENCES_AT_ONCE, list_import)
    run(sql.LOCK_PEOPLE, list_import)
    _classify(list_import)
    _analyze(ImportRow)  # The outcomes are new; without them the planner takes a million rows for one.
    found = _counts(list_import).keys()
    with readers.deferred_refresh(sql.PEOPLE, {"import": import_id}):
        if found & {Outcome.KEPT_OFF, Outcome.KEPT_OFF_ALREADY}:
            _keep_off(list_import)
        if found & {Outcome.NEW, Outcome.KNOWN, Outcome.ALREADY}:
            _add_subscribers(list_import)
    run(sql.FORGET_LINES, list_import)
    list_import.applied_at = timezone.now()
    finish(list_import, ImportStatus.APPLIED)
    audit.record(list_import.uploaded_by, "import.applied", subject=f"import {import_id}", **list_import.counts)
    return list_import


@transaction.atomic
def fail(import_id: int, problem: str) -> None:
    """Put an import whose job failed back to the step before, with the reason for staff."""
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    back = {
        ImportStatus.CHECKING: ImportStatus.UPLOADED,
        ImportStatus.APPLYING: ImportStatus.CHECKED,
        ImportStatus.UNDOING: ImportStatus.APPLIED,
    }.get(ImportStatus(list_import.status))
    if back is not None:
        list_import.status = back
        list_import.problem = problem[:300]
        list_import.save(update_fields=["status", "problem"])


def locked_at(import_id: int, status: ImportStatus) -> ListImport:
    """Return an import with a status, locked; raises NotPossibleNow where it has another."""
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    if list_import.status != status:
        raise NotPossibleNow
    return list_import


def finish(list_import: ListImport, status: ImportStatus) -> ListImport:
    """Write down that a step is done, and the count of every outcome."""
    list_import.status = status
    list_import.counts = _counts(list_import)
    list_import.save()
    return list_import


def _add_subscribers(list_import: ListImport) -> None:
    run(sql.ADD_PEOPLE, list_import)
    _analyze(Person)
    run(sql.FIND_ADDED_PEOPLE, list_import)
    run(sql.GRANT, list_import)
    list_import.new_tags = [name for (name,) in fetched(sql.ADD_TAGS, list_import)]
    run(sql.KEEP_NEW_TAGS, list_import)
    run(sql.PUT_ON_TAGS, list_import)


def _keep_off(list_import: ListImport) -> None:
    run(sql.SUPPRESS, list_import)
    run(sql.WITHDRAW, list_import)
    at = timezone.now().isoformat()
    with connection.cursor() as cursor:
        cursor.execute(sql.WITHDRAWN_ADDRESSES, _parameters(list_import))
        while batch := cursor.fetchmany(_BATCH):
            journal.append([journal.JournalLine(at, "withdraw", hashed, purpose) for hashed, purpose in batch])


def _classify(list_import: ListImport) -> None:
    if list_import.kind == ListKind.SUBSCRIBED:
        run(sql.CLASSIFY_SUBSCRIBED, list_import)
    run(sql.CLASSIFY_KEPT_OFF, list_import)


def _analyze(model: type[Model]) -> None:
    """Give the planner new statistics of a table into which many rows were written, or it chooses slow plans."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def _counts(list_import: ListImport) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(sql.COUNT_OUTCOMES, {"import": list_import.pk})
        return dict(cursor.fetchall())


def run(statement: str, list_import: ListImport, **more: Any) -> None:
    """Run one of the statements of `sql` for an import."""
    with connection.cursor() as cursor:
        cursor.execute(statement, {**_parameters(list_import), **more})


def fetched(statement: str, list_import: ListImport, **more: Any) -> list[tuple[Any, ...]]:
    """Run one of the statements of `sql` for an import, and return the few rows that it gives."""
    with connection.cursor() as cursor:
        cursor.execute(statement, {**_parameters(list_import), **more})
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _parameters(list_import: ListImport) -> dict[str, Any]:
    return {
        "import": list_import.pk,
        "purposes": list_import.purposes,
        "wording": list_import.wording_text,
        "label": list_import.label[:200],
        "proof": f"row in {list_import.file_name}"[:200],
        "actor": list_import.uploaded_by_id,
        "agreed": blanket_date(list_import),
        "zone": timezone.get_default_timezone_name(),
        "problems": [str(outcome) for outcome in _DECIDED_BY_ROW],
    }


def _guess_address_column(list_import: ListImport) -> None:
    """Find the column of addresses in a file whose headings name none."""
    first = [cells for _, cells, _ in _lines_after(list_import, 0)[:_SAMPLE]]
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


def _parse_lines(list_import: ListImport) -> None:
    parser = RowParser(list_import, _order_of_dates(list_import))
    last = 0
    while batch := _lines_after(list_import, last):
        _copy_rows(list_import, (row for line in batch for row in parser.parse(*line)))
        last = batch[-1][0]
    counted = {"column": parser.in_column, "elsewhere": parser.elsewhere, "further": parser.further}
    list_import.tally = {**list_import.tally, **counted}


def _order_of_dates(list_import: ListImport) -> dates.Order:
    """Find out whether the dates of a file have their day or their month first."""
    columns = list_import.columns
    places = [*columns.get("status", []), *([columns["date"]] if "date" in columns else [])]
    first = [cells for _, cells, _ in _lines_after(list_import, 0)[:_SAMPLE]]
    slashed = [
        place for place in places if any(dates.is_slashed(cells[place]) for cells in first if place < len(cells))
    ]
    proofs = [fetched(sql.DATES_BEYOND_12, list_import, place=place)[0] for place in slashed]
    return dates.order_of(any(day for day, _ in proofs), any(month for _, month in proofs))


def _lines_after(list_import: ListImport, number: int) -> list[tuple[int, list[str], str]]:
    lines = ImportLine.objects.filter(list_import=list_import, number__gt=number).order_by("number")
    return list(islice(lines.values_list("number", "cells", "remark")[:_BATCH], _BATCH))


_ROW_COLUMNS = (
    "list_import_id, number, outcome, email, address_hash, name, given_name, knows_first_name, postcode, tags,"
    " happened_at, kind, value, remark, search_text, sort_name"
)


def _copy_rows(list_import: ListImport, rows: Iterable[ParsedRow]) -> None:
    statement = f"COPY list_import_importrow ({_ROW_COLUMNS}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row((list_import.pk, *_stored(row)))


def _stored(row: ParsedRow) -> tuple[Any, ...]:
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
