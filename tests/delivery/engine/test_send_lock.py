"""Which installation may send: the first one, and those that staff have released."""

import shutil
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from fixsend.delivery.engine import send_lock, snapshot
from fixsend.delivery.models import DeliveryState, DeliveryTally, Installation, MailingState
from fixsend.delivery.queries.progress import counts
from fixsend.delivery.queries.relay import locked_installation
from fixsend.delivery.services import mailings
from fixsend.newsletters.sending.services import control
from tests.delivery.engine.audiences import assert_sums_hold, claim, record_all, subscribers
from tests.mailing_list.test_two_at_once import at_once
from tests.newsletters.factories import frozen_mailing
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def test_the_first_place_may_send_and_goes_on_doing_so(tmp_path):
    assert send_lock.may_send(tmp_path)
    assert send_lock.may_send(tmp_path)
    assert Installation.objects.count() == 1
    assert locked_installation() is None


def test_a_copied_folder_is_another_place_until_staff_release_it(tmp_path):
    send_lock.may_send(tmp_path / "here")
    shutil.copytree(tmp_path / "here", tmp_path / "copy")
    assert not send_lock.may_send(tmp_path / "copy")
    assert send_lock.may_send(tmp_path / "here")
    staff = PersonFactory()
    assert send_lock.release(staff) == 1
    assert send_lock.may_send(tmp_path / "copy")
    assert Installation.objects.filter(released_by=staff).count() == 1
    assert send_lock.release(staff) == 0


def test_the_same_folder_with_another_database_is_another_place(tmp_path, monkeypatch):
    send_lock.may_send(tmp_path)
    monkeypatch.setattr(send_lock, "_database", lambda: (1, "2"))
    assert not send_lock.may_send(tmp_path)


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_start_at_once_are_one_place(tmp_path):
    assert at_once(*[lambda: send_lock.may_send(tmp_path)] * 3) == [True, True, True]
    assert Installation.objects.count() == 1


@pytest.fixture
def going(tmp_path, monkeypatch):
    """A newsletter of which two of six have gone, in a database that another place sent from."""
    monkeypatch.setattr(snapshot, "BATCH_SIZE", 2)
    send_lock.may_send(tmp_path / "before")
    subscribers(6)
    mailing = frozen_mailing("sending")
    holder = uuid4()
    record_all(mailing, claim(mailing, 1, holder), holder)
    mailing.refresh_from_db()
    return mailing


def brought_back(monkeypatch, folder):
    """Ask to send from here as a site does whose database was made of a dump."""
    monkeypatch.setattr(send_lock, "_database", lambda: (7, "restored"))
    assert not send_lock.may_send(folder)


def test_a_newsletter_that_was_going_when_the_backup_was_made_asks_before_it_goes_on(going, tmp_path, monkeypatch):
    brought_back(monkeypatch, tmp_path / "here")
    assert send_lock.release(None) == 1
    going.refresh_from_db()
    assert going.state == MailingState.ASKING
    assert "2 of 6 copies had left" in going.state_reason
    assert mailings.finish_done() == []


@pytest.mark.parametrize("goes_on", [True, False])
def test_staff_let_it_go_on_with_the_others_or_end_it_there(going, tmp_path, monkeypatch, goes_on):
    staff = PersonFactory(is_staff=True)
    brought_back(monkeypatch, tmp_path / "here")
    assert control.release_sending(actor=staff)
    if goes_on:
        assert control.go_on(going.pk, actor=staff)
        assert len(claim(going)) == 4
    else:
        assert control.cancel(going.pk, "They have it", actor=staff)
        mailings.sweep_cancelled()
        assert counts(going.pk)[DeliveryState.SKIPPED] == 4
    assert_sums_hold(going)


@pytest.mark.parametrize(
    ("state", "starts_in", "asks"),
    [
        ("sending", timedelta(), True),
        ("paused", timedelta(), False),  # It had not begun: nobody has it.
        ("waiting", timedelta(hours=-1), True),
        ("waiting", timedelta(hours=1), False),
    ],
)
def test_whatever_may_have_gone_since_the_backup_asks(tmp_path, monkeypatch, state, starts_in, asks):
    send_lock.may_send(tmp_path / "before")
    subscribers(2)
    mailing = frozen_mailing(starts_at=timezone.now() + starts_in)
    if state == "paused":
        mailings.pause(mailing.pk, "We wait")
    elif state == "sending":
        mailings.move(mailing.pk, MailingState.SENDING)
    brought_back(monkeypatch, tmp_path / "here")
    send_lock.release(None)
    mailing.refresh_from_db()
    assert (mailing.state == MailingState.ASKING) is asks
    assert not asks or "twice" in mailing.state_reason


def test_one_that_was_paused_on_its_way_asks_too(going, tmp_path, monkeypatch):
    mailings.pause(going.pk, "A link is wrong")
    brought_back(monkeypatch, tmp_path / "here")
    send_lock.release(None)
    going.refresh_from_db()
    assert going.state == MailingState.ASKING


def test_a_further_mailer_of_a_database_at_work_stops_nothing(going, tmp_path):
    assert not send_lock.may_send(tmp_path / "another machine")
    DeliveryTally.objects.create(mailing=going, provider="Gmail", accepted=1)
    send_lock.release(None)
    going.refresh_from_db()
    assert going.state == MailingState.SENDING


def test_a_copied_folder_with_its_database_asks_where_nothing_has_left_meanwhile(going, tmp_path):
    DeliveryTally.objects.update(at=timezone.now() - timedelta(hours=3))
    assert not send_lock.may_send(tmp_path / "copy")
    send_lock.release(None)
    going.refresh_from_db()
    assert going.state == MailingState.ASKING
