"""Readers' objections to figures and report cards: taking one, checking it, deciding about it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from fixsend.evidence import emails
from fixsend.evidence.models import Area, Figure, Objection, ObjectionReason, ObjectionState
from fixsend.evidence.models.objection import MOVES, WAITING
from fixsend.evidence.queries.rows import figure_rows
from fixsend.evidence.services import remarks
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise, working_days
from fixsend.web.working_days import Calendar

# The kinds of confirmation: of an objection where very many come from its network, and of its receipt.
CONFIRMATION = "objection"
RECEIPT = "objection receipt"


class NotPossibleNow(Exception):
    """A colleague was faster; `str()` says what they did, in words for staff."""


@dataclass(frozen=True)
class Subject:
    """What a reader objects to: a figure, or without one a report card; `seen` is what it said to them."""

    area: Area
    figure: Figure | None
    seen: str


@dataclass(frozen=True)
class Said:
    """What a reader sends with the form."""

    reason: str
    words: str
    source: str = ""
    email: str = ""


@transaction.atomic
def receive(subject: Subject, said: Said, *, is_proved: bool = False) -> Objection:
    """Put an objection into the queue, and mail a receipt to an address left with it; return the objection.

    The same sent twice is one. `is_proved` tells that the address is the reader's own; to any other the receipt goes
    inside the list-bombing guard.
    """
    objection = Objection(
        area=subject.area,
        figure=subject.figure,
        seen=subject.seen,
        reason=ObjectionReason(said.reason),
        words=said.words.strip(),
        source=normalise.one_line(said.source),
        reader_email=normalise.email_address(said.email) if said.email else "",
        due_on=working_days.working_days_after(
            timezone.localdate(), emails.CHECKED_WITHIN_DAYS, Calendar.ENGLAND_AND_WALES
        ),
    )
    objection.fingerprint = objection.make_fingerprint()
    # `objection_once`: the same may have been sent before, perhaps a moment ago by a double click.
    Objection.objects.bulk_create([objection], ignore_conflicts=True)
    kept = Objection.objects.filter(fingerprint=objection.fingerprint).latest("id")
    if kept.reader_email:
        _send_receipt(kept, is_proved=is_proved)
    return kept


def _send_receipt(objection: Objection, *, is_proved: bool) -> None:
    if is_proved:
        emails.send_receipt(objection)
    else:
        number = objection.number
        confirmations.request(objection.reader_email, RECEIPT, {"number": number}, subject=number)


def receive_once_confirmed(subject: Subject, said: Said) -> None:
    """Have the owner of a mailbox confirm an objection by mail; it is received when they do (`Objecting`)."""
    details = {
        "area": subject.area.pk,
        "figure": subject.figure.pk if subject.figure else None,
        "seen": subject.seen,
        "said": {"reason": said.reason, "words": said.words, "source": said.source, "email": said.email},
    }
    confirmations.request(said.email, CONFIRMATION, details)


@transaction.atomic
def check(pk: int, *, by: Person) -> Objection:
    """Say that a member of staff is checking an objection, so that no two do; raises NotPossibleNow."""
    objection = _locked(pk)
    if objection.state == ObjectionState.CHECKING and objection.checked_by_id == by.pk:
        return objection
    if objection.state == ObjectionState.CHECKING:
        raise NotPossibleNow(f"{objection.checked_by or 'A colleague'} is checking it already.")
    _move(objection, ObjectionState.CHECKING)
    objection.checked_by = by
    objection.save()
    audit.record(by, "objection.checking", subject=_name(objection))
    return objection


@transaction.atomic
def give_back(pk: int, *, by: Person) -> Objection:
    """Let an objection wait for anybody again, also one that was kept or put aside; raises NotPossibleNow.

    What was answered stays in the mailbox of whoever got it, and as the beginning of the next answer.
    """
    objection = _locked(pk)
    if objection.state != ObjectionState.OPEN:
        _move(objection, ObjectionState.OPEN)
        objection.checked_by = objection.decided_by = None
        objection.decided_at = objection.answered_at = None
        objection.save()
        audit.record(by, "objection.reopened", subject=_name(objection))
    return objection


@transaction.atomic
def keep(pk: int, *, answer: str, by: Person) -> Objection:
    """Decide that all stays as it is, and answer the reader; raises NotPossibleNow."""
    objection = _locked(pk)
    _decide(objection, ObjectionState.KEPT, answer, by)
    return objection


@transaction.atomic
def put_aside(pk: int, *, by: Person) -> Objection:
    """Put away what is spam or no objection at all: nobody is answered. Raises NotPossibleNow."""
    objection = _locked(pk)
    _decide(objection, ObjectionState.ASIDE, objection.answer, by)
    return objection


@transaction.atomic
def correct(pk: int, *, was: str, now: str, answer: str, by: Person, source: str = "") -> list[Objection]:
    """Log a correction in public, and answer all who said the same of that figure or card; return them.

    Others that wait about the very same figure are answered with it. Raises NotPossibleNow.
    """
    objection, *alike = _locked_with_alike(pk)
    _check_move(objection, ObjectionState.CORRECTED)
    correction = remarks.log_correction(
        about_of(objection),
        was=was,
        now=now,
        corrected_on=timezone.localdate(),
        by=by,
        figure=objection.figure,
        source=source,
    )
    for each in [objection, *alike]:
        each.correction = correction
        _decide(each, ObjectionState.CORRECTED, answer, by)
    return [objection, *alike]


def about_of(objection: Objection) -> str:
    """Return in words what an objection is about: "Devon: Plans within 20 weeks, 2024"."""
    if objection.figure is None:
        return f"{objection.area.name}: report card"
    row = next(figure_rows([objection.figure]))
    return f"{row.area_name}: {row.indicator.title}, {row.period}"


def _locked_with_alike(pk: int) -> list[Objection]:
    """Return an objection, and behind it those that wait about the very same figure; locked in one order for all."""
    figure = Objection.objects.get(pk=pk).figure_id
    alike = Q(pk=pk) | Q(figure=figure, state__in=WAITING) if figure else Q(pk=pk)
    return sorted(_rows().filter(alike).order_by("pk"), key=lambda one: one.pk != pk)


def _locked(pk: int) -> Objection:
    return _rows().get(pk=pk)


def _rows() -> QuerySet[Objection]:
    # The rows that it only may have are not locked: PostgreSQL refuses to lock the empty side of an outer join.
    return Objection.objects.select_for_update(of=("self",)).select_related(
        "area", "figure__slice__edition__source_file", "figure__area", "checked_by", "decided_by"
    )


def _check_move(objection: Objection, state: ObjectionState) -> None:
    if state not in MOVES[objection.state]:
        by = objection.decided_by or "A colleague"
        raise NotPossibleNow(f"{by} has decided about {objection.number} already: {objection.get_state_display()}.")


def _move(objection: Objection, state: ObjectionState) -> None:
    _check_move(objection, state)
    objection.state = state


def _decide(objection: Objection, state: ObjectionState, answer: str, by: Person) -> None:
    _move(objection, state)
    now = timezone.now()
    objection.answer = answer.strip()
    objection.decided_by, objection.decided_at = by, now
    if objection.reader_email and state != ObjectionState.ASIDE:
        emails.send_answer(objection, about_of(objection))
        objection.answered_at = now
    objection.save()
    audit.record(by, f"objection.{state}", subject=_name(objection))


def _name(objection: Objection) -> str:
    return f"objection {objection.pk}"
