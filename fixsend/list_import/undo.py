"""Undoing an import, wherever its entry is the last that counts: no later entry, of either kind, is touched.

First every consent, tag and suppression of the whole list: from then on no mail is sent on the list's word. Then the
people whom the import added and who have done nothing since: for each of them the database looks into every column that
points at people, which takes most of the time. An import that was paused on its way in is undone as far as it had come.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.db import connection
from django.utils import timezone

from fixsend.audiences import readers, stored_trees
from fixsend.list_import import sql, undo_sql
from fixsend.list_import.models import ImportPart, ImportStatus, ListImport, Stage
from fixsend.list_import.parts import StageWork, carry_out
from fixsend.list_import.statements import run
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.people.services import audit

# Rows of the file of which people are removed in one transaction: about a second.
_TOGETHER = 2_500


def undo(import_id: int, *, actor_id: int | None = None) -> ListImport:
    """Take back what an import did; raises NotPossibleNow where it is not at that step. Run again, it goes on.

    The ledger keeps the entries of removed people, under a keyed hash.
    """
    stages = (
        StageWork(Stage.TAKING_BACK, _take_back, undo_sql.PLAN_TAKEN_IN),
        StageWork(Stage.LOOKING_AGAIN, _take_back_the_rest, undo_sql.PLAN_ONE),
        StageWork(Stage.REMOVING, _remove_added_people, undo_sql.PLAN_ADDED, _TOGETHER),
    )
    return carry_out(import_id, ImportStatus.UNDOING, stages, partial(_finish, actor_id=actor_id))


def _take_back(list_import: ListImport, part: ImportPart) -> None:
    which = {**_undone(list_import), "first": part.first, "last": part.last}
    run(sql.CHECK_REFERENCES_AT_ONCE, list_import)
    run(undo_sql.LOCK_IMPORTED_PEOPLE, list_import, **which)
    with readers.deferred_refresh(sql.PEOPLE, {"import": list_import.pk, **which}):
        run(undo_sql.TAKE_BACK, list_import, **which)
        if _was_added(list_import, part):
            run(undo_sql.TAKE_OFF_TAGS, list_import, **which)
        run(undo_sql.HAND_OVER_SUPPRESSIONS, list_import, **which)
        run(undo_sql.LIFT_SUPPRESSIONS, list_import, **which)


def _was_added(list_import: ListImport, part: ImportPart) -> bool:
    """Tell whether the rows of a part were brought in, which those of a paused import need not be."""
    added = list_import.work.filter(stage=Stage.ADDING)
    return added.filter(first=part.first, done_at__isnull=False).exists() or not added.exists()


def _take_back_the_rest(list_import: ListImport, part: ImportPart) -> None:
    run(undo_sql.LOCK_THE_REST, list_import)
    run(undo_sql.TAKE_BACK_THE_REST, list_import, **_undone(list_import))
    run(undo_sql.LIFT_THE_REST, list_import)


def _remove_added_people(list_import: ListImport, part: ImportPart) -> None:
    which = {**_undone(list_import), "first": part.first, "last": part.last}
    run(sql.CHECK_REFERENCES_AT_ONCE, list_import)
    run(undo_sql.LOCK_ADDED_PEOPLE, list_import, **which)
    run(undo_sql.MARK_REMOVABLE, list_import, **which)
    run(undo_sql.KEEP_WHO_LEFT_A_TRACE.format(traces=_traces()), list_import, **which)
    with readers.deferred_refresh(readers.NOBODY), connection.cursor() as cursor:
        for statement in undo_sql.REMOVE_ADDED_PEOPLE:
            cursor.execute(statement)


def _undone(list_import: ListImport) -> dict[str, Any]:
    """Return the names and ids of the other imports that were undone, whose word counts for nothing."""
    states = (ImportStatus.UNDONE, ImportStatus.UNDOING)
    others = list(ListImport.objects.filter(status__in=states).exclude(pk=list_import.pk))
    return {"undone": [other.label for other in others], "undone_ids": [other.pk for other in others]}


def _finish(list_import: ListImport, actor_id: int | None) -> None:
    unwanted = undo_sql.REMOVE_NEW_TAGS.format(not_asked_for=stored_trees.nowhere_sql(undo_sql.ASKED_FOR))
    run(unwanted, list_import, new_tags=list_import.new_tags)
    list_import.status = ImportStatus.UNDONE
    list_import.undone_at = timezone.now()
    actor = Person.objects.filter(pk=actor_id).first() if actor_id else None
    audit.record(actor, "import.undone", subject=f"import {list_import.pk}")


def _traces() -> str:
    """Return one SELECT for each foreign key to Person but the consents', so that a new table is never forgotten."""
    quote = connection.ops.quote_name
    return " UNION ALL ".join(
        undo_sql.TRACE.format(table=quote(model._meta.db_table), column=quote(field.column))
        for model, field in _references_to_person()
        if model not in (ConsentEvent, ConsentState)
    )


def _references_to_person() -> Iterator[tuple[Any, Any]]:
    for relation in Person._meta.get_fields(include_hidden=True):
        if relation.is_relation and relation.auto_created and relation.concrete is False and relation.related_model:
            field = getattr(relation, "field", None)
            if field is not None and getattr(field, "column", None):
                yield relation.related_model, field
