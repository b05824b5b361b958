"""Requests under the Freedom of Information Act: what was asked, what is overdue, and the letter that is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone

from fixsend.evidence.models import AskedBody, InformationRequest
from fixsend.evidence.models.information_request import Outcome
from fixsend.web import csv_files

_WAITING = Q(asked__outcome=Outcome.WAITING)
# What a table to fill in has, before the two columns that staff fill in.
_SHEET = ("Code", "Council", "Sent on", "Answer due", "Answered on", "Outcome", "Note", "Period", "Value")


@dataclass(frozen=True)
class ReadyRequest:
    """A request that is drafted already: staff add name and address, and change the words as they like."""

    slug: str
    title: str
    why: str
    questions: str


READY = {
    one.slug: one
    for one in (
        ReadyRequest(
            "tribunal-outcomes",
            "How SEND appeals ended, by council",
            "Outcomes of appeals are published for England only.",
            "For each of the last three calendar years, please tell me:\n\n"
            "1. how many appeals to the First-tier Tribunal (Special Educational Needs and Disability) against your "
            "decisions were registered;\n"
            "2. how many of them you conceded before a hearing;\n"
            "3. how many were withdrawn;\n"
            "4. how many were decided by the Tribunal;\n"
            "5. in how many of those the Tribunal decided, in full or in part, for the family.",
        ),
        ReadyRequest(
            "waiting-without-a-plan",
            "Children who are still waiting for a decision",
            "Published figures count plans once they are issued, not children who still wait.",
            "On the last day of last month:\n\n"
            "1. how many requests for an EHC needs assessment had waited longer than 6 weeks for a decision whether "
            "to assess;\n"
            "2. for how many children and young people more than 20 weeks had passed since the request, with an "
            "assessment agreed and no final plan and no decision not to issue one;\n"
            "3. for how many of those in question 2 more than a year had passed.",
        ),
        ReadyRequest(
            "annual-review-backlog",
            "Annual reviews that are overdue",
            "Published figures do not say how long families wait after a review meeting.",
            "On the last day of last month:\n\n"
            "1. how many annual reviews of EHC plans were overdue (more than 12 months since the plan was made or "
            "last reviewed);\n"
            "2. after how many review meetings more than 4 weeks had passed without a decision whether to keep, "
            "change or end the plan;\n"
            "3. in how many cases more than 12 weeks had passed since the meeting, with changes agreed and no final "
            "changed plan.",
        ),
    )
}


def requests() -> QuerySet[InformationRequest]:
    """Return every request with how many bodies were asked, wait and are overdue, the newest first."""
    overdue = _WAITING & Q(asked__due_on__lt=timezone.localdate())
    return InformationRequest.objects.annotate(
        bodies=Count("asked"),
        waiting=Count("asked", filter=_WAITING),
        overdue=Count("asked", filter=overdue),
        last_due=Max("asked__due_on", filter=_WAITING),
    ).order_by("-id")


def asked(request: InformationRequest) -> list[AskedBody]:
    """Return the bodies that were asked: those without an answer first, by the day on which it is due."""
    found = request.asked.select_related("area").order_by("due_on", "name")
    return sorted(found, key=lambda body: body.outcome != Outcome.WAITING)


def overdue() -> QuerySet[AskedBody]:
    """Return the bodies of which no answer is recorded though its last day is over."""
    return AskedBody.objects.filter(outcome=Outcome.WAITING, due_on__lt=timezone.localdate())


@dataclass(frozen=True)
class Line:
    """A body that was asked, with what its days say; nobody is late who was not, as far as the record goes."""

    body: AskedBody
    is_overdue: bool
    came_late: bool


def lines(request: InformationRequest) -> list[Line]:
    """Return the bodies of a request, those that wait first."""
    today = timezone.localdate()
    return [
        Line(
            body,
            is_overdue=body.outcome == Outcome.WAITING and body.due_on < today,
            came_late=body.answered_on is not None and body.answered_on > body.due_on,
        )
        for body in asked(request)
    ]


def letter(request: InformationRequest) -> str:
    """Return the words of a request, as they are pasted into a mail."""
    return render_to_string("evidence/letters/information_request.txt", {"request": request}).strip() + "\n"


def sheet(request: InformationRequest) -> Iterator[list[str]]:
    """Yield the rows of a table to fill in with the answers: one for each council, with what is recorded of it."""
    yield list(_SHEET)
    for body in request.asked.select_related("area").order_by("name"):
        days = [f"{day:%Y-%m-%d}" if day else "" for day in (body.sent_on, body.due_on, body.answered_on)]
        cells = [body.area_id or "", body.name, *days, body.get_outcome_display(), body.note, "", ""]
        yield [csv_files.safe_cell(cell) for cell in cells]


def done_with(before: date) -> QuerySet[InformationRequest]:
    """Return the requests with a name, of which all that was to come came, or was due, before a day."""
    last = Max("asked__due_on"), Max("asked__answered_on")
    found = InformationRequest.objects.exclude(requester_name="").annotate(last_due=last[0], last_answer=last[1])
    drafts = Q(last_due=None, drafted_at__date__lt=before)
    return found.filter(drafts | (Q(last_due__lt=before) & (Q(last_answer=None) | Q(last_answer__lt=before))))
