"""Publishing editions and taking them back, and which slices are shown."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, transaction
from django.utils import timezone

from fixsend.evidence import merge_fields
from fixsend.evidence.models import Edition, EditionState, Slice, SourceFile
from fixsend.evidence.queries import effects, showing
from fixsend.evidence.queries.editions import data_set_of
from fixsend.evidence.services import cards, page_figures, remarks
from fixsend.evidence.services.locking import one_at_a_time
from fixsend.newsletters.series.services import step_mailings
from fixsend.people.models import Person
from fixsend.people.services import audit


class NotPossibleNow(Exception):
    """The editions are not in a state for it; `str()` says why, in words for staff."""


_COMPARE_AGAIN = (
    "Something else was published, withdrawn or said beside figures while you were reading this. Nothing was changed. "
    "Compare again, then decide."
)


@transaction.atomic
def publish(edition_ids: Iterable[int], *, by: Person | None, compared_at: int | None = None) -> list[Edition]:
    """Publish editions, all or none; those that are published already stay so. Raises NotPossibleNow.

    `compared_at` is the state of the figures (`queries.effects`) with which somebody has compared them: if that is
    another now, what they agreed to is not what would happen.
    """
    one_at_a_time()
    wanted = set(edition_ids)
    editions = list(Edition.objects.select_for_update().filter(pk__in=wanted))
    if len(editions) != len(wanted) or not wanted:
        raise NotPossibleNow("One of these editions is not there any more. Look at what is loaded now.")
    new = [edition for edition in editions if edition.state != EditionState.PUBLISHED]
    if not new:
        return editions
    if compared_at is not None and compared_at != effects.state_of_the_figures():
        raise NotPossibleNow(_COMPARE_AGAIN)
    for edition in new:
        if edition.state == EditionState.TAKEN_BACK:
            _log(edition, "We had withdrawn it. " + edition.taken_back_because, "We show it again.", by)
        edition.state, edition.published_at, edition.published_by = EditionState.PUBLISHED, timezone.now(), by
        edition.taken_back_at = edition.taken_back_by = None
        edition.taken_back_because = ""
        edition.save()
    _forget_files(new)
    _note(by, "figures.published", new)
    show_newest()
    return editions


def take_back(edition_id: int, *, because: str, by: Person | None) -> Edition:
    """Show an edition no more; what was shown before it is shown again. Its citations go on answering, and say so."""
    return take_back_all([edition_id], because=because, by=by)[0]


@transaction.atomic
def take_back_all(edition_ids: Iterable[int], *, because: str, by: Person | None) -> list[Edition]:
    """Take editions back, all or none; those that are taken back already stay so. Raises NotPossibleNow."""
    one_at_a_time()
    editions = list(Edition.objects.select_for_update().filter(pk__in=set(edition_ids)))
    if not editions or any(edition.state == EditionState.LOADED for edition in editions):
        raise NotPossibleNow("It is not published, so there is nothing to withdraw.")
    shown = [edition for edition in editions if edition.state == EditionState.PUBLISHED]
    for edition in shown:
        edition.state, edition.taken_back_at, edition.taken_back_by = EditionState.TAKEN_BACK, timezone.now(), by
        edition.taken_back_because = because[:300]
        edition.save()
        _log(edition, because or "It was wrong.", "We have withdrawn the whole edition.", by)
    if shown:
        _note(by, "figures.withdrawn", shown)
        show_newest()
    return editions


def _log(edition: Edition, was: str, now: str, by: Person | None) -> None:
    """Say in the public log of corrections what became of a whole edition; unlike the edition's state, that stays."""
    about = f"{data_set_of(edition).title}, edition {edition.name}"
    remarks.log_correction(about, was=was.strip(), now=now, corrected_on=timezone.localdate(), by=by, edition=edition)


@transaction.atomic
def discard(source_file_id: int, *, by: Person | None = None) -> None:
    """Throw away a file that was never published, with all that was loaded from it; raises NotPossibleNow.

    A file that is not there any more was thrown away already.
    """
    one_at_a_time()
    source = SourceFile.objects.select_for_update().filter(pk=source_file_id).first()
    if source is None:
        return
    if source.editions.exclude(state=EditionState.LOADED).exists():
        raise NotPossibleNow("Something in it was published, and may have been cited. Withdraw it instead.")
    source.editions.all().delete()
    source.delete()
    if by:
        audit.record(by, "figures.discarded", subject=f"file of figures {source_file_id}")


def show_newest() -> None:
    """Work out anew, from the published editions alone, which slices are shown; in the caller's transaction."""
    shown = {cut.pk for cut in showing.to_show(showing.published()).values()}
    to_hide = Slice.objects.filter(is_shown=True).exclude(pk__in=shown)
    to_show = Slice.objects.filter(is_shown=False, pk__in=shown)
    changed = {*to_hide.values_list("indicator", flat=True), *to_show.values_list("indicator", flat=True)}
    with page_figures.noticing_changes():
        to_hide.update(is_shown=False)
        to_show.update(is_shown=True)
        _count_anew()
    cards.outdate()
    step_mailings.renew_fixed_values([merge_fields.name_of(slug) for slug in changed])


def _forget_files(editions: Iterable[Edition]) -> None:
    """Forget the content of tables that staff mapped: until now they could map them again."""
    SourceFile.objects.filter(editions__in=list(editions), content__isnull=False).update(content=None)


def _note(by: Person | None, action: str, editions: Iterable[Edition]) -> None:
    """Write each edition into the audit log; what the site itself does with the facts that it ships is not."""
    if by:
        for edition in editions:
            audit.record(by, action, subject=f"edition {edition.pk}")


def _count_anew() -> None:
    """Tell the planner what was loaded: until the server finds out by itself, it takes the tables for empty ones."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE evidence_figure, evidence_slice, evidence_edition, evidence_area")
