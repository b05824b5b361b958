"""Requests under the Freedom of Information Act: drafted, recorded as sent, and what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from fixsend.evidence.models import Area, AskedBody, InformationRequest
from fixsend.evidence.models.information_request import Outcome
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web.working_days import Calendar, working_days_after

# Section 10(1): not later than the twentieth working day following the date of receipt.
DAYS = 20


class NotPossibleNow(Exception):
    """The request is not in a state for it; `str()` says why, in words for staff."""


@dataclass(frozen=True)
class WhatCame:
    """What staff know of one body's answer, all of it; recorded again, the newest replaces what was known before."""

    sent_on: date
    sent_to: str = ""
    clarified_on: date | None = None
    extended_until: date | None = None
    outcome: str = Outcome.WAITING
    answered_on: date | None = None
    note: str = ""


def last_day(sent_on: date, clarified_on: date | None = None, extended_until: date | None = None) -> date:
    """Return the last day for an answer.

    An email is received on the day it is sent, which may be no working day. The twentieth working day after that, by
    the bank holidays of the whole United Kingdom, is the last one (Freedom of Information Act 2000, section 10(1) and
    (6)). Where the body had to ask what was meant, the days count from our answer (sections 1(3) and 10(6)(b)); where
    it needs longer to weigh the public interest, it says until when (section 10(3)).
    """
    twentieth = working_days_after(clarified_on or sent_on, DAYS, Calendar.UNITED_KINGDOM)
    return max(twentieth, extended_until) if extended_until else twentieth


@transaction.atomic
def draft(*, title: str, questions: str, name: str, address: str, by: Person) -> InformationRequest:
    """Draft a request in somebody's name; the same drafted twice is one."""
    made, is_new = InformationRequest.objects.get_or_create(
        title=title, questions=questions, requester_name=name, requester_address=address, requester=by
    )
    if is_new:
        audit.record(by, "information_request.drafted", subject=f"information request {made.pk}")
    return made


@transaction.atomic
def change(pk: int, *, title: str, questions: str, name: str, address: str, by: Person) -> InformationRequest:
    """Change a draft; raises NotPossibleNow once it was sent to anybody, for then the words are what they were."""
    found = InformationRequest.objects.select_for_update().get(pk=pk)
    if found.asked.exists():
        raise NotPossibleNow("This request has been sent, so its words stay as they are. Draft a new one.")
    found.title, found.questions, found.requester_name, found.requester_address = title, questions, name, address
    found.save()
    audit.record(by, "information_request.changed", subject=f"information request {pk}")
    return found


@transaction.atomic
def discard(pk: int, *, by: Person) -> None:
    """Throw away a draft that was sent to nobody; raises NotPossibleNow."""
    found = InformationRequest.objects.select_for_update().filter(pk=pk).first()
    if found is None:
        return
    if found.asked.exists():
        raise NotPossibleNow("This request has been sent, so it stays.")
    found.delete()
    audit.record(by, "information_request.discarded", subject=f"information request {pk}")


@transaction.atomic
def record_sending(
    pk: int, *, areas: Iterable[Area], other: str, sent_on: date, sent_to: str, by: Person
) -> list[AskedBody]:
    """Record that a request went to councils, or to another body, and return those that are new.

    A body to which it went before keeps what is recorded of it.
    """
    request = InformationRequest.objects.select_for_update().get(pk=pk)
    bodies: list[tuple[Area | None, str]] = [(area, area.name) for area in areas]
    bodies += [(None, other)] if other else []
    there = set(request.asked.values_list("name", flat=True))
    due_on = last_day(sent_on)
    made = AskedBody.objects.bulk_create(
        AskedBody(
            request=request, area=area, name=name, sent_on=sent_on, sent_to=sent_to, due_on=due_on, recorded_by=by
        )
        for area, name in bodies
        if name not in there
    )
    if made:
        audit.record(by, "information_request.sent", subject=f"information request {pk}", bodies=len(made))
    return made


@transaction.atomic
def record_answer(pk: int, came: WhatCame, *, by: Person) -> AskedBody:
    """Record what came of a body; the newest record counts, and its last day is worked out anew."""
    body = AskedBody.objects.select_for_update().get(pk=pk)
    for name in WhatCame.__dataclass_fields__:
        setattr(body, name, getattr(came, name))
    body.due_on = last_day(came.sent_on, came.clarified_on, came.extended_until)
    body.recorded_by = by
    body.save()
    audit.record(by, "information_request.answer_recorded", subject=f"information request {body.request_id}")
    return body


@transaction.atomic
def strike(pk: int, *, by: Person) -> None:
    """Take away a body that was recorded by mistake; done twice, it is done once."""
    body = AskedBody.objects.select_for_update().filter(pk=pk).first()
    if body is not None:
        body.delete()
        audit.record(by, "information_request.sending_struck", subject=f"information request {body.request_id}")
