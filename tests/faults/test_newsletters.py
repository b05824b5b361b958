"""Newsletters that meet trouble of another kind: each other, a missed hour, a restore, a database that restarts."""

from collections import Counter
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from fixsend.delivery.engine import pacing, send_lock
from fixsend.delivery.models import DeliveryState, Mailing, MailingState, Pace
from fixsend.delivery.queries.relay import locked_installation
from fixsend.delivery.services import mailings
from tests.delivery.engine.working import wait_for
from tests.faults.copies import copy_database, restart, working_on_the_copy
from tests.faults.mailers import IS_FULL, is_finished, prove, readers
from tests.faults.said import ask_until
from tests.newsletters.factories import frozen_mailing

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("mailers")]


def while_both_go(newsletters: list[str]) -> list[str]:
    """Return the part of the way on which both were sent, copy by copy: one may be opened later than the other."""
    names, backwards = set(newsletters), newsletters[::-1]
    begun = max(newsletters.index(name) for name in names)
    left = max(backwards.index(name) for name in names)
    return newsletters[begun : len(newsletters) - left]


def test_two_at_once_share_the_pace_and_both_reach_everybody(start, relay_of):
    size = readers(60)
    if not IS_FULL:
        Pace.objects.create(key=pacing.RELAY, limit_per_minute=1800)
    one, two = frozen_mailing("sending"), frozen_mailing("sending")
    relay = relay_of("")
    start(relay)
    wait_for(lambda: is_finished(one, two), "the end of both", 300)
    together = while_both_go([message_id.partition(".")[0] for message_id in relay.message_ids])
    assert len(together) > size / 2
    assert all(0.4 < copies / len(together) < 0.6 for copies in Counter(together).values())
    assert prove(one, relay) == prove(two, relay) == {DeliveryState.SENT: size}


def test_one_whose_hour_passed_while_nothing_ran_asks_staff_and_goes_when_they_say_so(start, relay_of):
    readers(10)
    mailing = frozen_mailing(starts_at=timezone.now() - timedelta(hours=1))
    relay = relay_of("")
    start(relay)
    wait_for(lambda: Mailing.objects.get().state == MailingState.ASKING, "the question")
    assert "Nothing was running at its time" in Mailing.objects.get().state_reason
    assert relay.taken == []
    mailings.reschedule(mailing.pk, timezone.now())
    wait_for(lambda: is_finished(mailing), "the end", 300)
    assert prove(mailing, relay).keys() == {DeliveryState.SENT}


def test_a_restored_site_is_held_until_released_and_then_its_database_may_restart(
    start, relay_of, another_var, tmp_path
):
    size = readers(300)
    assert send_lock.may_send(tmp_path / "where it sent before")
    mailing = frozen_mailing("sending")
    relay = relay_of("" if IS_FULL else "end=wait 25")
    copy_database(another_var)
    with working_on_the_copy(another_var):
        mailer = start(relay)
        ask_until(locked_installation, "the question whether it may send")
        assert not mailer.ends_within(0.5)  # It looks again and again meanwhile.
        assert relay.taken == []
        call_command("release_sending")
        assert Mailing.objects.get().state == MailingState.ASKING  # More may have left since the backup was made.
        assert relay.taken == []
        mailings.reschedule(mailing.pk, timezone.now())
        for part, hard in ((0.2, False), (0.5, True)):
            wait_for(lambda part=part: len(relay.taken) > size * part, "a part of the copies", 120)
            assert not is_finished(mailing)
            restart(another_var, hard=hard)
        wait_for(lambda: is_finished(mailing), "the end", 300)
        mailer.stop()
        assert prove(mailing, relay) == {DeliveryState.SENT: size}
