"""Mail workers that are killed or stopped in the middle of a newsletter: nobody is lost, and nobody gets it twice."""

import random

import pytest

from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState, DoubtCause, MailWorker
from fixsend.delivery.services import mailings
from tests.delivery.engine.audiences import assert_sums_hold
from tests.delivery.engine.working import wait_for
from tests.faults.mailers import IS_FULL, is_finished, prove, readers
from tests.newsletters.factories import frozen_mailing

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("mailers")]

KILLS, CONNECTIONS = 20, 4


def test_killed_twenty_times_at_random_moments_it_loses_nobody_and_repeats_nothing(start, relay_of):
    readers(800)
    mailing = frozen_mailing("sending")
    relay = relay_of("" if IS_FULL else "end=wait 25")
    chance = random.Random()
    killed = 0
    # A machine that stalls for seconds lets a mailer send more than it was to; nobody may be left for the last kills.
    while killed < KILLS and not is_finished(mailing):
        before = len(relay.taken)
        mailer = start(relay, f"connections={CONNECTIONS}")
        if killed % 4:  # Every fourth is killed without regard to how far it has come.
            wait_for(lambda before=before: len(relay.taken) > before or is_finished(mailing), "its first copies", 300)
        assert not mailer.ends_within(chance.uniform(0, 0.4 if IS_FULL else 0.15))
        mailer.kill()
        killed += 1
    assert killed > 1
    start(relay)
    wait_for(lambda: is_finished(mailing), "the end", 300)
    ends = prove(mailing, relay)
    assert set(ends) == {DeliveryState.SENT, DeliveryState.IN_DOUBT}
    doubtful = Delivery.objects.filter(state=DeliveryState.IN_DOUBT)
    assert set(doubtful.values_list("cause", flat=True)) == {DoubtCause.KILLED}
    assert doubtful.count() <= KILLS * CONNECTIONS


def test_stopped_politely_while_it_waits_for_its_pace_it_gives_everything_back_at_once(start, relay_of):
    readers(60)
    mailing = frozen_mailing("sending", pace_per_minute=60)
    relay = relay_of("")
    mailer = start(relay)
    wait_for(lambda: relay.taken, "the first copy")
    mailer.stop(seconds=2)
    assert not MailWorker.objects.exists()
    assert not DeliveryBatch.objects.exclude(holder=None).exists()
    assert_sums_hold(mailing)
    assert len(relay.taken) == Delivery.objects.filter(state=DeliveryState.SENT).count() < 10
    mailings.change_pace(mailing.pk, None)
    start(relay)
    wait_for(lambda: is_finished(mailing), "the end", 300)
    assert prove(mailing, relay).keys() == {DeliveryState.SENT}
