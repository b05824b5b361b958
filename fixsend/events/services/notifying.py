"""Emails to people who signed up: changes to their gathering, and the reminder before it."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from fixsend.campaigns.models import ParticipationState
from fixsend.events import emails
from fixsend.events.models import GatheringState, SignUp
from fixsend.web.each import for_each

REMIND_BEFORE = timedelta(days=2)
# A person who heard from us so shortly before needs no reminder.
HEARD_LATELY = timedelta(days=1)


def tell_changes() -> int:
    """Mail the people who have not been told yet what changed about their gathering; returns how many. Run by a job.

    Each is told in a transaction of its own, so that a crash in the middle leaves none out and tells none twice.
    """
    rows = SignUp.objects.filter(
        Q(placed_at__isnull=False) | Q(waits_since__isnull=False),
        participation__state=ParticipationState.CONFIRMED,
        gathering__sequence__gt=F("told"),
        gathering__ends_at__gt=timezone.now(),
    )
    return sum(for_each(list(rows.values_list("pk", flat=True)), _tell, work="events.tell_changes"))


def remind() -> int:
    """Remind the people who have a place, once, two days before; returns how many. Run by a job."""
    now = timezone.now()
    rows = SignUp.objects.filter(
        participation__state=ParticipationState.CONFIRMED,
        gathering__state=GatheringState.APPROVED,
        gathering__starts_at__gt=now,
        gathering__starts_at__lte=now + REMIND_BEFORE,
        placed_at__lt=now - HEARD_LATELY,
        reminded_at=None,
    )
    return sum(for_each(list(rows.values_list("pk", flat=True)), _remind, work="events.remind"))


@transaction.atomic
def _tell(pk: int) -> int:
    own = _locked(pk)
    if own is None or own.told >= own.gathering.sequence:
        return 0
    own.told = own.gathering.sequence
    own.save(update_fields=["told"])
    if own.gathering.state == GatheringState.CANCELLED:
        emails.cancelled(own)
    else:
        emails.changed(own)
    return 1


@transaction.atomic
def _remind(pk: int) -> int:
    own = _locked(pk)
    if own is None or own.reminded_at is not None:
        return 0
    own.reminded_at = timezone.now()
    own.save(update_fields=["reminded_at"])
    emails.reminder(own)
    return 1


def _locked(pk: int) -> SignUp | None:
    rows = SignUp.objects.select_for_update(of=("self",))
    return rows.select_related("participation", "gathering__council", "gathering__day").filter(pk=pk).first()
