"""Ending a test of subjects: by clicks where they are clear, else as the sender wished, or by a colleague's choice."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.delivery.models import MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.services.mailings import NotPossibleNow
from fixsend.newsletters.models import SubjectTest
from fixsend.newsletters.models.sending import Ending, IfUnclear
from fixsend.newsletters.sending import click_counts, significance
from fixsend.newsletters.sending.queries import subject_tests
from fixsend.newsletters.sending.services.sending import first_moment
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web.each import for_each


def end_due() -> list[int]:
    """End the tests that are due; return the ids of their mailings. Two runs at once end nothing twice.

    A paused mailing is left alone: its test ends when it goes on, by the same clicks.
    """
    leaving = SubjectTest.objects.filter(
        ending="", asked_at=None, mailing__state=MailingState.SENDING, mailing__test_size__gt=0, mailing__batches=None
    )
    tests = list(leaving.values_list("pk", flat=True))
    if tests:
        click_counts.roll_up()
    ended = for_each(tests, _end, work="newsletters.end_subject_tests")
    return [mailing for mailing in ended if mailing is not None]


@transaction.atomic
def choose(mailing_id: int, subject: int, *, actor: Person) -> None:
    """Give the rest the subject (its place, from 0) that a colleague chose; raises mailings.NotPossibleNow.

    Nothing leaves for two minutes, in which the mailing can be stopped, as with every other sending.
    Pressed twice, it is chosen once. It may be chosen before the clicks have been counted.
    """
    test = (
        SubjectTest.objects.select_for_update(of=("self",)).select_related("mailing").filter(mailing=mailing_id).first()
    )
    if test is None:
        raise NotPossibleNow("There is no test of subjects here.")
    if test.ending and test.mailing.winner == subject:
        return
    if test.ending:
        raise NotPossibleNow("The rest of this newsletter has its subject already.")
    mailings.choose_winner(mailing_id, subject, not_before=first_moment(None))
    _record_ending(test, Ending.STAFF, actor)
    audit.record(actor, "newsletter.subject_chosen", subject=f"mailing {mailing_id}", place=subject)


@transaction.atomic
def _end(test_id: int) -> int | None:
    # Only the test's own row: sending or cancelling the mailing must not wait while clicks are counted.
    test = SubjectTest.objects.select_for_update(of=("self",)).select_related("mailing").get(pk=test_id)
    status = subject_tests.status_of(test.mailing)
    if status is None or not subject_tests.is_due(status):
        return None
    winner = significance.winner(status.results)
    if winner is None and test.if_unclear == IfUnclear.ASK:
        SubjectTest.objects.filter(pk=test_id).update(asked_at=timezone.now())
        return test.mailing_id
    try:
        mailings.choose_winner(test.mailing_id, winner or 0)
    except NotPossibleNow:  # It has been cancelled in this moment.
        return None
    _record_ending(test, Ending.UNCLEAR if winner is None else Ending.CLICKS)
    return test.mailing_id


def _record_ending(test: SubjectTest, ending: Ending, by: Person | None = None) -> None:
    test.ending, test.ended_at, test.ended_by = ending, timezone.now(), by
    test.save(update_fields=["ending", "ended_at", "ended_by"])
