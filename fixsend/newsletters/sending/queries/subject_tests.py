"""The status of the test of subjects in a mailing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from fixsend.audiences.models import RECEIVED_STATES
from fixsend.delivery.models import Delivery, DeliveryState, Mailing, MailingState
from fixsend.newsletters.models import SubjectTest
from fixsend.newsletters.sending import click_counts
from fixsend.newsletters.sending.scanners import FIRST_MINUTES
from fixsend.newsletters.sending.significance import SubjectResult

_OPEN = (MailingState.SENDING, MailingState.PAUSED)
# What is settled by the mail itself; bounces and complaints are dated by their own coming.
_LEFT = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.IN_DOUBT)


class Stage(Enum):
    """How far a test has come."""

    WAITING = "The mailing has not begun."
    LEAVING = "The test emails are being sent."
    COUNTING = "The test emails have been sent. We are counting clicks."
    ASKING = "The clicks cannot tell which subject is better. The rest waits for you to choose."
    ENDED = "The rest has its subject."
    NONE = "There are too few people for a test: everyone gets the first subject."
    OVER = "The mailing ended before the test did."


@dataclass(frozen=True)
class Window:
    """The whole ten minutes from which clicks count, and when the decision falls.

    Clicks are counted ten minutes after they come in at the latest, so a decision waits for that.
    """

    opens: datetime
    closes: datetime
    decides_at: datetime

    @classmethod
    def after(cls, last_mail: datetime, minutes: int) -> Window:
        """Return the window of a test whose last mail left at a moment."""
        ends = last_mail + timedelta(minutes=minutes)
        closes = click_counts.slot_before(ends)
        opens = min(click_counts.slot_after(last_mail + FIRST_MINUTES), closes)
        return cls(opens, closes, max(ends, closes + click_counts.AT_MOST))


@dataclass(frozen=True)
class Subject:
    """One subject: its words as staff typed them, how many people got it, and the clicks that count."""

    number: int
    words: str
    result: SubjectResult

    @property
    def clicks_in_hundred(self) -> float:
        """Return the clicks for each hundred copies."""
        return 100 * self.result.rate


@dataclass(frozen=True)
class TestStatus:
    """The status of a test. `rest` people wait for its end; `window` is None before all test mails have been sent."""

    test: SubjectTest
    mailing: Mailing
    stage: Stage
    subjects: list[Subject]
    window: Window | None
    rest: int

    @property
    def results(self) -> list[SubjectResult]:
        """Return the result of each subject."""
        return [subject.result for subject in self.subjects]

    @property
    def chosen(self) -> Subject | None:
        """Return the subject that the rest got or gets."""
        winner = self.mailing.winner
        return self.subjects[winner] if winner is not None and winner < len(self.subjects) else None

    @property
    def is_open(self) -> bool:
        """Tell whether staff can still choose."""
        return self.stage in {Stage.LEAVING, Stage.COUNTING, Stage.ASKING}


def status_of(mailing: Mailing) -> TestStatus | None:
    """Return the status of the test of a mailing, or None where there is no test."""
    test = SubjectTest.objects.filter(mailing=mailing).first()
    return _status(test, mailing) if test else None


def awaiting_choice() -> list[TestStatus]:
    """Return the tests that wait for staff to choose, the oldest first."""
    tests = waiting_for_staff().select_related("mailing").order_by("asked_at")
    return [_status(test, test.mailing) for test in tests]


def waiting_for_staff() -> QuerySet[SubjectTest]:
    """Return the tests whose clicks were unclear and that wait for a choice."""
    return SubjectTest.objects.filter(asked_at__isnull=False, ending="", mailing__state__in=_OPEN)


def _status(test: SubjectTest, mailing: Mailing) -> TestStatus:
    stage = _stage(test, mailing)
    copies, last_mail = _copies(mailing)
    has_left = mailing.test_size and stage not in {Stage.WAITING, Stage.LEAVING}
    window = Window.after(last_mail or mailing.state_changed_at, test.minutes) if has_left else None
    clicks = click_counts.by_variant(mailing, window.opens, window.closes) if window else {}
    subjects = [
        Subject(number, words, SubjectResult(copies.get(number, 0), clicks.get(number, 0)))
        for number, words in enumerate(test.subjects)
    ]
    return TestStatus(test, mailing, stage, subjects, window, mailing.size - mailing.test_size)


def _stage(test: SubjectTest, mailing: Mailing) -> Stage:
    if test.ending:
        return Stage.ENDED
    if mailing.state in (MailingState.CANCELLED, MailingState.FINISHED):
        return Stage.OVER
    if mailing.first_sent_at is None and mailing.state != MailingState.SENDING:
        return Stage.WAITING
    if not mailing.test_size:
        return Stage.NONE
    if test.asked_at:
        return Stage.ASKING
    return Stage.LEAVING if mailing.batches.exists() else Stage.COUNTING


def _copies(mailing: Mailing) -> tuple[dict[int, int], datetime | None]:
    """Return how many people of the test got each subject, and when the last of these mails left."""
    rows = Delivery.objects.filter(mailing=mailing, position__lte=mailing.test_size).values("variant").order_by()
    found = rows.annotate(
        copies=Count("position", filter=Q(state__in=RECEIVED_STATES)), last=Max("settled_at", filter=Q(state__in=_LEFT))
    )
    copies = {row["variant"]: row["copies"] for row in found}
    return copies, max((row["last"] for row in found if row["last"]), default=None)


def is_due(found: TestStatus) -> bool:
    """Tell whether a test is to be decided now."""
    return found.stage == Stage.COUNTING and found.window is not None and found.window.decides_at <= timezone.now()
