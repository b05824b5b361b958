"""How long this app keeps its own records."""

from datetime import datetime

from django.db.models import Q, QuerySet

from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import AuditEntry, Confirmation, ConsentEvent, ExportRequest, TagChange
from fixsend.people.retention import Rule
from fixsend.people.services import ledger

# The Limitation Act 1980 gives six years to bring a claim.
_SIX_YEARS = 6 * 365


def _old_confirmations(before: datetime) -> QuerySet[Confirmation]:
    return Confirmation.objects.filter(Q(done_at__lt=before) | Q(done_at=None, expires_at__lt=before))


def _old_consents(before: datetime) -> QuerySet[ConsentEvent]:
    return ConsentEvent.objects.filter(person=None, recorded_at__lt=before)


def _old_audit_entries(before: datetime) -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(at__lt=before)


def _old_tag_changes(before: datetime) -> QuerySet[TagChange]:
    return TagChange.objects.filter(made_at__lt=before)


RULES = [
    Rule(
        "people.export_requests",
        "which colleague wanted to download a list of people, what for, and who agreed",
        30,
        lambda before: ExportRequest.objects.filter(asked_at__lt=before),
        lambda rows: rows.delete(),
        because="so that a colleague can answer; the download itself stays in the log",
    ),
    Rule(
        "people.tag_changes",
        "who was given a tag, or lost it, together with many others",
        30,
        _old_tag_changes,
        lambda rows: rows.delete(),
        because="so that it can be undone",
    ),
    Rule(
        "people.confirmations",
        "requests that nobody confirmed, and notes of those that were confirmed",
        30,
        _old_confirmations,
        confirmations.forget,
        because="so that a late click still gets a helpful answer",
    ),
    Rule(
        "people.consents_of_erased",
        "what people agreed to whose data we deleted, without their name or address",
        _SIX_YEARS,
        _old_consents,
        ledger.delete_old,
        because="so that we can show that we were allowed to email them",
    ),
    Rule(
        "people.audit",
        "the log of what our staff saw and changed",
        _SIX_YEARS,
        _old_audit_entries,
        ledger.delete_old,
        because="so that we can find out if someone misused it",
    ),
]
