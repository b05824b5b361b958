"""Taking over from workers that died, on this machine and on another."""

import os
import time
from uuid import uuid4

import pytest
from django.utils import timezone

from fixsend.delivery.engine import journal, recovery
from fixsend.delivery.engine.journal import Journal
from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.models import Delivery, DeliveryBatch, DoubtPolicy, Mailing, Message, MessageState
from fixsend.delivery.services import outbox
from tests.delivery.engine.audiences import assert_sums_hold, claim, expire_leases, subscribers
from tests.delivery.engine.test_journal import kill
from tests.newsletters.factories import MessageFactory, frozen_mailing

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailing():
    subscribers(6)
    Mailing.objects.filter(pk=(made := frozen_mailing("sending")).pk).update(first_sent_at=timezone.now())
    return made


def states() -> list[str]:
    return list(Delivery.objects.order_by("position").values_list("state", flat=True))


def killed_worker(folder, mailing):
    """A worker that had the word on 1 (taken), 2 (later), 3 (refused), had begun 4, and had not touched 5 and 6."""
    holder = uuid4()
    living = Journal(folder, holder)
    claim(mailing, holder=holder)
    for position in (1, 2, 3, 4):
        living.handover((mailing.pk, position))
    living.outcome((mailing.pk, 1), ACCEPTED)
    living.outcome((mailing.pk, 2), Outcome("deferred", "address", 450, "4.2.1", "450 4.2.1 Busy"))
    living.outcome((mailing.pk, 3), Outcome("refused", "address", 550, "5.1.1", "550 5.1.1 Unknown"))
    living.write()
    kill(living)
    return holder


def test_by_its_journal_only_what_was_begun_is_in_doubt(mailing, tmp_path):
    killed_worker(tmp_path, mailing)
    (done,) = recovery.take_over_here(tmp_path)
    assert states() == ["sent", "queued", "failed", "in_doubt", "queued", "queued"]
    assert Delivery.objects.get(state="in_doubt").cause == "killed"
    assert (done.finished, done.in_doubt, done.freed) == (3, 1, 2)
    assert [row.position for row in claim(mailing)] == [5, 6]
    assert_sums_hold(mailing)
    assert recovery.take_over_here(tmp_path) == []


def test_what_is_in_doubt_is_sent_again_where_staff_want_that(mailing, tmp_path):
    Mailing.objects.update(doubt_policy=DoubtPolicy.REPEAT)
    killed_worker(tmp_path, mailing)
    recovery.take_over_here(tmp_path)
    assert states()[3] == "queued"
    assert_sums_hold(mailing)


def test_what_a_worker_comes_to_lease_after_it_was_taken_over_goes_on_at_once(mailing, tmp_path):
    holder = killed_worker(tmp_path, mailing)
    recovery.take_over_here(tmp_path)
    late = claim(mailing, holder=holder)  # Its last statement, which PostgreSQL finished although nobody waited for it.
    assert [row.position for row in late] == [5, 6]
    expire_leases()
    assert recovery.take_over_expired(tmp_path) == []
    recovery.take_over_here(tmp_path)
    assert states() == ["sent", "queued", "failed", "in_doubt", "queued", "queued"]
    assert [row.position for row in claim(mailing)] == [5, 6]
    assert_sums_hold(mailing)


def test_that_a_worker_died_is_forgotten_after_a_day(mailing, tmp_path):
    holder = killed_worker(tmp_path, mailing)
    recovery.take_over_here(tmp_path)
    assert journal.ended(tmp_path) == [holder]
    (marker,) = tmp_path.iterdir()
    os.utime(marker, (0, time.time() - journal.ENDED_KEPT - 60))
    assert journal.ended(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_after_a_crash_of_the_whole_machine_everything_it_held_is_in_doubt(mailing, tmp_path, monkeypatch):
    killed_worker(tmp_path, mailing)
    monkeypatch.setattr(journal, "_boot_id", lambda: b"another")
    recovery.take_over_here(tmp_path)
    assert states() == ["sent", "queued", "failed", "in_doubt", "in_doubt", "in_doubt"]
    assert_sums_hold(mailing)


def test_without_its_journal_everything_is_in_doubt_once_its_lease_has_run_out(mailing, tmp_path):
    killed_worker(tmp_path / "the other machine", mailing)
    assert recovery.take_over_expired(tmp_path) == []
    expire_leases()
    recovery.take_over_expired(tmp_path)
    assert states() == ["in_doubt"] * 6
    assert_sums_hold(mailing)


def test_a_machine_that_comes_back_with_its_journal_puts_the_doubts_right(mailing, tmp_path):
    killed_worker(tmp_path / "the other machine", mailing)
    expire_leases()
    recovery.take_over_expired(tmp_path)
    recovery.take_over_here(tmp_path / "the other machine")
    assert states() == ["sent", "queued", "failed", "in_doubt", "queued", "queued"]
    assert_sums_hold(mailing)


def test_a_worker_here_that_is_only_held_up_keeps_what_it_has(mailing, tmp_path):
    living = Journal(tmp_path, holder := uuid4())
    claim(mailing, holder=holder)
    expire_leases()
    assert recovery.take_over_here(tmp_path) == []
    assert recovery.take_over_expired(tmp_path) == []
    assert DeliveryBatch.objects.get().holder == holder
    living.close()


def test_single_mails_of_a_dead_worker_go_again_and_only_those_begun_count_as_unsure(tmp_path):
    holder = uuid4()
    taken, begun, untouched = MessageFactory(), MessageFactory(), MessageFactory()
    living = Journal(tmp_path, holder)
    outbox.claim(holder, 5)
    living.handover((0, taken.pk))
    living.outcome((0, taken.pk), ACCEPTED)
    living.handover((0, begun.pk))
    kill(living)
    recovery.take_over_here(tmp_path)
    found = {message.pk: message for message in Message.objects.all()}
    assert found[taken.pk].state == MessageState.SENT
    assert (found[begun.pk].state, found[begun.pk].unsure_attempts) == (MessageState.QUEUED, 1)
    assert (found[untouched.pk].state, found[untouched.pk].attempts) == (MessageState.QUEUED, 0)
