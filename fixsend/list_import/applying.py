"""Bringing an import in: first the people who left are kept off, in the whole list, then the others are added.

What was found in the check may have changed since; each part is looked up once more, with its people locked.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.utils import timezone

from fixsend.audiences import readers
from fixsend.list_import import sql
from fixsend.list_import.models import ImportPart, ImportStatus, ListImport, Stage
from fixsend.list_import.parts import StageWork, carry_out
from fixsend.list_import.statements import analyze, counts, fetched, parameters, run
from fixsend.people import journal
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.people.services import audit

_BATCH = 5_000


def apply(import_id: int) -> ListImport:
    """Bring the rows in; raises NotPossibleNow. Stopped and run again, it goes on where it was."""
    return carry_out(import_id, ImportStatus.APPLYING, _STAGES, _finish)


def _keep_off(list_import: ListImport, part: ImportPart) -> None:
    which = _classified(list_import, part, leaving=True)
    with readers.deferred_refresh(sql.PEOPLE, {"import": list_import.pk, **which}):
        run(sql.SUPPRESS, list_import, **which)
        run(sql.WITHDRAW, list_import, **which)
    at = timezone.now().isoformat()
    with connection.cursor() as cursor:
        cursor.execute(sql.WITHDRAWN_ADDRESSES, {**parameters(list_import), **which})
        while batch := cursor.fetchmany(_BATCH):
            journal.append([journal.JournalLine(at, "withdraw", hashed, purpose) for hashed, purpose in batch])


def _add(list_import: ListImport, part: ImportPart) -> None:
    which = _classified(list_import, part, leaving=False)
    with readers.deferred_refresh(sql.PEOPLE, {"import": list_import.pk, **which}, to_lock=sql.PEOPLE_BEFORE):
        _add_people(list_import, part)
        run(sql.GRANT, list_import, **which)
        if names := [name for (name,) in fetched(sql.ADD_TAGS, list_import, **which)]:
            run(sql.NOTE_NEW_TAGS, list_import, names=names)
        run(sql.KEEP_NEW_TAGS, list_import, **which)
        run(sql.PUT_ON_TAGS, list_import, **which)
    run(sql.FORGET_LINES, list_import, **which)


def _add_people(list_import: ListImport, part: ImportPart) -> None:
    which = {"first": part.first, "last": part.last}
    new = fetched(sql.COUNT_NEW, list_import, **which)[0][0]
    added = run(sql.ADD_PEOPLE, list_import, **which)
    while added < new:  # Another list, or they themselves, were quicker with some addresses: what they said counts.
        _classified(list_import, part, leaving=False)
        new = fetched(sql.COUNT_NEW, list_import, **which)[0][0]
        added += run(sql.ADD_PEOPLE, list_import, **which)


def _classified(list_import: ListImport, part: ImportPart, *, leaving: bool) -> dict[str, int]:
    """Lock the people of a part and decide its rows afresh; return what statements need to name the part."""
    which = {"first": part.first, "last": part.last}
    run(sql.CHECK_REFERENCES_AT_ONCE, list_import)
    run(sql.LOCK_PEOPLE, list_import, **which)
    run(sql.CLASSIFY, list_import, leaving=leaving, **which)
    return which


def _finish(list_import: ListImport) -> None:
    run(sql.FORGET_ALL_LINES, list_import)
    for model in (Person, ConsentEvent, ConsentState):
        analyze(model)  # So that whatever asks for these people next is planned for so many.
    list_import.status = ImportStatus.APPLIED
    list_import.applied_at = timezone.now()
    found: dict[str, Any] = counts(list_import)
    audit.record(list_import.uploaded_by, "import.applied", subject=f"import {list_import.pk}", **found)


_STAGES = (
    StageWork(Stage.KEEPING_OFF, _keep_off, sql.PLAN_LEAVERS),
    StageWork(Stage.ADDING, _add, sql.PLAN_SUBSCRIBED),
)
