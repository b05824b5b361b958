"""How often a person wants mail, and by which mailing a person left."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.utils import timezone

from fixsend.delivery.models import Delivery, DeliveryPreference, DeliveryState, Departure, Frequency
from fixsend.people.models import Channel, ConsentEvent, Person

# A withdrawal that comes later than this does not answer the last newsletter.
ANSWERS_WITHIN = timedelta(days=30)
_ARRIVED = [DeliveryState.SENT, DeliveryState.IN_DOUBT, DeliveryState.COMPLAINED]


def preference_of(person: Person) -> DeliveryPreference:
    """Return a person's preference; where none is stored, the default one, unsaved."""
    return DeliveryPreference.objects.filter(person=person).first() or DeliveryPreference(person=person)


def set_preference(person: Person, frequency: Frequency | str, paused_until: date | None) -> None:
    """Store how often a person wants mail, and until when not; the default needs no row of its own."""
    is_default = frequency == Frequency.ALL and paused_until is None
    if is_default and not DeliveryPreference.objects.filter(person=person).exists():
        return
    DeliveryPreference.objects.update_or_create(
        person=person, defaults={"frequency": Frequency(frequency), "paused_until": paused_until}
    )


def record_departure(
    person: Person, events: Collection[ConsentEvent], channel: Channel, named: int | None = None
) -> None:
    """Record by which mailing a person left, if there is one; `events` are the consent ledger's new lines.

    It is the mailing `named` in the link that was used, or else the last one that the person got. A link can be edited,
    so it counts only where the person got that mailing.
    """
    mailing_id = _mailing_of(person, named) if events else None
    if mailing_id is not None:
        first = min(events, key=lambda event: event.pk)
        Departure.objects.get_or_create(event=first, defaults={"mailing_id": mailing_id, "channel": channel})


def undo_departures(events: Collection[int]) -> None:
    """Delete departures whose withdrawals (ids of ledger lines) were undone within the hour."""
    Departure.objects.filter(event__in=events).delete()


def _mailing_of(person: Person, named: int | None) -> int | None:
    got = Delivery.objects.filter(person=person, state__in=_ARRIVED)
    if named is not None and got.filter(mailing=named).exists():
        return named
    lately = got.filter(settled_at__gt=timezone.now() - ANSWERS_WITHIN).order_by("-settled_at")
    return lately.values_list("mailing_id", flat=True).first()
