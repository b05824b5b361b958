"""A mail server that is in trouble says many things about readers; nobody loses their place by any of them."""

from datetime import timedelta

import pytest
from django.db.models import Sum
from django.utils import timezone

from fixsend.delivery.models import (
    BounceSuppression,
    Delivery,
    DeliveryBatch,
    DeliveryState,
    DeliveryTally,
    Mailing,
    MailingState,
    MailWorker,
    Message,
    StoppedItself,
)
from fixsend.delivery.queries.progress import counts
from fixsend.delivery.queries.self_paused import self_paused
from fixsend.delivery.services import mailings
from fixsend.delivery.worker.mailing_queue import PAUSE_LEAST, PAUSE_WINDOW
from fixsend.people.models import AuditEntry, Suppression
from fixsend.people.queries.consent import is_suppressed
from tests.delivery import relays
from tests.delivery.engine.audiences import assert_sums_hold, subscribers
from tests.delivery.engine.working import wait_for, working
from tests.newsletters.factories import MessageFactory, frozen_mailing, subscriber

pytestmark = pytest.mark.django_db(transaction=True)

NOBODY = "5.1.1 <reader@example.org>: Recipient address rejected: User unknown in local recipient table"
REALLY_GONE = "rcpt@~gone=550 5.1.1 No such mailbox"


@pytest.fixture
def scripted(settings, tmp_path):
    from contextlib import ExitStack

    with ExitStack() as stack:

        def start(behaviour):
            running = stack.enter_context(relays.process(tmp_path / "record", behaviour))
            settings.EMAIL_URL = running.url
            return running

        yield start


def state() -> str:
    return Mailing.objects.get().state


def at_rest() -> bool:
    return not DeliveryBatch.objects.exclude(holder=None).exists()


def standing() -> int:
    return Suppression.objects.filter(lifted_at=None).count()


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(f"rcpt=550 {NOBODY}", id="its directory is gone, and it answers at RCPT TO"),
        pytest.param(f"end=550 {NOBODY}", id="its directory is gone, and it answers at the end of the text"),
        pytest.param("rcpt=550 No such user here", id="in words alone"),
        pytest.param("rcpt=550 5.1.2 Host or domain name not found", id="its names are not found"),
    ],
)
def test_a_relay_that_calls_everybody_gone_pauses_the_newsletter_and_cuts_nobody_off(scripted, tmp_path, script):
    scripted(script)
    subscribers(150)
    mailing = frozen_mailing("sending")
    for _ in range(3):  # However often staff let it go on too early.
        with working(tmp_path / "delivery"):
            wait_for(lambda: state() == MailingState.PAUSED, "the pause")
            wait_for(at_rest, "everything to be given back")
        assert standing() == 0
        assert Mailing.objects.get().stopped_itself == StoppedItself.REFUSED
        assert_sums_hold(mailing)
        assert mailings.resume(mailing.pk)
    assert AuditEntry.objects.filter(action="suppression.lifted", detail__because="pause").exists()
    refused = counts(mailing.pk)[DeliveryState.FAILED]
    assert 3 * PAUSE_LEAST <= refused < 150
    assert mailings.repeat_failed(mailing.pk, ["gone"]) == refused  # Staff can have all of them sent again.


def test_a_small_newsletter_that_is_over_before_it_could_pause_cuts_nobody_off_either(scripted, tmp_path):
    scripted(f"rcpt=550 {NOBODY}")
    subscribers(PAUSE_LEAST - 5)
    frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: state() == MailingState.FINISHED, "the end")
    assert standing() == 0
    assert "called 15 addresses gone" in self_paused()


@pytest.mark.parametrize(
    "script", [f"rcpt=450 4{NOBODY[1:]}", "rcpt=450 4.0.0 no", "rcpt=450 User unknown", f"end=450 4{NOBODY[1:]}"]
)
def test_a_relay_that_puts_everybody_off_for_days_pauses_the_newsletter_and_raises_an_alarm(scripted, tmp_path, script):
    scripted(script)
    subscribers(150)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: state() == MailingState.PAUSED, "the pause")
        wait_for(at_rest, "everything to be given back")
    mailing.refresh_from_db()
    assert mailing.stopped_itself == StoppedItself.EXHAUSTED
    assert "put off until no try was left" in mailing.state_reason
    assert "example.org" not in mailing.state_reason
    assert mailing.state_reason.rstrip(".") in self_paused()
    assert standing() == 0
    assert counts(mailing.pk)[DeliveryState.FAILED] == DeliveryTally.objects.aggregate(n=Sum("exhausted"))["n"]
    assert_sums_hold(mailing)


