"""A mail worker at work on a real mail server of the test's own: everybody gets one copy, and it does as it is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.engine import leases, pacing, snapshot
from fixsend.delivery.models import (
    Delivery,
    DeliveryBatch,
    DeliveryState,
    Installation,
    Mailing,
    MailingState,
    MailWorker,
    Message,
    MessageState,
    Pace,
)
from fixsend.delivery.queries.progress import causes, counts
from fixsend.delivery.queries.relay import locked_installation
from fixsend.delivery.services import mailings
from fixsend.delivery.worker import store
from fixsend.mailing_list.services import preferences
from fixsend.people.queries.consent import is_suppressed
from fixsend.web import email
from tests.delivery import relays
from tests.delivery.engine.audiences import assert_sums_hold, subscribers
from tests.delivery.engine.working import HASTY, wait_for, working
from tests.newsletters.factories import MessageFactory, document, frozen_mailing, subscriber

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def relay(settings, tmp_path):
    """Return a function that starts a scripted mail server, and have mail go to it."""
    with relays.process(tmp_path / "record") as running:
        settings.EMAIL_URL = running.url
        yield running


@pytest.fixture
def scripted(settings, tmp_path):
    from contextlib import ExitStack

    with ExitStack() as stack:

        def start(behaviour):
            running = stack.enter_context(relays.process(tmp_path / "record", behaviour))
            settings.EMAIL_URL = running.url
            return running

        yield start


def is_finished(mailing):
    mailing.refresh_from_db()
    return mailing.state == MailingState.FINISHED


def test_everybody_gets_one_copy_and_the_mailing_ends(relay, tmp_path):
    people = subscribers(250)
    mailing = frozen_mailing(starts_at=timezone.now())
    with working(tmp_path / "delivery"):
        wait_for(lambda: is_finished(mailing), "the end")
    assert sorted(relay.taken) == sorted(person.email for person in people)
    assert counts(mailing.pk)[DeliveryState.SENT] == 250
    assert_sums_hold(mailing)
    assert mailing.first_sent_at
    assert not MailWorker.objects.exists()
    assert list((tmp_path / "delivery").glob("*.journal")) == []


def test_the_end_of_a_mailing_waits_for_no_clock(relay, tmp_path):
    subscribers(3)
    mailing = frozen_mailing(starts_at=timezone.now())
    with working(tmp_path / "delivery", replace(HASTY, flush_after=3600.0)):
        wait_for(lambda: is_finished(mailing), "the end")


def test_two_workers_share_the_work_and_nobody_gets_two(relay, tmp_path):
    people = subscribers(300)
    mailing = frozen_mailing(starts_at=timezone.now())
    with working(tmp_path / "one"), working(tmp_path / "two"):
        Installation.objects.update(released_at=timezone.now())
        wait_for(lambda: is_finished(mailing), "the end")
    assert sorted(relay.taken) == sorted(person.email for person in people)


def test_whoever_leaves_between_freezing_and_sending_gets_nothing(relay, tmp_path):
    subscriber("stays@example.org")
    preferences_of = subscriber("leaves@example.org")
    mailing = frozen_mailing(starts_at=timezone.now())
    preferences.leave(preferences_of)
    with working(tmp_path / "delivery"):
        wait_for(lambda: is_finished(mailing), "the end")
    assert relay.taken == ["stays@example.org"]
    assert causes(mailing.pk, DeliveryState.SKIPPED) == {"withdrew": 1}


def test_single_mails_go_at_once_and_before_newsletters(relay, tmp_path):
    subscribers(30)
    mailing = frozen_mailing("sending", pace_per_minute=600)
    with working(tmp_path / "delivery"):
        wait_for(lambda: relay.taken, "the first copy")
        message = MessageFactory(to="code@example.org")
        wait_for(lambda: "code@example.org" in relay.taken, "the code", 2)
        assert not is_finished(mailing)
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.SENT, 1)


def test_single_mails_have_nobody_look_at_the_newsletters_and_whatever_staff_do_does(relay, tmp_path, monkeypatch):
    looks = []
    look = store.poll
    monkeypatch.setattr(store, "poll", lambda *given, **more: looks.append(1) or look(*given, **more))
    subscribers(1)
    with working(tmp_path / "delivery", replace(HASTY, poll_every=3600)):
        wait_for(MailWorker.objects.exists, "the worker")
        before = len(looks)
        for number in range(3):
            email.Mail("Hello", "Words.", to=[f"code-{number}@example.org"], kind="test").send()
            wait_for(lambda: f"code-{number}@example.org" in relay.taken, "the code")  # noqa: B023
        assert len(looks) - before <= 1, "it may still have heard that it listens"
        before = len(looks)
        frozen_mailing(starts_at=timezone.now())
        wait_for(lambda: len(looks) > before, "a look at the newsletters")


def test_a_pause_stops_within_two_seconds_and_resuming_sends_only_the_rest(scripted, tmp_path):
    relay = scripted("end=wait 20")
    people = subscribers(120)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery", replace(HASTY, poll_every=1.0)):
        wait_for(lambda: len(relay.taken) >= 10, "some copies")
        mailings.pause(mailing.pk, "A link is wrong")
        wait_for(lambda: not DeliveryBatch.objects.exclude(holder=None).exists(), "everything to be given back", 2)
        taken = len(relay.taken)
        assert counts(mailing.pk)[DeliveryState.SENT] == taken < 120
        assert_sums_hold(mailing)
        mailings.resume(mailing.pk)
        wait_for(lambda: is_finished(mailing), "the end")
    assert sorted(relay.taken) == sorted(person.email for person in people)


def test_a_cancelled_mailing_stops_and_the_rest_is_skipped(scripted, tmp_path):
    relay = scripted("end=wait 20")
    subscribers(120)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: len(relay.taken) >= 10, "some copies")
        mailings.cancel(mailing.pk, "It was the wrong one")
        wait_for(lambda: counts(mailing.pk)[DeliveryState.QUEUED] == 0, "the rest to be skipped")
    found = counts(mailing.pk)
    assert found[DeliveryState.SENT] == len(relay.taken)
    assert found[DeliveryState.SENT] + found[DeliveryState.SKIPPED] == 120


def test_refused_and_later_and_gone_end_as_they_should(scripted, tmp_path):
    scripted(
        "rcpt@~gone=550 5.1.1 No such mailbox; rcpt@~full=452 4.2.2 Mailbox full; end@~spam=554 5.7.1 Looks like spam"
    )
    for name in ("gone", "full", "spam", "fine"):
        subscriber(f"{name}@example.org")
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: is_finished(mailing), "the end")
    rows = {row.address.split("@")[0]: row for row in Delivery.objects.all()}
    assert {name: (row.state, row.cause, row.attempts) for name, row in rows.items()} == {
        "gone": ("failed", "gone", 1),
        "full": ("failed", "full", 5),
        "spam": ("failed", "content", 1),
        "fine": ("sent", "", 1),
    }
    assert "Mailbox full" in rows["full"].reason
    assert is_suppressed("gone@example.org")
    assert not is_suppressed("full@example.org")
    assert not is_suppressed("spam@example.org")


def test_a_pace_is_kept(relay, tmp_path):
    subscribers(12)
    began = timezone.now()
    mailing = frozen_mailing("sending", pace_per_minute=600)
    with working(tmp_path / "delivery"):
        wait_for(lambda: is_finished(mailing), "the end")
    assert timezone.now() - began > timedelta(seconds=1)
    assert len(relay.taken) == 12


def test_a_sending_that_lasts_never_waits_for_copies_that_are_fresh(relay, tmp_path, monkeypatch):
    given_back = []
    monkeypatch.setattr(leases, "give_back", lambda holder, left: given_back.append(left))
    monkeypatch.setattr(snapshot, "BATCH_SIZE", 5)
    subscribers(120)
    mailing = frozen_mailing(pace_per_minute=6000)
    with working(tmp_path / "one", replace(HASTY, stale_after=0.4)):  # They take three times as long.
        wait_for(lambda: is_finished(mailing), "the end")
    assert given_back == []
    assert len(relay.taken) == 120


def test_the_pace_of_the_mail_server_holds_across_two_workers_and_two_mailings_share_it(relay, tmp_path):
    subscribers(10)
    Pace.objects.create(key=pacing.RELAY, limit_per_minute=600)
    one, two = frozen_mailing("sending"), frozen_mailing("sending")
    began = timezone.now()
    with working(tmp_path / "one"), working(tmp_path / "two"):
        Installation.objects.update(released_at=timezone.now())
        wait_for(lambda: is_finished(one) and is_finished(two), "the end")
    assert timezone.now() - began > timedelta(seconds=1.7)
    assert len(relay.taken) == 20


def test_a_slow_domain_holds_up_nobody_else(relay, tmp_path):
    subscribers(5, "slow.example")
    subscribers(50, "quick.example")
    Pace.objects.create(key="slow.example", limit_per_minute=120)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: sum("quick" in to for to in relay.taken) == 50, "the quick ones", 5)
        assert sum("slow" in to for to in relay.taken) < 5
        wait_for(lambda: is_finished(mailing), "the end")
    assert len(relay.taken) == 55


def test_nothing_leaves_a_place_that_the_database_does_not_know_until_staff_release_it(relay, tmp_path):
    from fixsend.delivery.engine import send_lock

    subscribers(3)
    assert send_lock.may_send(tmp_path / "the place that sent before")
    mailing = frozen_mailing("sending")
    MessageFactory(kind="confirmation", to="waits@example.org")
    with working(tmp_path / "a copy"):
        MessageFactory(kind="sign-in code", to="staff@example.org")
        wait_for(lambda: relay.taken == ["staff@example.org"], "the code by which staff sign in")
        assert locked_installation()
        send_lock.release(None)
        wait_for(lambda: is_finished(mailing), "the end")
        wait_for(lambda: "waits@example.org" in relay.taken, "the confirmation")
    assert len(relay.taken) == 5


def test_without_a_mail_server_newsletters_are_kept_in_the_outbox(settings, tmp_path):
    settings.EMAIL_URL = ""
    subscribers(3)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: is_finished(mailing), "the end")
    kept = Message.objects.get(to="reader1@example.org")
    assert (kept.state, kept.subject, kept.kind) == (MessageState.KEPT, "What families told us", "newsletter")
    assert "Hello" in kept.text
    assert "List-Unsubscribe" in kept.headers


def test_a_newsletter_that_cannot_be_written_is_paused_and_says_why(relay, tmp_path):
    subscriber()
    mailing = frozen_mailing("sending", document=document(headers=(("Bcc", "x"),)).to_json())
    with working(tmp_path / "delivery"):
        wait_for(lambda: Mailing.objects.get().state == MailingState.PAUSED, "the pause")
    assert "cannot be sent as it is" in Mailing.objects.get(pk=mailing.pk).state_reason


def test_too_many_refusals_pause_the_mailing_and_going_on_sends_only_the_rest(scripted, tmp_path):
    relay = scripted("end@31+=554 5.7.1 We have had enough")
    subscribers(200)
    mailing = frozen_mailing("sending")
    with working(tmp_path / "delivery"):
        wait_for(lambda: Mailing.objects.get().state == MailingState.PAUSED, "the pause")
        wait_for(lambda: not DeliveryBatch.objects.exclude(holder=None).exists(), "everything to be given back")
    mailing.refresh_from_db()
    assert "were refused" in mailing.state_reason
    assert "had enough" in mailing.state_reason
    assert len(relay.taken) == counts(mailing.pk)[DeliveryState.SENT] == 30
    assert counts(mailing.pk)[DeliveryState.QUEUED] > 0
    assert_sums_hold(mailing)
