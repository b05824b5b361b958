"""Undoing an import, wherever its entry is the last that counts: no later entry, of either kind, is touched.

First every consent, tag and suppression, all at once: from then on no mail is sent on the list's word. Then the
people whom the import added and who have done nothing since, some thousands in a transaction, so that other work does
not wait: the database looks into every table that points at people for each of them. Stopped half-way and run again,
it goes on.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from fixsend.audiences import readers, stored_trees
from fixsend.list_import import sql, undo_sql
from fixsend.list_import.models import ImportRow, ImportStatus, ListImport
from fixsend.list_import.services import finish, locked_at, run
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.people.services import audit

# Rows of the file in one transaction: some seconds.
_TOGETHER = 10_000


def undo(import_id: int, *, actor_id: int | None = None) -> ListImport:
    """Take back what an import did; raises NotPossibleNow where it is not at that step.

    The ledger keeps the entries of removed people, under a keyed hash.
    """
    _take_back(import_id)
    newest = ImportRow.objects.filter(list_import=import_id).aggregate(last=Max("number"))["last"] or 0
    for first in range(0, newest + 1, _TOGETHER):
        _remove_added_people(import_id, first, first + _TOGETHER - 1)
    return _close(import_id, actor_id)


@transaction.atomic
def _take_back(import_id: int) -> None:
    list_import = locked_at(import_id, ImportStatus.UNDOING)
    others = _undone(list_import)
    run(sql.CHECK_REFERENCES_AT_ONCE, list_import)
    run(undo_sql.LOCK_IMPORTED_PEOPLE, list_import)
    with readers.deferred_refresh(sql.PEOPLE, {"import": import_id}):
        run(undo_sql.TAKE_BACK, list_import, **others)
        run(undo_sql.TAKE_OFF_TAGS, list_import)
        run(undo_sql.HAND_OVER_SUPPRESSIONS, list_import)
        run(undo_sql.LIFT_SUPPRESSIONS, list_import)


@transaction.atomic
def _remove_added_people(import_id: int, first: int, last: int) -> None:
    list_import = locked_at(import_id, ImportStatus.UNDOING)
    which = {**_undone(list_import), "first": first, "last": last}
    run(undo_sql.LOCK_ADDED_PEOPLE, list_import, **which)
    run(undo_sql.MARK_REMOVABLE.format(no_other_trace=_no_other_trace()), list_import, **which)
    with readers.deferred_refresh(readers.NOBODY), connection.cursor() as cursor:
        for statement in undo_sql.REMOVE_ADDED_PEOPLE:
            cursor.execute(statement)


def _undone(list_import: ListImport) -> dict[str, Any]:
    """Return the names and ids of the other imports that were undone, whose word counts for nothing."""
    states = (ImportStatus.UNDONE, ImportStatus.UNDOING)
    others = list(ListImport.objects.filter(status__in=states).exclude(pk=list_import.pk))
    return {"undone": [other.label for other in others], "undone_ids": [other.pk for other in others]}


@transaction.atomic
def _close(import_id: int, actor_id: int | None) -> ListImport:
    list_import = locked_at(import_id, ImportStatus.UNDOING)
    unwanted = undo_sql.REMOVE_NEW_TAGS.format(not_asked_for=stored_trees.nowhere_sql(undo_sql.ASKED_FOR))
    run(unwanted, list_import, new_tags=list_import.new_tags)
    list_import.undone_at = timezone.now()
    finish(list_import, ImportStatus.UNDONE)
    actor = Person.objects.filter(pk=actor_id).first() if actor_id else None
    audit.record(actor, "import.undone", subject=f"import {import_id}")
    return list_import


def _no_other_trace() -> str:
    """Return a NOT EXISTS for every foreign key to Person but the consents', so that a new table is never forgotten."""
    quote = connection.ops.quote_name
    return " ".join(
        f"AND NOT EXISTS (SELECT 1 FROM {quote(model._meta.db_table)} t WHERE t.{quote(field.column)} = p.id)"
        for model, field in _references_to_person()
        if model not in (ConsentEvent, ConsentState)
    )


def _references_to_person() -> Iterator[tuple[Any, Any]]:
    for relation in Person._meta.get_fields(include_hidden=True):
        if relation.is_relation and relation.auto_created and relation.concrete is False and relation.related_model:
            field = getattr(relation, "field", None)
            if field is not None and getattr(field, "column", None):
                yield relation.related_model, field
