"""The mail that moderation sends: the answer to a person who reported a text and left an address."""

from fixsend.moderation.models import Report, ReportStatus
from fixsend.web import email


def send_answer(report: Report) -> None:
    """Tell the person who reported a text what we decided and why. Nothing they typed is in it."""
    email.send(
        report.reporter_email,
        "What we decided about your report",
        "moderation/email/report_answer",
        {"report": report, "upheld": report.status == ReportStatus.UPHELD},
        kind="report_answer",
    )
