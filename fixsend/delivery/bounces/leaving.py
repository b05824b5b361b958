"""A no that comes from elsewhere: a complaint of spam, or leaving by the mail provider's own button."""

from __future__ import annotations

from django.db import transaction

from fixsend.delivery.services import departures
from fixsend.people.models import Channel, Person, SuppressionReason
from fixsend.people.queries.consent import granted_purposes
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.web import normalise


@transaction.atomic
def complained(email: str, source: str) -> None:
    """Take a complaint of spam for what it is, a no to everything, whatever list the address is on."""
    consent.suppress(email, SuppressionReason.COMPLAINED, source)
    left_elsewhere(email, Channel.COMPLAINT, source)


def left_elsewhere(email: str, channel: Channel, source: str) -> None:
    """Take a no that somebody else passes on (the mail provider) for the person's own."""
    person = Person.objects.filter(email=normalise.email_address(email)).first()
    if person is not None:
        had_any = bool(granted_purposes(person))
        events = consent.withdraw_all(person, Evidence(channel, source, "Reported by the mail provider"))
        departures.record(person, events if had_any else [], channel)
