"""What staff can do with a mailing, and what it does by itself."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from fixsend.delivery.engine import snapshot
from fixsend.delivery.models import MAILING_MOVES, Delivery, DeliveryState, DoubtPolicy, Mailing, MailingState
from fixsend.delivery.queries.progress import counts, progress
from fixsend.delivery.services import mailings
from fixsend.newsletters.sending.services import sending
from tests.delivery.engine.audiences import assert_sums_hold, claim, record_all, subscribers
from tests.mailing_list.test_two_at_once import at_once
from tests.newsletters.factories import NewsletterFactory, document, frozen_mailing

pytestmark = pytest.mark.django_db


def state_of(mailing):
    mailing.refresh_from_db()
    return mailing.state


def test_a_new_mailing_is_frozen_in_the_background_and_waits_for_its_hour(run_jobs):
    subscribers(3)
    later = timezone.now() + timedelta(minutes=2)
    mailing = sending.create(NewsletterFactory(), document(), starts_at=later)
    assert state_of(mailing) == MailingState.PREPARING
    run_jobs("freeze_mailing")
    assert (state_of(mailing), mailing.size) == (MailingState.WAITING, 3)
    assert mailings.start_due() == []


def test_a_mailing_starts_at_its_hour_and_asks_when_the_hour_is_long_gone():
    now = timezone.now()
    due, late = frozen_mailing(starts_at=now), frozen_mailing(starts_at=now - timedelta(hours=3))
    assert mailings.start_due() == [due.pk]
    assert state_of(late) == MailingState.ASKING
    assert "Nothing was running" in late.state_reason
    mailings.reschedule(late.pk, timezone.now())
    assert mailings.start_due() == [late.pk]
    with pytest.raises(mailings.NotPossibleNow):
        mailings.reschedule(late.pk, now + timedelta(days=1))


def test_pausing_and_resuming_leave_everything_where_it_was():
    subscribers(2)
    mailing = frozen_mailing("sending")
    assert mailings.pause(mailing.pk, "A link was wrong")
    assert not mailings.pause(mailing.pk, "again")
    assert (state_of(mailing), mailing.state_reason) == (MailingState.PAUSED, "A link was wrong")
    assert mailings.resume(mailing.pk)
    assert not mailings.resume(mailing.pk)
    assert (state_of(mailing), mailing.state_reason) == (MailingState.SENDING, "")
    assert_sums_hold(mailing)


def test_resuming_before_its_hour_waits_for_the_hour():
    mailing = frozen_mailing(starts_at=timezone.now() + timedelta(hours=1))
    mailings.pause(mailing.pk, "Not sure")
    mailings.resume(mailing.pk)
    assert state_of(mailing) == MailingState.WAITING


def test_cancelling_puts_the_rest_down_as_skipped_when_no_worker_holds_it(monkeypatch):
    monkeypatch.setattr(snapshot, "BATCH_SIZE", 2)
    subscribers(5)
    mailing, holder = frozen_mailing("sending"), uuid4()
    held = claim(mailing, 1, holder)
    assert mailings.cancel(mailing.pk, "Sent too early")
    assert not mailings.resume(mailing.pk)
    assert mailings.sweep_cancelled() == 3
    assert_sums_hold(mailing)
    record_all(mailing, held, holder)
    assert mailings.sweep_cancelled() == 0
    assert [counts(mailing.pk)[state] for state in (DeliveryState.SENT, DeliveryState.SKIPPED)] == [2, 3]


def test_cancelling_a_subject_test_skips_those_who_wait_for_the_winner_too():
    subscribers(30)
    mailing = frozen_mailing("sending", document=document("A", "B").to_json(), test_percent=30)
    mailings.cancel(mailing.pk, "No")
    mailings.sweep_cancelled()
    assert counts(mailing.pk)[DeliveryState.SKIPPED] == 30


def test_a_mailing_is_finished_when_nobody_waits_any_more():
    subscribers(2)
    mailing, holder = frozen_mailing("sending"), uuid4()
    assert mailings.finish_done() == []
    record_all(mailing, claim(mailing, holder=holder), holder)
    assert mailings.finish_done() == [mailing.pk]
    assert state_of(mailing) == MailingState.FINISHED
    assert mailing.finished_at


def test_a_subject_test_is_not_finished_before_its_winner_has_gone_to_the_rest():
    subscribers(20)
    mailing, holder = frozen_mailing("sending", document=document("A", "B").to_json(), test_percent=30), uuid4()
    record_all(mailing, claim(mailing, holder=holder), holder)
    assert mailings.finish_done() == []
    mailings.choose_winner(mailing.pk, 0)
    record_all(mailing, claim(mailing, holder=holder), holder)
    assert mailings.finish_done() == [mailing.pk]


def test_mails_in_doubt_are_sent_again_only_when_staff_say_so():
    subscribers(3)
    mailing, holder = frozen_mailing("sending"), uuid4()
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[:2], holder)
    record_all(mailing, rows[2:], holder, DeliveryState.IN_DOUBT)
    mailings.finish_done()
    assert mailings.resolve_doubts(mailing.pk, DoubtPolicy.LEAVE) == 0
    assert state_of(mailing) == MailingState.FINISHED
    assert mailings.resolve_doubts(mailing.pk, DoubtPolicy.REPEAT) == 1
    assert state_of(mailing) == MailingState.SENDING
    assert [row.position for row in claim(mailing)] == [3]
    assert_sums_hold(mailing)


def test_refused_mails_are_sent_again_by_their_cause():
    subscribers(2)
    mailing, holder = frozen_mailing("sending"), uuid4()
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[:1], holder, DeliveryState.FAILED, cause="content")
    record_all(mailing, rows[1:], holder, DeliveryState.FAILED, cause="gone")
    assert mailings.repeat_failed(mailing.pk, ["content"]) == 1
    assert counts(mailing.pk)[DeliveryState.FAILED] == 1
    assert_sums_hold(mailing)


def test_progress_tells_rate_and_time_left():
    subscribers(4)
    mailing, holder = frozen_mailing("sending"), uuid4()
    assert progress(mailing.pk).seconds_left is None
    Mailing.objects.update(first_sent_at=timezone.now() - timedelta(seconds=30))
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[:2], holder)
    now = progress(mailing.pk)
    assert (now.per_minute, now.seconds_left, now.size) == (4, 30, 4)
    assert sum(now.states.values()) == 4


def test_every_state_has_its_moves():
    assert set(MAILING_MOVES) == set(MailingState)
    mailing = frozen_mailing("sending")
    assert not mailings.move(mailing.pk, MailingState.PREPARING)


@pytest.mark.django_db(transaction=True)
def test_two_of_the_same_at_once_count_once():
    subscribers(3)
    mailing = Mailing.objects.get(pk=frozen_mailing("sending").pk)
    assert sorted(at_once(*[lambda: mailings.pause(mailing.pk, "Stop")] * 3)) == [False, False, True]
    assert sorted(at_once(*[lambda: mailings.resume(mailing.pk)] * 3)) == [False, False, True]


@pytest.mark.django_db(transaction=True)
def test_two_freezings_at_once_make_one_audience():
    subscribers(3)
    mailing = sending.create(NewsletterFactory(), document(), starts_at=timezone.now())
    assert sorted(at_once(*[lambda: sending.freeze(mailing.pk)] * 2)) == [False, True]
    assert Delivery.objects.count() == 3
    assert_sums_hold(mailing)


def test_a_mailing_whose_transaction_fails_is_not_there(run_jobs):
    with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012
        sending.create(NewsletterFactory(), document(), starts_at=timezone.now())
        raise RuntimeError
    assert run_jobs("freeze_mailing") == 0
