"""Invented work for staff's queue: applications, reports, contact messages."""

from random import Random

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from fixsend.inbox.services import receiving
from fixsend.membership.models import (
    AimsVersion,
    Application,
    ApplicationMessage,
    ApplicationStatus,
    MessageFrom,
    Organisation,
    SupporterKind,
)
from fixsend.moderation.models import Report
from fixsend.places.models import Council
from fixsend.starter.demo import organisations, supporters, texts

FIRST_NUMBER = 1000
APPLICATIONS = (
    *[(SupporterKind.GROUP, ApplicationStatus.WAITING)] * 5,
    *[(SupporterKind.PRACTITIONER, ApplicationStatus.WAITING)] * 4,
    *[(SupporterKind.COMPANY, ApplicationStatus.WAITING)] * 2,
    (SupporterKind.GROUP, ApplicationStatus.QUESTION),
    (SupporterKind.COMPANY, ApplicationStatus.DECLINED),
)


def load(chance: Random, founded: list[Organisation]) -> None:
    """Make some of each."""
    councils = list(Council.objects.order_by("code"))
    for number, (kind, status) in enumerate(APPLICATIONS):
        _application(chance, kind, status, chance.choice(councils), number)
    listed = [organisation for organisation in founded if organisation.is_listed]
    for reported, (reason, field, explanation) in zip(listed, texts.REPORTS, strict=False):
        _report(reported, reason, field, explanation)
    for number, (topic, text) in enumerate(texts.CONTACT_MESSAGES):
        address, name = f"writer.{number}@example.org", supporters.name(chance)
        receiving.receive_from_form(topic=topic, name=name, email=address, text=text, council=None)


def _application(
    chance: Random, kind: SupporterKind, status: ApplicationStatus, place: Council, number: int
) -> Application:
    person = organisations.steward(chance, FIRST_NUMBER + number, place)
    application = Application.objects.create(
        person=person,
        kind=kind,
        status=status,
        aims=AimsVersion.objects.latest("version"),
        regions=[place.region],
        **_answers(chance, kind, place, person.name),
        **({"decided_at": timezone.now(), "reason": texts.DECLINED} if status == ApplicationStatus.DECLINED else {}),
    )
    if status == ApplicationStatus.QUESTION:
        ApplicationMessage.objects.create(
            application=application, written_by=MessageFrom.STAFF, text="When do you meet, and can anyone come?"
        )
    return application


def _answers(chance: Random, kind: SupporterKind, place: Council, contact: str) -> dict[str, object]:
    """Return the columns that the join form would fill."""
    aims = AimsVersion.objects.latest("version").version
    if kind == SupporterKind.PRACTITIONER:
        work = {"role": chance.choice(texts.ROLES), "council": place.code, "help_offers": ["share"]}
        return {"name": contact, "details": {"kind": kind.value, "aims": aims, "name": contact, **work}}
    name = organisations.called(chance, kind, place)
    said: dict[str, object] = {"contact_name": contact, "wants_listing": True, "councils": [place.code]}
    details = {"kind": kind.value, "aims": aims, "name": name, **said, **organisations.details(chance, kind, place)}
    return {"name": name, "details": details, "website_domain": f"{place.slug}.example.org"}


def _report(organisation: Organisation, reason: str, field: str, explanation: str) -> None:
    report = Report(
        content_type=ContentType.objects.get_for_model(Organisation),
        object_id=organisation.pk,
        field=field,
        title=organisation.name,
        text=getattr(organisation, field),
        reason=reason,
        explanation=explanation,
        reporter_email="reporter@example.org",
    )
    report.fingerprint = report.make_fingerprint()
    report.save()