def test_what_was_given_up_has_all_its_tries_again_when_staff_send_it_again(scripted, tmp_path):
    scripted("rcpt@4+=450 4.2.0 Busy")
    subscribers(10)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: state() == MailingState.FINISHED, "the end")
    assert counts(mailing.pk)[DeliveryState.FAILED] == 7
    assert mailings.repeat_failed(mailing.pk) == 7
    assert set(Delivery.objects.filter(state="queued").values_list("attempts", flat=True)) == {0}


@pytest.mark.parametrize("answer", ["450 4.1.1 User unknown", "451 4.3.0 No", "450 4.2.1 Mailbox inactive"])
def test_a_relay_that_puts_mails_off_at_random_cuts_nobody_off(scripted, tmp_path, answer):
    scripted(f"rcpt@55%={answer}")
    subscribers(100)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: state() in (MailingState.FINISHED, MailingState.PAUSED), "the end", 60)
    assert standing() == 0
    assert_sums_hold(mailing)


@pytest.mark.parametrize("script", [f"mail=550 {NOBODY}", "mail=553 5.1.8 Sender unknown", "mail=550 User unknown"])
def test_a_relay_that_refuses_our_own_sender_is_trouble_of_ours(scripted, tmp_path, script):
    scripted(script)
    subscribers(50)
    mailing = frozen_mailing("sending")
    MessageFactory(to="code@example.org")
    with working(tmp_path / "delivery"):
        wait_for(lambda: MailWorker.objects.exclude(trouble="").exists(), "the trouble to be seen", 60)
    assert standing() == 0
    assert counts(mailing.pk)[DeliveryState.QUEUED] == 50


def test_those_who_are_really_gone_among_many_others_stay_suppressed(scripted, tmp_path):
    relay = scripted(REALLY_GONE)
    subscribers(PAUSE_WINDOW + 45)
    gone = [subscriber(f"gone{number}@example.org") for number in range(5)]
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: state() == MailingState.FINISHED, "the end")
    assert len(relay.taken) == PAUSE_WINDOW + 45
    assert all(is_suppressed(person.email) for person in gone)
    assert standing() == 5
    notes = BounceSuppression.objects.all()
    assert {(note.person_id, note.mailing_id, note.on_the_spot) for note in notes} == {
        (person.pk, mailing.pk, True) for person in gone
    }
    assert {note.words for note in notes} == {"550 5.1.1 No such mailbox"}
    assert self_paused() is None


def test_those_who_were_really_gone_before_the_relay_broke_stay_suppressed(scripted, tmp_path):
    """What an earlier hour found is not doubted."""
    scripted(REALLY_GONE)
    gone = [subscriber(f"gone{number}@example.org") for number in range(3)]
    subscribers(60)
    earlier = frozen_mailing("sending", starts_at=timezone.now())
    with working(tmp_path / "delivery"):
        wait_for(lambda: _state_of(earlier) == MailingState.FINISHED, "the end of the first")
    BounceSuppression.objects.filter(person__in=gone).update(made_at=timezone.now() - timedelta(hours=2))
    scripted(f"rcpt=550 {NOBODY}")
    mailing = frozen_mailing("sending", starts_at=timezone.now())
    with working(tmp_path / "delivery"):
        wait_for(lambda: _state_of(mailing) == MailingState.PAUSED, "the pause")
        wait_for(at_rest, "everything to be given back")
    assert standing() == 3
    assert_sums_hold(mailing)


def _state_of(mailing: Mailing) -> str:
    return Mailing.objects.get(pk=mailing.pk).state


def test_an_address_that_the_relay_takes_later_was_not_gone(scripted, tmp_path):
    scripted("rcpt@1=550 5.1.1 No such mailbox")
    first = MessageFactory(to="ada@example.org")
    with working(tmp_path / "delivery"):
        wait_for(lambda: Message.objects.get(pk=first.pk).state == "failed", "the refusal")
        assert is_suppressed("ada@example.org")
        Message.objects.update(claimed_at=timezone.now() - timedelta(hours=2))
        second = MessageFactory(to="ada@example.org")
        wait_for(lambda: Message.objects.get(pk=second.pk).state == "sent", "the second mail")
    assert not is_suppressed("ada@example.org")
    assert BounceSuppression.objects.get().lifted_because == "accepted"


def test_confirmations_that_are_all_called_gone_cut_nobody_off(scripted, tmp_path):
    scripted(f"rcpt=550 {NOBODY}")
    MessageFactory.create_batch(30)
    with working(tmp_path / "delivery"):
        wait_for(lambda: not Message.objects.exclude(state="failed").exists(), "all to be refused")
    assert standing() < 5
