"""Taking in, acknowledging and answering what people ask about their data."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.db import transaction
from django.utils import timezone

from fixsend.people.models import DataRequest, DataRequestKind, DataRequestStatus, Person, RequestCameBy
from fixsend.people.services import audit
from fixsend.web import email as mail
from fixsend.web import normalise

# "30 days beginning when the complaint is received": the day of receipt counts as the first.
COMPLAINT_ACKNOWLEDGEMENT = timedelta(days=29)


class AlreadyAnswered(Exception):
    """The request has been answered; what was said then stands."""


def due_on(kind: DataRequestKind | str, received: date) -> date:
    """Return the day by which the law wants an answer.

    One month to the corresponding date (UK GDPR Article 12(3)); a complaint has to be acknowledged within 30 days
    (Data Protection Act 2018, s. 164A, put in by the Data (Use and Access) Act 2025, s. 103).
    """
    if kind == DataRequestKind.COMPLAINT:
        return received + COMPLAINT_ACKNOWLEDGEMENT
    due: date = received + relativedelta(months=1)
    return due


@transaction.atomic
def receive(kind: DataRequestKind | str, *, person: Person | None, email: str, name: str, text: str) -> DataRequest:
    """Store a request and tell the person by mail that we have it; the same sent twice in a day is one request."""
    same = DataRequest.objects.filter(
        kind=kind, email=email, text=text, received_at__gt=timezone.now() - timedelta(days=1)
    ).first()
    if same:
        return same
    request = DataRequest.objects.create(
        kind=kind, person=person, email=email, name=name, text=text, due_on=due_on(kind, timezone.localdate())
    )
    _acknowledge_by_mail(request)
    return request


@transaction.atomic
def record(
    kind: DataRequestKind | str,
    *,
    came_by: RequestCameBy | str,
    received_on: date,
    person: Person | None,
    name: str,
    email: str,
    text: str,
    identity: str,
    actor: Person,
) -> DataRequest:
    """Write down a request that came by letter, telephone or otherwise; the clock began on the day it came.

    With an address it is acknowledged there by mail, so that its owner learns of a request in their name. `identity`
    says how staff know that it is them. Sent twice, it is one request.
    """
    address = normalise.email_address(email) if email else ""
    if person is None and address:
        person = Person.objects.filter(email=address).first()
    same = DataRequest.objects.filter(
        kind=kind, came_by=came_by, received_on=received_on, person=person, email=address, name=name, text=text
    ).first()
    if same:
        return same
    request = DataRequest.objects.create(
        kind=kind,
        came_by=came_by,
        received_on=received_on,
        person=person,
        name=name,
        email=address,
        text=text,
        identity=identity,
        recorded_by=actor,
        due_on=due_on(kind, received_on),
    )
    audit.record(actor, "data_request.recorded", person=request.person, subject=f"data request {request.pk}")
    _acknowledge_by_mail(request)
    return request


@transaction.atomic
def acknowledge(request_id: int, *, actor: Person) -> DataRequest:
    """Note that the person has been told that we have it; done twice, the first date stands."""
    request = DataRequest.objects.select_for_update().get(pk=request_id)
    if request.acknowledged_at is None:
        request.acknowledged_at = timezone.now()
        request.save(update_fields=["acknowledged_at"])
        audit.record(actor, "data_request.acknowledged", person=request.person, subject=f"data request {request.pk}")
    return request


@transaction.atomic
def identify(request_id: int, identity: str, *, actor: Person) -> DataRequest:
    """Write down how staff know that it is them (UK GDPR Article 12(6)); raises AlreadyAnswered."""
    request = _open(request_id)
    if request.identity != identity:
        request.identity = identity
        request.save(update_fields=["identity"])
        audit.record(actor, "data_request.identified", person=request.person, subject=f"data request {request.pk}")
    return request


@transaction.atomic
def link(request_id: int, person: Person | None, *, actor: Person) -> DataRequest:
    """Say whose a request is that did not come by My page, or that it is nobody's yet; raises AlreadyAnswered."""
    request = _open(request_id)
    if request.person != person and request.came_by != RequestCameBy.SITE:
        audit.record(
            actor,
            "data_request.linked" if person else "data_request.unlinked",
            person=person or request.person,
            subject=f"data request {request.pk}",
        )
        request.person = person
        request.save(update_fields=["person"])
    return request


@transaction.atomic
def answer(
    request_id: int, *, actor: Person, text: str, refused: bool = False, identity: str | None = None
) -> DataRequest:
    """Close a request and mail the person the answer; `identity` says how we know them. Raises AlreadyAnswered."""
    request = _open(request_id)
    request.identity = request.identity if identity is None else identity
    request.status = DataRequestStatus.REFUSED if refused else DataRequestStatus.DONE
    request.answer = text
    request.answered_at = timezone.now()
    request.answered_by = actor
    request.acknowledged_at = request.acknowledged_at or request.answered_at
    request.save()
    audit.record(actor, f"data_request.{request.status}", person=request.person, subject=f"data request {request.pk}")
    if request.email:
        _mail(request, "Our answer about your data", "people/email/data_request_answered")
    return request


def _open(request_id: int) -> DataRequest:
    request = DataRequest.objects.select_for_update(of=["self"]).select_related("person").get(pk=request_id)
    if request.status != DataRequestStatus.OPEN:
        raise AlreadyAnswered
    return request


def _acknowledge_by_mail(request: DataRequest) -> None:
    if request.email:
        _mail(request, "We have your request about your data", "people/email/data_request_received")
        request.acknowledged_at = timezone.now()
        request.save(update_fields=["acknowledged_at"])


def _mail(request: DataRequest, subject: str, template: str) -> None:
    context = {"request": request, "what": request.get_kind_display().lower()}
    mail.send(request.email, subject, template, context, kind="data_request")
