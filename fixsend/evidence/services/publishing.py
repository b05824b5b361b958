"""Publishing editions and taking them back, and which slices are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils import timezone

from fixsend.evidence import merge_fields
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Edition, EditionState, Level, Slice, SourceFile
from fixsend.evidence.queries.editions import data_set_of
from fixsend.evidence.services import cards, page_figures, remarks
from fixsend.newsletters.series.services import step_mailings
from fixsend.people.models import Person
from fixsend.web.page_cache import invalidate


class NotPossibleNow(Exception):
    """The editions are not in a state for it; `str()` says why, in words for staff."""


@transaction.atomic
def publish(edition_ids: Iterable[int], *, by: Person | None) -> list[Edition]:
    """Publish editions, all or none; those that are published already stay so. Raises NotPossibleNow."""
    _one_at_a_time()
    wanted = set(edition_ids)
    editions = list(Edition.objects.select_for_update().filter(pk__in=wanted))
    if len(editions) != len(wanted) or not wanted:
        raise NotPossibleNow("One of these editions is not there any more. Look at what is loaded now.")
    for edition in editions:
        if edition.state == EditionState.TAKEN_BACK:
            _log(edition, "We had withdrawn it. " + edition.taken_back_because, "We show it again.", by)
        if edition.state != EditionState.PUBLISHED:
            edition.state, edition.published_at, edition.published_by = EditionState.PUBLISHED, timezone.now(), by
            edition.taken_back_at = edition.taken_back_by = None
            edition.taken_back_because = ""
            edition.save()
    show_newest()
    return editions


@transaction.atomic
def take_back(edition_id: int, *, because: str, by: Person | None) -> Edition:
    """Show an edition no more; what was shown before it is shown again. Its citations go on answering, and say so."""
    _one_at_a_time()
    edition = Edition.objects.select_for_update().get(pk=edition_id)
    if edition.state == EditionState.LOADED:
        raise NotPossibleNow("It is not published, so there is nothing to withdraw.")
    if edition.state == EditionState.PUBLISHED:
        edition.state, edition.taken_back_at, edition.taken_back_by = EditionState.TAKEN_BACK, timezone.now(), by
        edition.taken_back_because = because[:300]
        edition.save()
        _log(edition, because or "It was wrong.", "We have withdrawn the whole edition.", by)
        show_newest()
    return edition


def _log(edition: Edition, was: str, now: str, by: Person | None) -> None:
    """Say in the public log of corrections what became of a whole edition; unlike the edition's state, that stays."""
    about = f"{data_set_of(edition).title}, edition {edition.name}"
    remarks.log_correction(about, was=was.strip(), now=now, corrected_on=timezone.localdate(), by=by, edition=edition)


@transaction.atomic
def discard(source_file_id: int) -> None:
    """Throw away a file that was never published, with all that was loaded from it; raises NotPossibleNow."""
    _one_at_a_time()
    source = SourceFile.objects.select_for_update().get(pk=source_file_id)
    if source.editions.exclude(state=EditionState.LOADED).exists():
        raise NotPossibleNow("Something in it was published, and may have been cited. Withdraw it instead.")
    source.editions.all().delete()
    source.delete()


@dataclass(frozen=True, order=True)
class _Rank:
    """How a slice stands among those of the same indicator, period and level; the highest is shown."""

    is_whole: bool
    precedence: int
    edition: str
    number: int


def show_newest() -> None:
    """Work out anew, from the published editions alone, which slices are shown; in the caller's transaction."""
    best: dict[tuple[str, int, str, str], tuple[_Rank, int]] = {}
    published = Slice.objects.filter(edition__state=EditionState.PUBLISHED).select_related("edition")
    for one in published.iterator():
        if one.is_partial and one.level != Level.ENGLAND:
            continue  # A few councils of a sample beside none of the others would say nothing.
        key = (one.indicator, one.year, one.period_kind, one.level)
        rank = _Rank(not one.is_partial, _precedence(one), one.edition.name, one.edition.number)
        if key not in best or rank > best[key][0]:
            best[key] = (rank, one.pk)
    shown = {pk for _, pk in best.values()}
    to_hide = Slice.objects.filter(is_shown=True).exclude(pk__in=shown)
    to_show = Slice.objects.filter(is_shown=False, pk__in=shown)
    changed = {*to_hide.values_list("indicator", flat=True), *to_show.values_list("indicator", flat=True)}
    with page_figures.noticing_changes():
        to_hide.update(is_shown=False)
        to_show.update(is_shown=True)
        _count_anew()
    cards.outdate()
    step_mailings.renew_fixed_values([merge_fields.name_of(slug) for slug in changed])
    invalidate()


def _count_anew() -> None:
    """Tell the planner what was loaded: until the server finds out by itself, it takes the tables for empty ones."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE evidence_figure, evidence_slice, evidence_edition, evidence_area")


def _precedence(one: Slice) -> int:
    """Return how an indicator prefers the data set of a slice: the first that it names is the highest."""
    indicator = INDICATORS.get(one.indicator)
    names = [source.data_set for source in indicator.sources] if indicator else []
    return -names.index(one.edition.data_set) if one.edition.data_set in names else -len(names)


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend evidence'))")
