"""The list-bombing guard over any order of forms, jobs, presses and waiting."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery.models import Message
from fixsend.people.confirmations import batches as confirmation_mails
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import ConfirmationHandler, RequestWords, registry
from fixsend.people.models import Confirmation

pytestmark = pytest.mark.django_db
ADDRESS = "ada@example.org"
MOMENTS = ("created_at", "mailed_at", "mail_due_at", "done_at", "expires_at")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["ask", "ask later"]), st.integers(0, 3)),
        st.tuples(st.just("wait"), st.sampled_from([1, 5, 11, 45, 300, 900])),
        st.tuples(st.just("confirm"), st.integers(0, 3)),
        st.tuples(st.just("job"), st.just(0)),
    ),
    max_size=30,
)


def wait(minutes):
    """Let time go by for every request."""
    by = timedelta(minutes=minutes)
    for row in Confirmation.objects.all():
        for name in MOMENTS:
            setattr(row, name, getattr(row, name) and getattr(row, name) - by)
        row.mailed_before = [at - by for at in row.mailed_before]
        row.save()


class Anything(ConfirmationHandler):
    """A kind of request of which nothing but its mail matters."""

    kind = "any"

    def describe(self, confirmation):
        return "Do it"

    def words(self, confirmation):
        return RequestWords(item="Ask us for it", heading="Confirm it", first_line="Please confirm it.")

    def carry_out(self, confirmation, person):
        return "/confirm/done/"


@given(steps=STEPS)
def test_no_mailbox_is_bombed_and_nothing_that_was_asked_for_is_forgotten(steps):
    with transaction.atomic():
        registered = dict(registry._entries)
        registry.register(Anything())
        try:
            mailed, answered = walk(steps)
        finally:
            registry._entries.clear()
            registry._entries.update(registered)
        for first, second in pairwise(mailed):
            assert second - first >= 10 or any(first <= at <= second for at in answered), (first, second)
        for start in mailed:
            assert sum(start <= at < start + 24 * 60 for at in mailed) <= 5
        # Days later everything that nobody confirmed has been in some mail, and no mail is due any more.
        waiting = confirmations.open_requests(ADDRESS)
        assert not waiting.filter(mailed_at=None).exists()
        assert not waiting.exclude(mail_due_at=None).exists()
        transaction.set_rollback(True)


def walk(steps):
    """Do the steps, then let two days go by; return at which minutes mails went and buttons were pressed."""
    clock, mailed, answered = 0, [], []
    for what, value in [*steps, *[("wait", 60), ("job", 0)] * 48]:
        before = Message.objects.count()
        if what == "ask":
            confirmations.request(ADDRESS, "any", {"n": value})
        elif what == "ask later":
            confirmations.request_later(ADDRESS, "any", {"n": value})
        elif what == "confirm":
            mailed_ones = confirmations.open_requests(ADDRESS).exclude(mailed_at=None).order_by("id")
            if request := mailed_ones[value : value + 1].first():
                confirmations.confirm(request)
                answered.append(clock)
        elif what == "job":
            confirmation_mails.mail_everything()
        else:
            wait(value)
            clock += value
        new = Message.objects.count() - before
        assert new <= 1
        mailed += [clock] * new
    return mailed, answered


def test_the_guard_counts_a_mail_about_several_requests_once():
    now = timezone.now()
    for number in range(4):
        Confirmation.objects.create(
            email=ADDRESS,
            kind=f"any {number}",
            details={"n": number},
            expires_at=now,
            mailed_at=now - timedelta(hours=1),
            shares_mail=number > 0,
        )
    from fixsend.people.confirmations.mail_guard import guard_of

    assert len(guard_of(ADDRESS, now).mails) == 1
