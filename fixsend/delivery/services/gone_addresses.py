"""Suppresses addresses that a mail server called gone, with the reason, and lets them back where that was wrong.

A refusal on the spot may be the relay's fault and not the reader's (a directory that is down answers 550 5.1.1 for all
addresses). So what a mailing suppressed in the burst for which it paused itself is lifted, and so is what was
suppressed within an hour in which too many of all mails were refused so. docs/decisions/0013 has the whole rule.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet, Sum
from django.utils import timezone

from fixsend.delivery.engine.text import without_addresses
from fixsend.delivery.models import (
    BounceSuppression,
    DeliveryTally,
    LiftedBecause,
    Mailing,
    MailingState,
    Message,
    StoppedItself,
)
from fixsend.people.models import Person, Suppression, SuppressionReason
from fixsend.people.services import audit, suppressions
from fixsend.web import signing

LIFTED = "suppression.lifted"
# Within this time so many addresses gone, and so large a part of all mails decided, are the relay's fault.
WITHIN, LEAST, SHARE = timedelta(hours=1), 5, 0.2
# Workers do not see the same mail at the same moment: a burst is taken to begin this much earlier.
SLACK = timedelta(minutes=1)


@dataclass(frozen=True)
class GoneReport:
    """One address that a mail server called gone; `on_the_spot` where our own one did so as it refused the mail."""

    address: str
    words: str
    person_id: int | None = None
    mailing_id: int | None = None
    message_id: int | None = None
    on_the_spot: bool = False


@transaction.atomic
def suppress(found: Sequence[GoneReport], source: str) -> int:
    """Suppress gone addresses, with the reason for each; returns how many were not suppressed as gone before.

    The number of statements does not depend on the number of addresses.
    """
    by_address = {each.address: each for each in found if each.address}
    made = suppressions.keep_off(by_address, SuppressionReason.BOUNCED, source)
    BounceSuppression.objects.bulk_create(
        BounceSuppression(
            suppression_id=pk,
            person_id=by_address[address].person_id,
            mailing_id=by_address[address].mailing_id,
            message_id=by_address[address].message_id,
            on_the_spot=by_address[address].on_the_spot,
            words=without_addresses(by_address[address].words)[:300],
            made_at=timezone.now(),
        )
        for address, pk in made.items()
    )
    return len(made)


@transaction.atomic
def after_refusals(refused: Sequence[GoneReport], source: str) -> None:
    """Suppress what our mail server called gone on the spot, unless it is too much to be right.

    Refusals that arrive after a mailing has paused itself for its refusals suppress no address.
    """
    paused = _paused_for_refusals({each.mailing_id for each in refused if each.mailing_id})
    if suppress([each for each in refused if each.mailing_id not in paused], source):
        _lift_last_hour()


@transaction.atomic
def lift_burst(mailing_id: int, lasted: timedelta) -> int:
    """Lift what a mailing's refusals suppressed in the burst for which it pauses itself; returns how many.

    The burst began `lasted` ago.
    """
    since = timezone.now() - lasted - SLACK
    burst = _on_the_spot(since).filter(mailing=mailing_id)
    return _lift(burst, LiftedBecause.PAUSE, subject=f"mailing {mailing_id}")


@transaction.atomic
def lift_accepted(addresses: Collection[str]) -> int:
    """Lift suppressions of addresses that were refused on the spot and are accepted now; returns how many."""
    hashes = [signing.address_hash(address) for address in addresses]
    wrong = BounceSuppression.objects.filter(
        suppression__address_hash__in=hashes, suppression__lifted_at=None, on_the_spot=True
    )
    return _lift(wrong, LiftedBecause.ACCEPTED)


@transaction.atomic
def lift(suppression_ids: Collection[int], *, actor: Person) -> int:
    """Lift suppressions on the word of a member of staff; returns how many.

    Only addresses called gone: a person's own withdrawal, a complaint and an erasure are not for staff to undo.
    """
    which = Suppression.objects.filter(pk__in=suppression_ids, reason=SuppressionReason.BOUNCED)
    lifted = suppressions.lift(which)
    notes = BounceSuppression.objects.filter(suppression__in=lifted)
    notes.update(lifted_because=LiftedBecause.STAFF, lifted_by=actor)
    people = {note.suppression_id: note.person for note in notes.select_related("person")}
    for pk in lifted:
        audit.record(actor, LIFTED, person=people.get(pk), subject=f"suppression {pk}")
    return len(lifted)


def _paused_for_refusals(mailing_ids: Collection[int]) -> set[int]:
    """Return which of these mailings have paused themselves; the lock puts this before their pause or after it."""
    if not mailing_ids:
        return set()
    locked = Mailing.objects.filter(pk__in=mailing_ids).order_by("pk").select_for_update(no_key=True)
    states = locked.values_list("pk", "state", "stopped_itself")
    return {pk for pk, state, why in states if (state, why) == (MailingState.PAUSED, StoppedItself.REFUSED)}


def _lift_last_hour() -> None:
    """Lift what stands of the last hour's, if too many were called gone in it, those who were let back included.

    A worker brings the refusals of one newsletter piece by piece, and what comes last is no more likely to be right.
    """
    since = timezone.now() - WITHIN
    called_gone = BounceSuppression.objects.filter(on_the_spot=True, made_at__gte=since)
    gone = called_gone.values("suppression__address_hash").distinct().count()
    if gone >= LEAST and gone >= SHARE * (gone + _accepted(since)):
        _lift(_on_the_spot(since), LiftedBecause.PAUSE)


def _accepted(since: datetime) -> int:
    copies = DeliveryTally.objects.filter(at__gte=since).aggregate(number=Sum("accepted"))["number"] or 0
    return copies + Message.objects.filter(sent_at__gte=since).count()


def _on_the_spot(since: datetime) -> QuerySet[BounceSuppression]:
    return BounceSuppression.objects.filter(on_the_spot=True, made_at__gte=since, suppression__lifted_at=None)


def _lift(notes: QuerySet[BounceSuppression], because: LiftedBecause, subject: str = "") -> int:
    lifted = suppressions.lift(Suppression.objects.filter(pk__in=list(notes.values_list("suppression_id", flat=True))))
    if lifted:
        BounceSuppression.objects.filter(suppression__in=lifted).update(lifted_because=because)
        audit.record(None, LIFTED, subject=subject, number=len(lifted), because=because.value)
    return len(lifted)
