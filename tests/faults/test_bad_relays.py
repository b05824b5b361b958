"""Mail servers that refuse, hang, break off, lie and ask for patience: everybody gets one copy, or we know why not."""

import pytest
from django.db.models import F
from django.utils import timezone

from fixsend.delivery.engine import pacing
from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState, MailingState, Pace
from fixsend.delivery.services import mailings
from fixsend.people.models import Person, Suppression
from tests.delivery.engine.audiences import assert_sums_hold
from tests.delivery.engine.working import wait_for
from tests.faults.mailers import IS_FULL, is_finished, prove, readers
from tests.newsletters.factories import frozen_mailing

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("mailers")]

# A slow relay needs a quarter of an hour and more for a hundred thousand, however good the mailer is.
PATIENCE = 3600 if IS_FULL else 600
# No relay is waited for long.
IMPATIENT = "&".join(f"{wait}=0.4" for wait in ("connect", "greeting", "command", "envelope", "text", "end"))
# So few for good that the newsletter is not paused by itself.
REFUSES = (
    "connect@2=421 4.3.2 Come back later; ehlo@3=550 5.7.1 Not you; mail@5%=421 4.3.0 Restarting; mail@5%=450 4.3.0 No;"
    "rcpt@10%=450 4.2.0 Busy; rcpt@5%=452 4.2.2 Full today; rcpt@/60=550 5.1.1 No such mailbox; data@5%=451 4.3.0 No;"
    "end@10%=452 4.3.1 No room on the disk; end@5%=421 4.3.2 Going down; end@/70=550 5.7.1 Looks like spam"
)
HANGS = (
    "connect@2=hang; ehlo@4=hang; mail@9=hang; rcpt@19=hang; data@29=hang; text@37=hang; end@43=hang; end@50=take-hang;"
    "end@57=half; rset@1=hang"
)
BREAKS_OFF = (
    "connect@3=drop; ehlo@4=close; mail@11=drop; rcpt@21=drop; data@25=drop; text@/15=drop; end@/22=drop;"
    "end@/23=take-drop; end@/25=take-close"
)
SLOW = "connect=wait 50; ehlo=trickle; mail=wait 5; rcpt@/3=trickle; text@/4=slow; end=wait 20"
SENT, FAILED, IN_DOUBT = DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.IN_DOUBT


@pytest.mark.parametrize(
    ("script", "ends"),
    [
        pytest.param(REFUSES, {SENT, FAILED}, id="refuses at random"),
        pytest.param(HANGS, {SENT, IN_DOUBT}, id="hangs at each step"),
        pytest.param(BREAKS_OFF, {SENT, IN_DOUBT}, id="breaks off, also in the middle of a text"),
        pytest.param(SLOW, {SENT}, id="is slow"),
        pytest.param("pipelining=lie; end=wait 5", {SENT}, id="lies about PIPELINING"),
    ],
)
def test_whatever_the_relay_does_nobody_is_lost_and_nobody_gets_two(start, relay_of, script, ends):
    size = readers(120)
    mailing = frozen_mailing("sending")
    relay = relay_of(script)
    # One that only is slow answers in the end: there the usual patience is what is tested.
    start(relay, "" if script == SLOW else IMPATIENT)
    wait_for(lambda: is_finished(mailing), "the end", PATIENCE)
    found = prove(mailing, relay)
    assert found.keys() == ends
    assert found[SENT] > size * 0.7


def test_closed_after_every_so_many_mails_and_paused_by_itself_it_goes_on_with_the_rest_only(start, relay_of):
    size = readers(300)
    _let_be_unknown(at=range(size // 3, size // 3 + 24))
    mailing = frozen_mailing("sending")
    relay = relay_of("mail@c26=close; rcpt@~unknown=550 5.1.1 No such mailbox")
    start(relay)
    wait_for(lambda: _state_of(mailing) == MailingState.PAUSED, "the pause", 300)
    wait_for(lambda: not DeliveryBatch.objects.exclude(holder=None).exists(), "everything to be given back", 10)
    assert_sums_hold(mailing)
    before = set(relay.taken)
    assert len(before) == Delivery.objects.filter(state=SENT).count() < size
    assert mailings.resume(mailing.pk)
    wait_for(lambda: is_finished(mailing), "the end", 300)
    assert prove(mailing, relay) == {SENT: size - 24, FAILED: 24}
    assert not before & set(relay.taken[len(before) :])


def test_asked_by_half_of_all_answers_to_slow_down_it_drops_nobody_and_slows_down_by_itself(start, relay_of):
    size = readers(120)
    mailing = frozen_mailing("sending")
    # Of a hundred thousand it says so to the first twenty thousand; then the rest goes at the pace that comes back.
    relay = relay_of("rcpt@50%<20000=450 4.7.1 You are sending too fast; end@10%<10000=421 4.7.0 Rate exceeded")
    start(relay)
    wait_for(_slowed, "a slower pace", PATIENCE)
    assert "too fast" in _slowed().reason or "Rate exceeded" in _slowed().reason
    wait_for(lambda: is_finished(mailing), "the end", PATIENCE)
    assert prove(mailing, relay) == {SENT: size}


@pytest.mark.parametrize(
    ("script", "why"),
    [
        pytest.param("rcpt=450 4.1.1 User unknown", "exhausted", id="puts everybody off, for days"),
        pytest.param("rcpt=550 5.1.1 User unknown", "refused", id="calls everybody gone"),
        pytest.param("end=550 5.1.1 User unknown", "refused", id="calls everybody gone after the text"),
    ],
)
def test_what_a_broken_relay_says_of_readers_pauses_the_newsletter_and_cuts_nobody_off(start, relay_of, script, why):
    readers(120)
    gone_before = set(Suppression.objects.values_list("pk", flat=True))
    mailing = frozen_mailing("sending")
    mailer = start(relay_of(script))
    wait_for(lambda: _days_pass() or _state_of(mailing) == MailingState.PAUSED, "the pause", PATIENCE)
    mailer.stop()
    mailing.refresh_from_db()
    assert mailing.stopped_itself == why
    assert_sums_hold(mailing)
    assert set(Suppression.objects.filter(lifted_at=None).values_list("pk", flat=True)) == gone_before


def _days_pass() -> None:
    """Make everything due that waits for another try."""
    DeliveryBatch.objects.filter(holder=None, due_at__gt=timezone.now()).update(due_at=timezone.now())


def _slowed() -> Pace | None:
    return Pace.objects.filter(key=pacing.RELAY, slowed_to__lt=F("fastest")).first()


def _let_be_unknown(at: range) -> None:
    """Give some people in a row addresses that the relay does not know."""
    people = Person.objects.filter(email__startswith="reader").order_by("pk")[at.start : at.stop]
    for number, person in enumerate(people):
        person.email = f"unknown{number}@example.org"
        person.save()


def _state_of(mailing) -> str:
    mailing.refresh_from_db()
    return mailing.state
