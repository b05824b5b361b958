"""However much has failed, writing it down takes the same few statements: a worker that is told to stop stops soon."""

import re
from uuid import uuid4

import pytest
from django.db import transaction

from fixsend.delivery.engine import snapshot
from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.engine.results import Result
from fixsend.delivery.models import BounceSuppression, DeliveryState, DeliveryTally, Message, MessageState
from fixsend.delivery.queries.progress import counts
from fixsend.delivery.services import gone_addresses, outbox
from fixsend.delivery.worker import store
from fixsend.delivery.worker.dispatcher import PendingResults
from fixsend.people.models import Suppression
from tests.delivery.engine.audiences import assert_sums_hold, claim, subscribers
from tests.newsletters.factories import MessageFactory, frozen_mailing
from tests.statements import statements_of

pytestmark = pytest.mark.django_db

GONE = Outcome("refused", "address", 550, "5.1.1", "550 5.1.1 User unknown", on_receiver=True)
ENDS = [
    {"cause": "gone", "reason": "550 5.1.1 {0}: User unknown", "on_receiver": True},
    {"cause": "full", "reason": "552 5.2.2 {0} is full", "on_receiver": True},
    {"cause": "temporary", "reason": "450 4.1.1 {0}: User unknown", "exhausted": True},
    {"cause": "blocked", "reason": "554 5.7.1 {0}: blocked"},
]


@pytest.fixture
def many_sent():
    """So much was accepted lately that some refusals are believed."""
    mailing = frozen_mailing("sending")
    DeliveryTally.objects.create(mailing=mailing, provider="other", accepted=10_000)


def shapes_of(work) -> list[str]:
    """Return the statements of a piece of work, lists of values as one value."""
    return [re.sub(r"\(%s(?:, %s)*\)(?:, \(%s(?:, %s)*\))*", "(%s)", each) for each in statements_of(work)]


def failed(number: int, batch_size: int, monkeypatch) -> tuple[PendingResults, object]:
    monkeypatch.setattr(snapshot, "BATCH_SIZE", batch_size)
    subscribers(number, f"list{number}.example")
    mailing = frozen_mailing("sending")
    holder = uuid4()
    pending = PendingResults()
    for row in claim(mailing, 100, holder):
        end = ENDS[row.position % len(ENDS)]
        words = end["reason"].format(row.address)
        result = Result(
            mailing.pk, row.position, row.batch_id, DeliveryState.FAILED, "example.org", **(end | {"reason": words})
        )
        pending.results.append(result)
        pending.remaining[row.batch_id] = []
        if not result.exhausted:
            pending.refused.append((row.address, result))
    return pending, (mailing, holder)


@pytest.mark.usefixtures("many_sent")
def test_failures_of_newsletters_are_written_down_in_the_same_statements_however_many_they_are(monkeypatch):
    seen = {}
    for number in (40, 72):
        with transaction.atomic():
            pending, (mailing, holder) = failed(number, number, monkeypatch)
            seen[number] = shapes_of(lambda: store.record(holder, pending))  # noqa: B023
            assert counts(mailing.pk)[DeliveryState.FAILED] == mailing.size
            assert_sums_hold(mailing)
            assert Suppression.objects.count() == BounceSuppression.objects.count() == number // 4
            transaction.set_rollback(True)
    assert seen[40] == seen[72]
    assert len(seen[72]) < 60


@pytest.mark.usefixtures("many_sent")
def test_failures_of_single_mails_are_written_down_in_the_same_statements_however_many_they_are():
    seen = {}
    outcomes = [
        GONE,
        Outcome("deferred", "relay", 451, reason="No"),
        Outcome("deferred", "address"),
        Outcome("in_doubt"),
    ]
    for number in (40, 120):
        messages = MessageFactory.create_batch(number, state=MessageState.SENDING, attempts=1)
        ended = [(message, outcomes[place % 4]) for place, message in enumerate(messages)]
        seen[number] = shapes_of(lambda: outbox.record_all(ended))  # noqa: B023
    assert seen[40] == seen[120]
    assert Message.objects.filter(state=MessageState.FAILED).count() == 40
    assert Message.objects.filter(state=MessageState.QUEUED, unsure_attempts=1).count() == 40
    assert Suppression.objects.count() == 40


def test_written_down_twice_it_is_written_down_once(monkeypatch):
    pending, (mailing, holder) = failed(40, 40, monkeypatch)
    monkeypatch.setattr(gone_addresses, "LEAST", 100)
    store.record(holder, pending)
    before = list(Suppression.objects.values_list("pk", flat=True))
    store.record(holder, pending)
    assert list(Suppression.objects.values_list("pk", flat=True)) == before
    assert_sums_hold(mailing)
