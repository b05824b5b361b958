"""Who a mail link belongs to, and what its page may show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fixsend.delivery import links
from fixsend.delivery.services.delivery_preferences import preference_of
from fixsend.mailing_list.models import Topic
from fixsend.people.models import Person, Purpose
from fixsend.people.queries.consent import granted_purposes
from fixsend.web import signing
from fixsend.web.page_cache import values


@dataclass(frozen=True)
class Preferences:
    """Everything that a preferences page shows. No name, no address, no postcode: the link may have been forwarded."""

    purposes: list[tuple[str, str]]
    topics: list[str]
    frequency: str
    paused_until: date | None


def person_behind(token: str) -> Person | None:
    """Return the person whom a link in a mail belongs to, or None where it is not ours or the person is gone."""
    try:
        public_id = signing.unsign(links.PURPOSE, token)
    except signing.BadLink:
        return None
    found = Person.objects.select_related("merged_into").filter(public_id=public_id).first()
    return found.merged_into or found if found else None  # A mail to the old address still leads to its owner.


def preferences_of(person: Person) -> Preferences:
    """Return what a person has chosen."""
    topics = Topic.objects.filter(subscriptions__person=person).values_list("slug", flat=True)
    preference = preference_of(person)
    granted = granted_purposes(person)
    return Preferences(
        purposes=[(purpose.value, purpose.label) for purpose in Purpose if purpose.value in granted],
        topics=list(topics),
        frequency=preference.frequency,
        paused_until=preference.paused_until if preference.is_paused else None,
    )


def offered_topics() -> list[tuple[str, str]]:
    """Return slug and name of the topics that people can choose now."""
    return list(values.kept("topics", _open_topics))


def _open_topics() -> tuple[tuple[str, str], ...]:
    return tuple(Topic.objects.filter(is_open=True).values_list("slug", "name"))
