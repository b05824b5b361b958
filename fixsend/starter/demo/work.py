"""Invented work for staff's queue: applications, reports, messages in the inbox."""

from collections.abc import Sequence
from random import Random

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from fixsend.delivery.bounces.incoming import Attachment, IncomingMail
from fixsend.inbox.models import CameBy, PreparedAnswer
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
        receiving.receive_from_form(topic=topic, name=name, email=address, text=text, council=councils[number])
    for number, (subject, text, files) in enumerate(texts.EMAILS):
        _email(supporters.name(chance), f"emailer.{number}@example.org", subject, text, files=files)
    _email(supporters.name(chance), "away@example.org", *texts.AUTOMATIC_REPLY, is_automatic=True)
    for title, text in texts.PREPARED_ANSWERS:
        PreparedAnswer.objects.create(title=title, text=text)


def _email(
    name: str,
    address: str,
    subject: str,
    text: str,
    *,
    files: Sequence[tuple[str, int]] = (),
    is_automatic: bool = False,
) -> None:
    mail = IncomingMail(
        address=address,
        name=name,
        subject=subject,
        text=text,
        message_id="",
        answers=(),
        reply_to=None,
        mailing=None,
        attachments=tuple(Attachment(name, size) for name, size in files),
        is_automatic=is_automatic,
        is_whole=True,
    )
    receiving.take_mail(mail, f"demonstration {address}", CameBy.MAILBOX)


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
