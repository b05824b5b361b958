"""Reporting a text, and deciding about a report."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from fixsend.moderation import emails
from fixsend.moderation.models import MOVES, Report, ReportReason, ReportStatus
from fixsend.moderation.reportables import Reportable, reportable_called
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise, signing

# The kind of confirmation that a report waits for where very many come from its network.
CONFIRMATION = "report"
RECEIPT = "report receipt"


class TextIsGone(Exception):
    """The text is not on the site, or no longer."""


class AlreadyDecided(Exception):
    """A colleague has decided about this report already."""


@dataclass(frozen=True)
class ReportedText:
    """One text on the site that can be reported."""

    subject: Reportable
    thing: Model
    field: str

    @property
    def label(self) -> str:
        """Return the field's name for readers."""
        return self.subject.fields[self.field]

    @property
    def title(self) -> str:
        """Return what the text belongs to."""
        return self.subject.title(self.thing)

    @property
    def url(self) -> str:
        """Return the page that the text stands on."""
        return self.subject.url(self.thing)

    @property
    def text(self) -> str:
        """Return the text as it stands now."""
        return self.subject.text(self.thing, self.field)

    @property
    def token(self) -> str:
        """Return the signed name of this text, as it stands in a "Report this" link."""
        return signing.sign("report", [self.subject.model, self.thing.pk, self.field])


def find_text(token: str) -> ReportedText:
    """Return the text that a "Report this" link names; raises TextIsGone, or signing.BadLink."""
    model, pk, field = signing.unsign("report", token)
    subject = reportable_called(model)
    thing = subject.model_class._default_manager.filter(pk=pk).first() if subject else None
    if subject is None or thing is None or field not in subject.fields or not subject.is_public(thing):
        raise TextIsGone
    found = ReportedText(subject, thing, field)
    if not found.text:
        raise TextIsGone
    return found


@transaction.atomic
def file_report(token: str, *, reason: str, explanation: str = "", email: str = "", is_proved: bool = False) -> Report:
    """Put a report into the queue, and mail a receipt to an address left with it; return the report.

    The same report sent twice is one. `is_proved` tells that the address is the sender's own; to any other the receipt
    goes inside the list-bombing guard. Raises TextIsGone, BadLink.
    """
    found = find_text(token)
    report = Report(
        content_type=ContentType.objects.get_for_model(found.thing),
        object_id=found.thing.pk,
        field=found.field,
        title=normalise.one_line(found.title)[:200],
        text=found.text,
        reason=ReportReason(reason),
        explanation=explanation.strip(),
        reporter_email=normalise.email_address(email) if email else "",
    )
    report.fingerprint = report.make_fingerprint()
    # `report_once_while_open`: the same may have been sent before, perhaps a moment ago by a double click.
    Report.objects.bulk_create([report], ignore_conflicts=True)
    filed = Report.objects.filter(fingerprint=report.fingerprint).latest("id")
    if filed.reporter_email:
        _send_receipt(filed, is_proved=is_proved)
    return filed


def _send_receipt(report: Report, *, is_proved: bool) -> None:
    if is_proved:
        emails.send_receipt(report)
    else:
        number = report.number
        confirmations.request(report.reporter_email, RECEIPT, {"number": number}, subject=number)


def file_once_confirmed(token: str, *, reason: str, email: str, explanation: str = "") -> None:
    """Have the owner of a mailbox confirm a report by mail; it is filed when they do (`ReportingText`)."""
    details = {"token": token, "reason": reason, "explanation": explanation, "email": email}
    confirmations.request(email, CONFIRMATION, details)


@transaction.atomic
def decide(report_id: int, *, uphold: bool, reasons: str, by: Person) -> list[Report]:
    """Remove or keep a reported text, and answer all who reported it; return the reports that this decided.

    Other open reports of the same text are decided with it: all of them when the text goes, those of the very same
    words when it stays. Reasons are required, because people on both sides will read them. Raises AlreadyDecided.
    """
    report = Report.objects.select_for_update().get(pk=report_id)
    status = ReportStatus.UPHELD if uphold else ReportStatus.REJECTED
    if status not in MOVES[report.status]:
        raise AlreadyDecided
    if uphold:
        _hide(report, by)
    decided = [report, *_others_of_the_same_text(report, same_words=not uphold)]
    for each in decided:
        _close(each, status, reasons, by)
    audit.record(by, f"report.{status}", subject=f"report {report.number}", field=report.field, reports=len(decided))
    if uphold:
        _subject(report).tell_owners(report)
    return decided


def _subject(report: Report) -> Reportable:
    model_class = report.content_type.model_class()
    subject = reportable_called(model_class._meta.label) if model_class else None
    if subject is None:
        raise LookupError(f"No app declares {report.content_type} to moderation")
    return subject


def _hide(report: Report, by: Person) -> None:
    """Take the text off the site, unless what it belonged to is gone already."""
    if report.subject is not None:
        _subject(report).hide(report.subject, report.field, by)


def _others_of_the_same_text(report: Report, *, same_words: bool) -> list[Report]:
    others = Report.objects.select_for_update().filter(
        content_type=report.content_type, object_id=report.object_id, field=report.field, status=ReportStatus.OPEN
    )
    if same_words:
        others = others.filter(text=report.text)
    return list(others.exclude(pk=report.pk).order_by("pk"))


def _close(report: Report, status: ReportStatus, reasons: str, by: Person) -> None:
    now = timezone.now()
    report.status = status
    report.decision = reasons.strip()
    report.decided_by = by
    report.decided_at = now
    if report.reporter_email:
        emails.send_answer(report)
        report.answered_at = now
    report.save()
