"""How the steps of an import are worked through: in stages of parts, each part a transaction of its own.

A job claims the next part that nobody works on, so that several jobs, on any machine, share the work. A part is done
with all that follows from it, or, where its job is killed, not at all, and the next job takes it. What is done is
counted for the progress bar, and between two parts every job looks whether staff have paused it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.list_import import sql
from fixsend.list_import.models import ImportPart, ImportStatus, ListImport, Stage
from fixsend.list_import.statements import counts, run

# Rows of the file in one part: about a second.
ROWS = 5_000


class NotPossibleNow(Exception):
    """The import is not at the step at which this can be done (a second click, a second person)."""


@dataclass(frozen=True)
class StageWork:
    """What is done to each part of a stage, and the SQL of `sql` or `undo_sql` that plans its parts.

    `size` is how many numbers of rows a part has, `ROWS` unless given; `prepare` is done once, before any part.
    """

    stage: Stage
    work: Callable[[ListImport, ImportPart], None]
    plan: str
    size: int = 0
    prepare: Callable[[ListImport], None] = lambda list_import: None


def carry_out(
    import_id: int, status: ImportStatus, stages: Sequence[StageWork], finish: Callable[[ListImport], None]
) -> ListImport:
    """Work through the stages of a step and finish it, or stop where it is paused; return how the import stands.

    Raises NotPossibleNow where the import is not at that step.
    """
    _plan(import_id, status, stages)
    while _do_next_part(import_id, status, stages):
        pass
    return _finish(import_id, status, stages, finish)


def locked_at(import_id: int, status: ImportStatus) -> ListImport:
    """Return an import with a status, locked until its running parts are done; raises NotPossibleNow for another."""
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    if list_import.status != status:
        raise NotPossibleNow
    return list_import


@transaction.atomic
def _plan(import_id: int, status: ImportStatus, stages: Sequence[StageWork]) -> None:
    if ImportPart.objects.filter(list_import=import_id, stage=stages[0].stage).exists():
        return
    list_import = locked_at(import_id, status)
    if not ImportPart.objects.filter(list_import=import_id, stage__in=[each.stage for each in stages]).exists():
        for each in stages:
            each.prepare(list_import)
            run(each.plan, list_import, stage=each.stage, size=each.size or ROWS)


@transaction.atomic
def _do_next_part(import_id: int, status: ImportStatus, stages: Sequence[StageWork]) -> bool:
    """Do one part; tell whether there may be more to do."""
    list_import = _shared_at(import_id, status)
    if list_import.is_paused:
        return False
    for each in stages:
        part = _claimed(ImportPart.objects.filter(list_import=list_import, stage=each.stage, done_at=None))
        if part is not None:
            each.work(list_import, part)
            part.done_at = timezone.now()
            part.save(update_fields=["done_at", "tally"])
            return True
    return False


def _shared_at(import_id: int, status: ImportStatus) -> ListImport:
    """Return an import with a status, which it keeps until the part is done; several jobs may have it at once.

    Whoever locks the whole row waits for the part: an erasure, so that no row escapes it; staff who change the step.
    Who only pauses it does not.
    """
    (list_import,) = ListImport.objects.raw(sql.SHARE_IMPORT, {"import": import_id})
    if list_import.status != status:
        raise NotPossibleNow
    return list_import


def _claimed(waiting: QuerySet[ImportPart]) -> ImportPart | None:
    """Return a part that nobody works on, locked; where others work on the last ones, wait until they are done."""
    return waiting.select_for_update(skip_locked=True).first() or waiting.select_for_update().first()


@transaction.atomic
def _finish(
    import_id: int, status: ImportStatus, stages: Sequence[StageWork], finish: Callable[[ListImport], None]
) -> ListImport:
    list_import = ListImport.objects.select_for_update().get(pk=import_id)
    waiting = ImportPart.objects.filter(list_import=import_id, stage__in=[each.stage for each in stages], done_at=None)
    if list_import.status == status and not list_import.is_paused and not waiting.exists():
        finish(list_import)
        list_import.counts = counts(list_import)
        list_import.save()
    return list_import
