"""Thousands of made-up supporters, written in bulk under the same rules that the services keep.

A supporter's consents are ledger entries first; the current state is the last of them, for every person and purpose.
"""

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
from fixsend.places.models import Council
from fixsend.starter.demo import texts
from fixsend.web import normalise, signing

DAYS = 420
SOURCE = "Demonstration"
BATCH = 2000
# How many supporters in one agree to each kind of mail.
LIKELY = {Purpose.NEWS: 0.9, Purpose.ACTIONS: 0.6, Purpose.LOCAL: 0.4}


def load(chance: Random, count: int) -> list[Person]:
    """Make the supporters with their consents, wishes and memberships."""
    with readers.deferred_refresh("SELECT id FROM people_person"):
        people = _people(chance, count)
        _consents(chance, people)
        _subscriptions(chance, people)
        _memberships(chance, people)
    return people


def name(chance: Random) -> str:
    """Return a name that says it is made up."""
    return f"{chance.choice(texts.FIRST_NAMES)} {chance.choice(texts.LAST_NAMES)} (fictional)"


def person(chance: Random, number: int, councils: list[Council]) -> Person:
    """Return one person, not yet saved, with the columns that `Person.save` would write."""
    full_name = name(chance)
    first, last = full_name.lower().split()[:2]
    email = f"{first}.{last}.{number}@example.org"
    return Person(
        name=full_name,
        email=email,
        address_hash=signing.address_hash(email),
        email_proved_at=timezone.now(),
        council=chance.choice(councils) if chance.random() < 0.7 else None,
        password="!",  # noqa: S106 - Django's mark for "has no password"
        search_text=normalise.search_key(full_name, email)[:400],
        sort_name=normalise.search_key(full_name)[:130],
    )


def some_time_ago(chance: Random) -> datetime:
    """Return a moment in the last fourteen months, more often a recent one."""
    return timezone.now() - timedelta(days=DAYS * chance.random() ** 2, seconds=60)


def _people(chance: Random, count: int) -> list[Person]:
    councils = list(Council.objects.order_by("code"))
    people = Person.objects.bulk_create((person(chance, n, councils) for n in range(1, count + 1)), batch_size=BATCH)
    for one in people:
        one.created_at = some_time_ago(chance)
    with connection.cursor() as cursor:  # `auto_now_add` cannot be set on creating; one statement sets all.
        cursor.execute(
            "UPDATE people_person SET created_at = made.at "
            "FROM unnest(%s::bigint[], %s::timestamptz[]) AS made (id, at) WHERE people_person.id = made.id",
            [[one.pk for one in people], [one.created_at for one in people]],
        )
    return people


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
            proof="Made up",
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
        proof="Made up",
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
