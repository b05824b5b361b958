"""What the tests of the engine ask again and again."""

from typing import Any
from uuid import uuid4

from django.db import connection, transaction

from fixsend.delivery.engine import leases
from fixsend.delivery.engine.results import Result, record
from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState, Mailing
from fixsend.delivery.queries.progress import counts
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.web import normalise, signing
from tests.newsletters.factories import subscriber


def subscribers(number: int, domain: str = "example.org") -> list[Person]:
    """Make many readers: the first as the site does, the others like them in three statements."""
    if not number:
        return []
    with transaction.atomic():
        first = subscriber(f"reader1@{domain}")
        said = ConsentEvent.objects.get(person=first)
        people = Person.objects.bulk_create(_like(first, f"reader{each}@{domain}") for each in range(2, number + 1))
        events = ConsentEvent.objects.bulk_create(_copy(said, person_id=person.pk) for person in people)
        ConsentState.objects.bulk_create(
            ConsentState(person_id=event.person_id, purpose=event.purpose, granted=True, event=event)
            for event in events
        )
    return [first, *people]


def _like(first: Person, email: str) -> Person:
    key = normalise.search_key(email)
    hashed = signing.address_hash(email)
    return _copy(first, public_id=uuid4(), email=email, address_hash=hashed, search_text=key, sort_name=key)


def _copy(row: Any, **fields: Any) -> Any:
    kept = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key}
    return type(row)(**kept | fields)


def claim(mailing: Mailing, batches: int = 10, holder=None) -> list:
    return leases.claim(holder or uuid4(), leases.Claim.of(mailing.pk, mailing.purpose, ()), batches)


def record_all(mailing: Mailing, claimed: list, holder, state: DeliveryState = DeliveryState.SENT, **fields) -> None:
    done = [Result(mailing.pk, each.position, each.batch_id, state, "example.org", **fields) for each in claimed]
    ended = {each.position for each in claimed}
    touched = DeliveryBatch.objects.filter(pk__in={each.batch_id for each in claimed})
    record(holder, done, {batch.pk: [each for each in batch.positions if each not in ended] for batch in touched})


def assert_sums_hold(mailing: Mailing) -> None:
    """The states add up to the size, and every waiting delivery is in exactly one batch."""
    mailing.refresh_from_db()
    assert sum(counts(mailing.pk).values()) == mailing.size
    queued = Delivery.objects.filter(mailing=mailing, state=DeliveryState.QUEUED)
    if mailing.test_size and mailing.winner is None:
        queued = queued.filter(position__lte=mailing.test_size)
    batched = [position for batch in DeliveryBatch.objects.filter(mailing=mailing) for position in batch.positions]
    assert sorted(batched) == sorted(queued.values_list("position", flat=True))


def expire_leases() -> None:
    """Let time pass for whoever holds a lease."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_deliverybatch SET leased_until = now() - interval '1 s' WHERE holder IS NOT NULL"
        )
