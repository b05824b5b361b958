"""Which mailing somebody left by: named in the link that they used, or else the last one that they got."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from django.utils import timezone

from fixsend.delivery.models import Delivery, DeliveryState, Departure
from fixsend.people.models import Channel, ConsentEvent, Person

# A no that comes later than this is no answer to the last newsletter.
ANSWERS_WITHIN = timedelta(days=30)
_ARRIVED = [DeliveryState.SENT, DeliveryState.IN_DOUBT, DeliveryState.COMPLAINED]


def record(person: Person, events: Collection[ConsentEvent], channel: Channel, named: int | None = None) -> None:
    """Put a no down to the mailing that it answers, if there is one; `events` are the ledger's new lines.

    `named` is what the link says. Anybody can write another number into a link, so it counts only where the person
    has got that mailing.
    """
    mailing_id = _mailing_of(person, named) if events else None
    if mailing_id is not None:
        first = min(events, key=lambda event: event.pk)
        Departure.objects.get_or_create(event=first, defaults={"mailing_id": mailing_id, "channel": channel})


def take_back(events: Collection[int]) -> None:
    """Forget departures that were undone within the hour."""
    Departure.objects.filter(event__in=events).delete()


def _mailing_of(person: Person, named: int | None) -> int | None:
    got = Delivery.objects.filter(person=person, state__in=_ARRIVED)
    if named is not None and got.filter(mailing=named).exists():
        return named
    lately = got.filter(settled_at__gt=timezone.now() - ANSWERS_WITHIN).order_by("-settled_at")
    return lately.values_list("mailing_id", flat=True).first()
