"""Outcomes in bulk: the sums hold at every moment, and what others have settled stays settled."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from fixsend.delivery.engine import results, snapshot
from fixsend.delivery.engine.results import Result, record
from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState, DeliveryTally
from fixsend.delivery.queries.progress import counts
from tests.delivery.engine.audiences import assert_sums_hold, claim, record_all, subscribers
from tests.mailing_list.test_two_at_once import at_once
from tests.newsletters.factories import frozen_mailing

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailing(monkeypatch):
    monkeypatch.setattr(snapshot, "BATCH_SIZE", 5)
    subscribers(12)
    return frozen_mailing("sending")


def test_each_kind_of_end_is_written_down_and_the_sums_hold(mailing):
    holder = uuid4()
    rows = claim(mailing, 1, holder)
    ends = [
        Result(mailing.pk, 1, rows[0].batch_id, DeliveryState.SENT, "gmail.com"),
        Result(mailing.pk, 2, rows[0].batch_id, DeliveryState.FAILED, "gmail.com", "gone", "550 5.1.1 " + "x" * 400),
        Result(mailing.pk, 3, rows[0].batch_id, DeliveryState.IN_DOUBT, "example.org", "no_reply", "silent"),
        Result(mailing.pk, 4, rows[0].batch_id, DeliveryState.SKIPPED, "", "withdrew", attempt=False),
    ]
    record(holder, ends, {rows[0].batch_id: [5]})
    assert [counts(mailing.pk)[state] for state in ("sent", "failed", "in_doubt", "skipped", "queued")] == [
        1,
        1,
        1,
        1,
        8,
    ]
    failed = Delivery.objects.get(state="failed")
    assert (failed.cause, len(failed.reason), failed.attempts) == ("gone", 300, 1)
    assert DeliveryBatch.objects.get(holder=holder).positions == [5]
    assert_sums_hold(mailing)
    tallies = {tally.provider: (tally.accepted, tally.refused, tally.doubtful) for tally in DeliveryTally.objects.all()}
    assert tallies == {"Gmail": (1, 1, 0), "other": (0, 0, 1)}


def test_what_is_to_be_tried_later_waits_in_a_batch_of_its_own(mailing):
    holder = uuid4()
    rows = claim(mailing, 1, holder)
    again = [
        Result(mailing.pk, row.position, row.batch_id, DeliveryState.QUEUED, reason="451", due_in=timedelta(minutes=5))
        for row in rows[:2]
    ]
    record(holder, again, {rows[0].batch_id: [3, 4, 5]})
    assert_sums_hold(mailing)
    assert [row.position for row in claim(mailing)] == [6, 7, 8, 9, 10, 11, 12]
    DeliveryBatch.objects.filter(holder=None).update(due_at="2026-01-01T00:00:00Z")
    assert [(row.position, row.attempts) for row in claim(mailing)] == [(1, 1), (2, 1)]


def test_an_outcome_that_comes_after_the_lease_was_lost_mends_only_what_is_in_doubt(mailing):
    late = uuid4()
    rows = claim(mailing, 1, late)
    DeliveryBatch.objects.filter(holder=late).delete()
    results.move(mailing.pk, DeliveryState.IN_DOUBT, [1, 2, 3], cause="lost")
    results.move(mailing.pk, DeliveryState.SKIPPED, [4, 5], cause="cancelled")
    record_all(mailing, rows[:1], late)
    record_all(mailing, rows[1:2], late, DeliveryState.QUEUED)
    record_all(mailing, rows[2:4], late, DeliveryState.FAILED, cause="gone")  # Position 4 was skipped, and stays so.
    assert list(Delivery.objects.filter(position__lte=5).order_by("position").values_list("state", flat=True)) == [
        "sent", "queued", "failed", "skipped", "skipped",
    ]  # fmt: skip
    assert_sums_hold(mailing)


def test_only_allowed_moves_are_made(mailing):
    assert results.move(mailing.pk, DeliveryState.BOUNCED, [1, 2]) == []
    holder = uuid4()
    record_all(mailing, claim(mailing, 1, holder), holder)
    assert results.move(mailing.pk, DeliveryState.BOUNCED, [1, 2, 12], cause="gone", reason="550") == [1, 2]
    assert results.move(mailing.pk, DeliveryState.COMPLAINED, [2, 3]) == [2, 3]
    assert_sums_hold(mailing)


@pytest.mark.django_db(transaction=True)
def test_two_workers_settle_side_by_side_and_the_sums_hold(mailing):
    def work():
        holder = uuid4()
        while rows := claim(mailing, 1, holder):
            record_all(mailing, rows, holder)
            assert sum(counts(mailing.pk).values()) == mailing.size

    at_once(work, work)
    assert counts(mailing.pk)[DeliveryState.SENT] == 12
    assert sum(DeliveryTally.objects.values_list("accepted", flat=True)) == 12
    assert not DeliveryBatch.objects.exists()


def test_old_tallies_are_made_one_row_an_hour_and_add_up_to_the_same(mailing):
    for number in (1, 2, 3):
        DeliveryTally.objects.create(mailing=mailing, provider="Gmail", accepted=number, refused=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE delivery_deliverytally SET at = now() - interval '1 day'")
    assert results.roll_up() == 2
    assert results.roll_up() == 0
    tally = DeliveryTally.objects.get()
    assert (tally.accepted, tally.refused, tally.rolled_up) == (6, 3, True)
