"""The mails to a person who reported a text and left an address: a receipt, and our answer."""

from fixsend.moderation.models import Report, ReportStatus
from fixsend.people.confirmations.handlers import MailContent
from fixsend.web import email

# What the pages and the receipt promise.
DECIDED_WITHIN_DAYS = 7


def send_answer(report: Report) -> None:
    """Tell the person who reported a text what we decided and why. Nothing they typed is in it."""
    email.send(
        report.reporter_email,
        f"What we decided about your report {report.number}",
        "moderation/email/report_answer",
        {"report": report, "upheld": report.status == ReportStatus.UPHELD},
        kind="report_answer",
    )


def receipt(number: str) -> MailContent:
    """Return the receipt for a report: its number, what happens next and by when. Nothing they typed is in it."""
    return MailContent(
        subject=f"We have your report {number}",
        template="moderation/email/report_receipt",
        context={"number": number, "days": DECIDED_WITHIN_DAYS},
        kind="report receipt",
        gist=f"We have your report {number} of a text on our site. A moderator decides, usually within "
        f"{DECIDED_WITHIN_DAYS} days, and we email you the decision.",
    )


def send_receipt(report: Report) -> None:
    """Send the receipt at once, to a person who has proved that the address is theirs."""
    mail = receipt(report.number)
    email.send(report.reporter_email, mail.subject, mail.template, mail.context, kind=mail.kind)
