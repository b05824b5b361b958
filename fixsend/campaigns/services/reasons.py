"""Giving a reason for taking part, and deciding whether it is shown."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.campaigns.models import Participation, Reason, ReasonState
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import page_cache


class ChangedSince(Exception):
    """The reason has been changed, or taken back, since staff read it."""


@transaction.atomic
def give(participation: Participation, text: str) -> None:
    """Store why somebody took part, to be read by staff; the last words count, and no words take it back.

    The same words sent again change nothing, so that what staff decided stays.
    """
    Participation.objects.select_for_update().get(pk=participation.pk)
    known = Reason.objects.filter(participation=participation).first()
    if not text:
        Reason.objects.filter(participation=participation).delete()
    elif known is None:
        Reason.objects.create(participation=participation, text=text)
    elif known.text != text:
        known.text, known.state, known.given_at = text, ReasonState.WAITING, timezone.now()
        known.decided_at = known.decided_by = None
        known.save()


@transaction.atomic
def decide(pk: int, actor: Person, *, seen: str, shown: bool) -> Reason:
    """Show a reason or not; `seen` is the text that staff read. Raises ChangedSince where it is another by now."""
    reason = Reason.objects.select_for_update().filter(pk=pk).first()
    if reason is None or reason.text != seen:
        raise ChangedSince
    wanted = ReasonState.SHOWN if shown else ReasonState.DECLINED
    if reason.state == wanted:
        return reason
    reason.state, reason.decided_at, reason.decided_by = wanted, timezone.now(), actor
    reason.save()
    audit.record(actor, f"reason.{wanted}", person=reason.participation.person, part=reason.participation_id)
    return reason


def take_down(reason: Reason, field: str, by: Person | None) -> None:
    """Take a reason off the page for a moderator who upholds a report; new words wait to be read as any others."""
    Reason.objects.filter(pk=reason.pk).update(state=ReasonState.DECLINED, decided_at=timezone.now(), decided_by=by)
    page_cache.invalidate()
