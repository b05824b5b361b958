"""The alarm about our mail server: how much waits for it, and since when."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.models import DeliveryTally, Message, MessageState
from fixsend.delivery.queries.relay import relay_trouble, waiting
from fixsend.delivery.services import mailings, outbox
from fixsend.delivery.worker import store
from tests.delivery.engine.audiences import claim, record_all, subscribers
from tests.newsletters.factories import MessageFactory, frozen_mailing

pytestmark = pytest.mark.django_db

SILENT = Outcome("deferred", "relay", reason="ConnectionRefusedError")


@pytest.fixture
def clock(monkeypatch):
    """A clock that the test moves on."""
    now = [timezone.now().replace(microsecond=0)]
    monkeypatch.setattr(timezone, "now", lambda: now[0])

    def move_on(**how_far):
        now[0] += timedelta(**how_far)
        return now[0]

    return move_on


def looks(worker, trouble, tmp_path):
    store.poll(worker, "mailer", tmp_path, trouble)


def try_to_send(message, outcome=SILENT):
    Message.objects.filter(pk=message.pk).update(next_attempt_at=None)
    (claimed,) = outbox.claim(None, only=message.pk)
    outbox.record(claimed, outcome)


def test_all_that_waits_is_counted_newsletters_and_single_mails(tmp_path):
    subscribers(7)
    going, paused = frozen_mailing("sending"), frozen_mailing("sending")
    mailings.pause(paused.pk, "A link is wrong")
    MessageFactory.create_batch(2)
    looks(uuid4(), "No answer", tmp_path)
    assert waiting() == relay_trouble().waiting == 7 + 2
    holder = uuid4()
    record_all(going, claim(going, 10, holder)[:3], holder)
    assert waiting() == 4 + 2


def test_since_is_when_it_began_however_often_a_worker_tries_again(clock, tmp_path):
    worker = uuid4()
    began = clock()
    for words in ("No answer", "No answer on port 25", "", "Connection refused", "", "No answer"):
        looks(worker, words, tmp_path)
        clock(minutes=7)
    looks(worker, "No answer", tmp_path)
    assert relay_trouble().since == began


def test_a_worker_that_is_started_again_knows_since_when(clock, tmp_path):
    first, second = uuid4(), uuid4()
    began = clock()
    looks(first, "No answer", tmp_path)
    clock(minutes=5)
    store.deregister(first)
    clock(minutes=1)
    looks(second, "", tmp_path)
    looks(second, "No answer", tmp_path)
    assert relay_trouble().since == began


@pytest.mark.parametrize("taken", ["a single mail", "a newsletter"])
def test_a_mail_that_was_taken_in_between_begins_it_anew(clock, tmp_path, taken):
    worker = uuid4()
    looks(worker, "No answer", tmp_path)
    clock(minutes=5)
    looks(worker, "", tmp_path)
    if taken == "a newsletter":
        DeliveryTally.objects.create(mailing=frozen_mailing(), provider="other", accepted=1, at=clock(minutes=1))
    else:
        MessageFactory(state=MessageState.SENT, sent_at=clock(minutes=1))
    again = clock(minutes=5)
    looks(worker, "No answer", tmp_path)
    clock(minutes=1)
    looks(worker, "No answer", tmp_path)
    assert relay_trouble().since == again


def test_since_is_when_it_began_however_often_single_mails_are_tried(clock):
    first, second = MessageFactory(), MessageFactory()
    began = clock(minutes=1)
    for _ in range(3):
        try_to_send(first)
        clock(minutes=10)
        try_to_send(second)
        clock(minutes=10)
    assert relay_trouble().since == began
    try_to_send(second, ACCEPTED)
    assert relay_trouble() is None
    again = clock(minutes=10)
    try_to_send(first)
    assert relay_trouble().since == again
