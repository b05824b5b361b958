"""The addresses that people have or had, and the records that name only an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q, QuerySet

from fixsend.people.models import FormerAddress, Person


@dataclass(frozen=True)
class AddressPeriod:
    """An address and the time in which it was the person's: from just after `since` to `until` (None: no end)."""

    address: str
    since: datetime | None
    until: datetime | None


def all_of(person: Person) -> list[str]:
    """Return every address that a person has or had, each once, the present one first."""
    return list(dict.fromkeys(period.address for period in periods_of(person)))


def periods_of(person: Person) -> list[AddressPeriod]:
    """Return the addresses that a person has or had, and when they were theirs.

    An address that was another person's before (two people may follow each other at one mailbox) is this person's
    only from the moment at which the other gave it up.
    """
    held = [AddressPeriod(person.email, _given_up(person, person.email), None)] if person.email else []
    for former in FormerAddress.objects.filter(person=person):
        held.append(AddressPeriod(former.address, _given_up(person, former.address, before=former.until), former.until))
    return held


def records_of(person: Person, field: str, at: str) -> Q:
    """Return the condition for records that name one of a person's addresses, from the time in which it was theirs.

    `field` is the name of the field with the address, `at` of that with the time of writing.

    It is false for a person who never had an address.
    """
    mine = Q(pk__in=[])
    for period in periods_of(person):
        one = Q(**{field: period.address})
        if period.since is not None:
            one &= Q(**{f"{at}__gt": period.since})
        if period.until is not None:
            one &= Q(**{f"{at}__lte": period.until})
        mine |= one
    return mine


def _given_up(person: Person, address: str, before: datetime | None = None) -> datetime | None:
    """Return when the last other person gave an address up, at the latest before a moment."""
    others: QuerySet[FormerAddress] = FormerAddress.objects.filter(address=address).exclude(person=person)
    if before is not None:
        others = others.filter(until__lt=before)
    found: datetime | None = others.aggregate(last=Max("until"))["last"]
    return found
