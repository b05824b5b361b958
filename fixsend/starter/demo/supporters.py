"""Thousands of invented supporters, written in bulk under the same rules that the services keep.

A supporter's consents are ledger entries first; the current state is the last of them, for every person and purpose.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from random import Random

from django.db import connection
from django.utils import timezone

from fixsend.audiences import readers
from fixsend.delivery.models import DeliveryPreference, Frequency
from fixsend.mailing_list.models import Subscription
from fixsend.membership.models import AimsVersion, HelpOffer, Membership, SupporterKind
from fixsend.people import journal
from fixsend.people.models import Action, Channel, ConsentEvent, ConsentState, ConsentWording, Person, Purpose
from fixsend.people.services.consent import current_wording
from fixsend.starter.demo import texts
from fixsend.starter.demo.campaigns import BUSES, LAW, PLANS
from fixsend.starter.demo.homes import Home, homes
from fixsend.web import normalise, signing

DAYS = 420
SOURCE = "Demonstration"
BATCH = 2000
# How many supporters in one agree to each kind of mail.
LIKELY = {Purpose.NEWS: 0.9, Purpose.ACTIONS: 0.6, Purpose.LOCAL: 0.4}


# Of a hundred: who came by a campaign, and by which.
CAME_BY = ((LAW, 33), (PLANS, 9), (BUSES, 8))
# Council areas are known of so many: the others never told us.
TOLD_COUNCIL = 0.74


@dataclass(frozen=True)
class Supporter:
    """A person, and where they live."""

    person: Person
    home: Home


def load(chance: Random, count: int) -> list[Supporter]:
    """Make the supporters with their consents, wishes and memberships."""
    with readers.deferred_refresh("SELECT id FROM people_person"):
        supporters = _supporters(chance, count)
        people = [supporter.person for supporter in supporters]
        _consents(chance, people)
        _subscriptions(chance, people)
        _memberships(chance, people)
    return supporters


def name(chance: Random) -> str:
    """Return an ordinary name."""
    return f"{chance.choice(texts.FIRST_NAMES)} {chance.choice(texts.LAST_NAMES)}"


def person(chance: Random, number: int, council_id: int | None) -> Person:
    """Return one person, not yet saved, with the columns that `Person.save` would write."""
    full_name = name(chance)
    first, last = full_name.lower().split()
    email = f"{first}.{last}.{number}@example.org"
    return Person(
        name=full_name,
        email=email,
        address_hash=signing.address_hash(email),
        email_proved_at=timezone.now(),
        council_id=council_id,
        password="!",  # noqa: S106 - Django's mark for "has no password"
        search_text=normalise.search_key(full_name, email)[:400],
        sort_name=normalise.search_key(full_name)[:130],
    )


def some_time_ago(chance: Random) -> datetime:
    """Return a moment in the last fourteen months, more often a recent one."""
    return timezone.now() - timedelta(days=DAYS * chance.random() ** 1.3, seconds=60)


def _supporters(chance: Random, count: int) -> list[Supporter]:
    lived = homes(chance, count)
    people = Person.objects.bulk_create(
        (
            person(chance, number, home.council_id if chance.random() < TOLD_COUNCIL else None)
            for number, home in enumerate(lived, 1)
        ),
        batch_size=BATCH,
    )
    for one, moment in zip(people, _joined(chance, count), strict=True):
        one.created_at = moment
    with connection.cursor() as cursor:  # `auto_now_add` cannot be set on creating; one statement sets all.
        cursor.execute(
            "UPDATE people_person SET created_at = made.at "
            "FROM unnest(%s::bigint[], %s::timestamptz[]) AS made (id, at) WHERE people_person.id = made.id",
            [[one.pk for one in people], [one.created_at for one in people]],
        )
    return [Supporter(one, home) for one, home in zip(people, lived, strict=True)]


def _joined(chance: Random, count: int) -> list[datetime]:
    """Return when each came: a good half any day, the others in the rhythm of the campaign that they came by."""
    moments = [moment for rhythm, share in CAME_BY for moment in rhythm.moments(chance, count * share // 100)]
    moments += [some_time_ago(chance) for _ in range(count - len(moments))]
    chance.shuffle(moments)
    return moments


def _consents(chance: Random, people: list[Person]) -> None:
    wordings = {purpose: current_wording(purpose) for purpose in LIKELY}
    grants = [event for one in people for event in _grants(chance, one, wordings)]
    withdrawals = [_withdrawal(chance, event) for event in grants if chance.random() < 0.08]
    events = ConsentEvent.objects.bulk_create(chain(grants, withdrawals), batch_size=BATCH)
    last = {(event.person_id, event.purpose): event for event in events if event.person_id is not None}
    ConsentState.objects.bulk_create(
        (
            ConsentState(person=event.person, purpose=purpose, granted=event.action == Action.GRANT, event=event)
            for (_, purpose), event in last.items()
        ),
        batch_size=BATCH,
    )
    emails = {one.pk: one.email or "" for one in people}
    journal.append([_line(emails[event.person_id], event) for event in withdrawals if event.person_id])


def _grants(chance: Random, one: Person, wordings: dict[Purpose, ConsentWording]) -> list[ConsentEvent]:
    return [
        ConsentEvent(
            person=one,
            purpose=purpose,
            action=Action.GRANT,
            wording=wordings[purpose],
            channel=Channel.WEB,
            source=SOURCE,
            proof="Invented",
            happened_at=one.created_at,
        )
        for purpose, share in LIKELY.items()
        if chance.random() < share
    ]


def _withdrawal(chance: Random, grant: ConsentEvent) -> ConsentEvent:
    span = timezone.now() - grant.happened_at
    return ConsentEvent(
        person_id=grant.person_id,
        purpose=grant.purpose,
        action=Action.WITHDRAW,
        channel=Channel.EMAIL_LINK,
        source=SOURCE,
        proof="Invented",
        happened_at=grant.happened_at + span * chance.random(),
    )


def _line(email: str, event: ConsentEvent) -> journal.JournalLine:
    return journal.JournalLine(
        at=timezone.now().isoformat(),
        what="withdraw",
        address_hash=signing.address_hash(email),
        purpose=event.purpose,
    )


def _subscriptions(chance: Random, people: list[Person]) -> None:
    often = [Frequency.ALL] * 7 + [Frequency.WEEKLY] * 2 + [Frequency.MONTHLY]
    Subscription.objects.bulk_create((Subscription(person=one) for one in people), batch_size=BATCH)
    DeliveryPreference.objects.bulk_create(
        (DeliveryPreference(person=one, frequency=chance.choice(often)) for one in people), batch_size=BATCH
    )


def _memberships(chance: Random, people: list[Person]) -> None:
    aims = AimsVersion.objects.latest("version")
    offers = HelpOffer.values
    members = [
        Membership(
            person=one,
            name=one.name,
            name_key=normalise.search_key(one.name)[:130],
            kind=SupporterKind.PRACTITIONER if chance.random() < 0.1 else SupporterKind.INDIVIDUAL,
            help_offers=sorted(chance.sample(offers, chance.randint(0, 3))),
            aims=aims,
            aims_agreed_at=one.created_at,
            joined_at=one.created_at,
        )
        for one in people
        if chance.random() < 0.6
    ]
    for member in members:
        if member.kind == SupporterKind.PRACTITIONER:
            member.role = chance.choice(texts.ROLES)
    Membership.objects.bulk_create(members, batch_size=BATCH)
