"""What still stands in the way of sending a newsletter, in plain words and by where it is put right."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.delivery.queries.relay import locked_installation
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.queries.approval import Approval, approval_of
from fixsend.newsletters.sending.queries.recipients import Recipients, recipients_of
from fixsend.newsletters.series.queries.message import SeriesMessage, message_of
from fixsend.newsletters.writing.checks import report
from fixsend.newsletters.writing.checks import subject as subjects
from fixsend.newsletters.writing.checks.finding import Examined, Finding
from fixsend.newsletters.writing.document import render
from fixsend.newsletters.writing.renderer import Problem
from fixsend.people.models import AuditEntry


class Task(Enum):
    """The steps of the screen “Sending”."""

    WORDS = "words"
    RECIPIENTS = "recipients"
    TIME = "time"
    SUBJECTS = "subjects"
    APPROVAL = "approval"
    SENDING = "sending"


@dataclass(frozen=True)
class Obstacle:
    """One reason why it cannot be sent, and the step where it is put right."""

    task: Task
    words: str


@dataclass(frozen=True)
class Readiness:
    """How far a newsletter is on its way out; `obstacles` is empty once it can be sent.

    A message of a series (`message`) has neither an audience nor a time of its own, and the series sends it.
    """

    newest: Newsletter
    findings: list[Finding]
    recipients: Recipients
    approval: Approval
    obstacles: list[Obstacle]
    message: SeriesMessage | None = None

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing is left to do but to send it."""
        return all(obstacle.task is Task.SENDING for obstacle in self.obstacles)

    @property
    def can_be_approved(self) -> bool:
        """Tell whether its words and subjects are finished, so that a colleague can look at them."""
        return not (self.of(Task.WORDS) or self.of(Task.SUBJECTS))

    @property
    def only_waits(self) -> bool:
        """Tell whether nothing but a colleague's approval is missing, and one has been asked."""
        others = (obstacle for obstacle in self.obstacles if obstacle.task is not Task.SENDING)
        return self.approval.waits and all(obstacle.task is Task.APPROVAL for obstacle in others)

    def of(self, task: Task) -> list[str]:
        """Return the obstacles of one step, in words."""
        return [obstacle.words for obstacle in self.obstacles if obstacle.task is task]


def stored_plan(newsletter: Newsletter) -> SendPlan:
    """Return the plan of a newsletter, or an unsaved one with the defaults; nothing is stored."""
    return SendPlan.objects.filter(newsletter=newsletter).first() or SendPlan(newsletter=newsletter)


def readiness(newsletter: Newsletter, plan: SendPlan) -> Readiness:
    """Return how far the sending has come; `newsletter` is the stored row, the version that is ready."""
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    findings = report(newest).findings
    approval, message = approval_of(newsletter, plan), message_of(newsletter)
    recipients = Recipients(message.recipients, message.next_for) if message else recipients_of(newsletter)
    found = [
        *(Obstacle(Task.WORDS, f"{each.where}: {each.what}") for each in findings if each.is_blocking),
        *(_of_its_own_sending(newest, plan, recipients) if message is None else _not_by_hand(message)),
        *(Obstacle(Task.APPROVAL, words) for words in _unapproved(approval)),
        *(Obstacle(Task.SENDING, words) for words in _held()),
    ]
    return Readiness(newest, findings, recipients, approval, found, message)


@dataclass(frozen=True)
class LastTest:
    """When test mails of a newsletter were last sent, and whether they had the words that it has now."""

    at: datetime
    is_of_these_words: bool


def last_test(newsletter: Newsletter) -> LastTest | None:
    """Return the last test of a newsletter, or None."""
    sent = AuditEntry.objects.filter(action="newsletter.tested", subject=f"newsletter {newsletter.pk}")
    last = sent.first()
    if last is None:
        return None
    now = fingerprints.of_newest_words(newsletter)
    return LastTest(last.at, last.detail.get("fingerprint", now) == now)


def faults_of_subject(newsletter: Newsletter, subject: str) -> list[str]:
    """Return what must be put right in a subject that is tried against the newsletter's own."""
    other = copy(newsletter)
    other.subject, other.preheader = subject, "–"
    rendered = render(other)
    blocking = [each.what for each in subjects.check(Examined(other, rendered, [])) if each.is_blocking]
    return [*(problem.what for problem in rendered.problems if _is_of_subject(problem)), *blocking]


def _is_of_subject(problem: Problem) -> bool:
    return problem.where == subjects.SUBJECT


def _of_its_own_sending(newest: Newsletter, plan: SendPlan, recipients: Recipients) -> Iterator[Obstacle]:
    yield from (Obstacle(Task.RECIPIENTS, words) for words in _nobody(recipients))
    yield from (Obstacle(Task.TIME, words) for words in _too_late(plan))
    yield from (Obstacle(Task.SUBJECTS, words) for words in _bad_subjects(newest, plan))


def _nobody(recipients: Recipients) -> Iterator[str]:
    if recipients.problem:
        yield recipients.problem
    elif recipients.number == 0:
        yield "Nobody would get it: nobody who agreed to this kind of mail meets the rules."


def _too_late(plan: SendPlan) -> Iterator[str]:
    if plan.send_at and plan.send_at <= timezone.now():
        when = date_format(timezone.localtime(plan.send_at), "j F Y, H:i")
        yield f"The time you chose, {when}, has passed. Choose another."


def _bad_subjects(newsletter: Newsletter, plan: SendPlan) -> Iterator[str]:
    for subject in plan.other_subjects:
        for fault in faults_of_subject(newsletter, subject):
            yield f"“{subject}”: {fault}"


def _unapproved(approval: Approval) -> Iterator[str]:
    if not approval.needed or approval.given:
        return
    if approval.void:
        yield "It was changed after it was approved. Ask for approval again."
    elif approval.waits:
        yield "It waits for a colleague to approve it."
    else:
        yield "A colleague has to approve it first."


def _not_by_hand(message: SeriesMessage) -> Iterator[Obstacle]:
    words = f"It is a message of a series: “{message.series.name}” sends it by itself."
    yield Obstacle(Task.SENDING, words)


def _held() -> Iterator[str]:
    if locked_installation() is not None:
        yield "Sending is held, because this site was restored from a backup or is a copy. Release it first."
