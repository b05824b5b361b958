"""What moderation enters into the registries of the apps below."""

import contextlib

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.moderation import emails, queries
from fixsend.moderation.models import Report
from fixsend.moderation.services import CONFIRMATION, RECEIPT, TextIsGone, file_report
from fixsend.people import addresses, personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.confirmations.handlers import ConfirmationHandler, MailContent, ReceiptHandler, RequestWords
from fixsend.people.models import Confirmation, Person
from fixsend.people.staff import roles, work_queue
from fixsend.web.signing import BadLink


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    _declare_personal_data()
    handlers.registry.register(ReportingText(), ReportReceipt())
    roles.allow((roles.ADMINISTRATOR, roles.MODERATOR), "moderation.view_report", "moderation.change_report")
    roles.allow(roles.READ_ONLY, "moderation.view_report")
    work_queue.registry.register(
        work_queue.WorkItem(
            "reports", "Reported texts to decide on", queries.waiting, "reports:index", "moderation.change_report"
        )
    )
    _declare_retention()


def _declare_retention() -> None:
    retention.rules.register(
        retention.Rule(
            "moderation.addresses",
            "email addresses of people who reported a text, after our answer",
            90,
            lambda before: Report.objects.filter(decided_at__lt=before).exclude(reporter_email=""),
            lambda reports: reports.update(reporter_email=""),
            topic=retention.Topic.MESSAGES,
            because="so that we can answer a question about our decision",
        ),
        retention.Rule(
            "moderation.reports",
            "reports about texts and our decisions",
            3 * 365,
            lambda before: Report.objects.filter(decided_at__lt=before),
            lambda reports: reports.delete(),
            topic=retention.Topic.MESSAGES,
            because="so that we can see if a text is reported again and again",
        ),
    )


def _declare_personal_data() -> None:
    personal_data.sources.register(
        personal_data.PersonalDataSource(
            model="moderation.Report",
            person_field="reporter_email",
            title="Texts you reported to us",
            fields=("title", "text", "reason", "explanation", "created_at", "status", "decision", "decided_at"),
            rows=_reported_by,
            on_erase=_forget_reporter,
            on_merge=lambda kept, merged: [],  # An address, not a row: it stays the address that the answer goes to.
            timeline=_timeline,
        )
    )
    personal_data.sources.register(
        personal_data.PersonalDataSource(
            model="moderation.Report",
            person_field="decided_by",
            title="Reports that a member of staff decided about: their work, not their own data",
            on_erase="unlink",
            internal=True,
        )
    )


def _reported_by(person: Person) -> QuerySet[Report]:
    theirs = addresses.records_of(person, "reporter_email", "created_at")
    return Report.objects.filter(theirs).order_by("created_at")


def _forget_reporter(person: Person) -> None:
    """Keep the report, which explains why the text stands or was removed, without its sender and what they wrote."""
    _reported_by(person).update(reporter_email="", explanation="")


def _timeline(person: Person) -> list[personal_data.TimelineEntry]:
    return [
        personal_data.TimelineEntry(report.created_at, f"Reported a text of {report.title}", _page(report))
        for report in _reported_by(person)
    ]


def _page(report: Report) -> str:
    return reverse("reports:decide", args=[report.pk])


class ReportingText(ConfirmationHandler):
    """A report about a text, confirmed by the person who sent it."""

    kind = CONFIRMATION
    asks = "to report a text"

    def describe(self, confirmation: Confirmation) -> str:
        return "Report a text on our site"

    def words(self, confirmation: Confirmation) -> RequestWords:
        return RequestWords(
            item="Report a text on our site",
            heading="Confirm your report",
            first_line="Please confirm your report about a text on our site. A moderator reads it once you have.",
            button="Yes, send my report",
        )

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        """File a report whose sender has proved their mailbox; the text may have gone in the meantime."""
        with contextlib.suppress(TextIsGone, BadLink):
            file_report(**confirmation.details, is_proved=True)
        return reverse("moderation:done")


class ReportReceipt(ReceiptHandler):
    """A receipt for a report whose sender has not proved their mailbox."""

    kind = RECEIPT
    asks = "to report a text"

    def receipt(self, confirmation: Confirmation) -> MailContent:
        return emails.receipt(confirmation.details["number"])
