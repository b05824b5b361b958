"""An application from the confirmed form to the decision. Only `_move` changes a status."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.membership import emails
from fixsend.membership.models import (
    AimsVersion,
    Application,
    ApplicationMessage,
    ApplicationStatus,
    MessageFrom,
    ProposalState,
    ProposedDecision,
    SupporterKind,
)
from fixsend.membership.models.application import DECIDED, MOVES, OPEN
from fixsend.membership.models.organisation import domain_of
from fixsend.membership.queries.applications import reason_not_to_reopen
from fixsend.membership.services import admission
from fixsend.people import four_eyes
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.places import queries as places
from fixsend.places.models import Council
from fixsend.web import normalise

# The kind of a confirmation request for a join form.
CONFIRMATION = "join"


# The slug of this kind of decision (`people.four_eyes`).
TWO_PEOPLE = "applications"


class CannotMove(Exception):
    """The application is no longer where this step could be taken from; a colleague or the applicant was first."""


class NeedsAColleague(CannotMove):
    """Two people decide about applications: this has to be proposed (`services.proposals`)."""

    def __init__(self) -> None:
        super().__init__("Two people decide about applications. Propose it, and a colleague agrees.")


@transaction.atomic
def receive(person: Person, kind: SupporterKind, details: dict[str, Any]) -> tuple[Application, bool]:
    """Store an application from a confirmed mailbox and tell the applicant; return it and whether it is new.

    The same person asking again for the same name while a decision is open is the same application, with the newest
    answers.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    key = normalise.search_key(normalise.one_line(details["name"]))[:130]
    rows = Application.objects.select_for_update().filter(person=person, name_key=key, status__in=OPEN)
    same = rows.filter(kind=kind).first() or rows.first()
    if same is None:
        application = Application(person=person)
        _write_into(application, kind, details)
        emails.received(application)
        return application, True
    is_changed = (same.kind, same.details) != (kind.value, details)
    if is_changed:
        same.version += 1
        same.corrected_at = timezone.now()
        _void_proposals(same)
        _write_into(same, kind, details)
    emails.still_waiting(same, is_changed=is_changed)
    return same, False


def _write_into(application: Application, kind: SupporterKind, details: dict[str, Any]) -> None:
    """Store the answers of an application, all of them anew."""
    application.kind, application.name = kind, normalise.one_line(details["name"])
    application.website_domain = domain_of(details.get("website", ""))
    application.regions, application.details = _regions(details), details
    application.aims = AimsVersion.objects.get(version=details["aims"])
    application.save()


def _regions(details: dict[str, Any]) -> list[str]:
    codes = [*details.get("councils", []), *filter(None, [details.get("council")])]
    ids = list(Council.objects.filter(code__in=codes).values_list("pk", flat=True))
    return sorted({*details.get("regions", []), *places.regions_of(ids)})


@transaction.atomic
def ask(application_id: int, *, actor: Person, question: str, text: str, seen: int | None = None) -> Application:
    """Ask the applicant a question in an email that staff have read over; they answer on the status page.

    `seen` here and below is the version of the answers that staff saw: with newer ones nothing is done (CannotMove).
    """
    application = _move(application_id, ApplicationStatus.QUESTION, seen=seen)
    ApplicationMessage.objects.create(
        application=application, written_by=MessageFrom.STAFF, staff=actor, text=question.strip()
    )
    _note(actor, "application.question", application)
    emails.question(application, text)
    return application


@transaction.atomic
def answer(application_id: int, text: str) -> Application:
    """Take the applicant's answer and put the application back in the queue; raises CannotMove when none is due."""
    application = _move(application_id, ApplicationStatus.WAITING, only_from={ApplicationStatus.QUESTION})
    ApplicationMessage.objects.create(application=application, written_by=MessageFrom.APPLICANT, text=text.strip())
    return application


@transaction.atomic
def approve(
    application_id: int, *, actor: Person, text: str, seen: int | None = None, agreed: ProposedDecision | None = None
) -> Application:
    """Admit the practitioner or organisation and send the text that staff have read over.

    `agreed` here and below is the proposal of a colleague to which the actor says yes. Where two people decide, nothing
    is done without one (NeedsAColleague).
    """
    _check_second_person(agreed)
    application = _move(application_id, ApplicationStatus.APPROVED, actor=actor, seen=seen)
    admission.admit(application, actor=actor)
    application.save()
    _note(actor, "application.approved", application)
    emails.approved(application, text)
    return application


