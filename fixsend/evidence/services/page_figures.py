"""Numbers on pages that change: noticed when another edition is shown, and looked at by staff."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from fixsend.evidence.models import ChangedFigure
from fixsend.evidence.queries import used
from fixsend.people.models import Person
from fixsend.people.services import audit


@contextmanager
def noticing_changes() -> Iterator[None]:
    """Note, in the caller's transaction, which numbers on pages are other ones after the block than before it."""
    figures = used.used_figures()
    before = used.shown_now(figures)
    yield
    after = used.shown_now(figures)
    for figure in figures:
        if before[figure] != after[figure]:
            _note(figure, before[figure], after[figure])


def _note(figure: used.UsedFigure, was: str, now: str) -> None:
    """Note a change; of one that nobody has looked at yet, what it was first stays, and gone back it is none."""
    waiting = ChangedFigure.objects.filter(page=figure.page, block=figure.block, looked_at=None).first()
    if waiting is None:
        ChangedFigure.objects.create(
            page_id=figure.page, block=figure.block, indicator=figure.indicator, area_id=figure.area, was=was, now=now
        )
    elif waiting.was == now:
        waiting.delete()
    else:
        waiting.now = now
        waiting.save(update_fields=["now"])


@transaction.atomic
def looked(changed_id: int, *, by: Person) -> bool:
    """Record that somebody read the words around a number again; returns False where that is done, or needs no more."""
    now = timezone.now()
    if not ChangedFigure.objects.filter(pk=changed_id, looked_at=None).update(looked_at=now, looked_by=by):
        return False
    audit.record(by, "evidence.words_checked", subject=f"changed figure {changed_id}")
    return True
