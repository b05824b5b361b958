"""Reading and setting how often a person wants mail."""

from __future__ import annotations

from datetime import date

from fixsend.delivery.models import DeliveryPreference, Frequency
from fixsend.people.models import Person


def preference_of(person: Person) -> DeliveryPreference:
    """Return a person's preference; where none is stored, the usual one, unsaved."""
    return DeliveryPreference.objects.filter(person=person).first() or DeliveryPreference(person=person)


def prefer(person: Person, frequency: Frequency | str, paused_until: date | None) -> None:
    """Store how often a person wants mail, and until when not; the usual wish needs no row of its own."""
    is_usual = frequency == Frequency.ALL and paused_until is None
    if is_usual and not DeliveryPreference.objects.filter(person=person).exists():
        return
    DeliveryPreference.objects.update_or_create(
        person=person, defaults={"frequency": Frequency(frequency), "paused_until": paused_until}
    )