@transaction.atomic
def decline(
    application_id: int,
    *,
    actor: Person,
    reason: str,
    text: str,
    seen: int | None = None,
    agreed: ProposedDecision | None = None,
) -> Application:
    """Decline with a reason, and send the text that staff have read over."""
    _check_second_person(agreed)
    application = _move(application_id, ApplicationStatus.DECLINED, actor=actor, reason=reason, seen=seen)
    _note(actor, "application.declined", application)
    emails.declined(application, text)
    return application


@transaction.atomic
def reopen(
    application_id: int, *, actor: Person, text: str, seen: int | None = None, agreed: ProposedDecision | None = None
) -> Application:
    """Take back a decision, and what an approval made; send the text that staff have read over.

    Raises CannotMove where it is too late (`queries.applications`).
    """
    _check_second_person(agreed)
    application = locked(application_id)
    if problem := reason_not_to_reopen(application):
        raise CannotMove(problem)
    if application.status == ApplicationStatus.APPROVED:
        admission.take_back(application, actor=actor)
    application = _move(application_id, ApplicationStatus.WAITING, only_from=DECIDED, seen=seen)
    _note(actor, "application.reopened", application)
    emails.reopened(application, text)
    return application


@transaction.atomic
def withdraw(application_id: int) -> Application:
    """Withdraw an application for its applicant; done twice, the second time does nothing.

    A form that was sent again before this and still waits for confirmation is settled too.
    """
    person, name = Application.objects.values_list("person__email", "name").get(pk=application_id)
    if person:
        confirmations.supersede(person, CONFIRMATION, confirmation_subject(name))
    application = locked(application_id)
    if application.status == ApplicationStatus.WITHDRAWN:
        return application
    application = _move(application_id, ApplicationStatus.WITHDRAWN)
    emails.withdrawn(application)
    return application


def confirmation_subject(name: str) -> str:
    """Return the key by which a join form that is sent again is known as the same: the name that joins.

    As which kind it joins is not part of it: the newest form says that.
    """
    return confirmations.subject_of(normalise.search_key(name))


def locked(application_id: int) -> Application:
    """Return an application under its lock, which every step takes first."""
    return Application.objects.select_for_update().get(pk=application_id)


def _move(
    application_id: int,
    to: ApplicationStatus,
    *,
    only_from: Collection[ApplicationStatus] | None = None,
    actor: Person | None = None,
    reason: str = "",
    seen: int | None = None,
) -> Application:
    """Move an application along `MOVES`; the lock lets one of two people who decide at once win."""
    application = locked(application_id)
    check_move(application, to, only_from=only_from, seen=seen)
    _void_proposals(application)
    decided = to in DECIDED
    application.status = to
    application.changed_at = timezone.now()
    application.decided_at = application.changed_at if decided else None
    application.decided_by = actor if decided else None
    application.reason = reason.strip()
    application.save()
    return application


def check_move(
    application: Application,
    to: ApplicationStatus,
    *,
    only_from: Collection[ApplicationStatus] | None = None,
    seen: int | None = None,
) -> None:
    """Raise CannotMove where an application cannot move to a status, or where its answers are newer than those seen."""
    now = ApplicationStatus(application.status)
    if to not in MOVES[now] or (only_from is not None and now not in only_from):
        raise CannotMove(f"This application is now “{now.label}”.")
    if seen is not None and seen != application.version:
        raise CannotMove("The applicant has sent new answers since you opened this page. Please read them first.")


def _check_second_person(agreed: ProposedDecision | None) -> None:
    if agreed is None and four_eyes.is_on(TWO_PEOPLE):
        raise NeedsAColleague


def _void_proposals(application: Application) -> None:
    """Close what is proposed and waits, because something else has happened."""
    application.proposals.filter(state=ProposalState.OPEN).update(state=ProposalState.VOID, decided_at=timezone.now())


def _note(actor: Person, action: str, application: Application) -> None:
    audit.record(actor, action, person=application.person, subject=f"application {application.pk}")
