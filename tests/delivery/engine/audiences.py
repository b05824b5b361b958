"""What the tests of the engine ask again and again."""

from uuid import uuid4

from django.db import connection

from fixsend.delivery.engine import leases
from fixsend.delivery.engine.results import Result, record
from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState, Mailing
from fixsend.delivery.queries.progress import counts
from tests.newsletters.factories import subscriber


def subscribers(number: int, domain: str = "example.org") -> list:
    return [subscriber(f"reader{each}@{domain}") for each in range(1, number + 1)]


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
