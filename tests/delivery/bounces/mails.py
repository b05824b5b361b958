"""Mails that come back, as servers and providers write them."""

from email.message import EmailMessage, Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import parseaddr

OURS = """\
From: SEND Community Alliance <news@fixsend.example>
To: Ada Lovelace <ada@example.net>
Subject: What families told us
Message-ID: <7.12.abc@fixsend.example>

Dear Ada, spam, virus and quota are words in our own mail.
"""


def dsn(
    *recipients: dict[str, str], human: str = "Your message could not be delivered.", headers_only: bool = False
) -> bytes:
    """Return a report after RFC 3464; each recipient is given by its fields."""
    report = MIMEMultipart("report", **{"report-type": "delivery-status"})
    report["From"] = "Mail Delivery System <MAILER-DAEMON@mx.example.net>"
    report["To"] = "bounces@fixsend.example"
    report["Subject"] = "Undelivered Mail Returned to Sender"
    report["Return-Path"] = "<>"
    report.attach(MIMEText(human))
    status = MIMEBase("message", "delivery-status")
    status.set_payload([_block({"Reporting-MTA": "dns; mx.example.net"}), *map(_block, recipients)])
    report.attach(status)
    report.attach(_returned(headers_only))
    return report.as_bytes()


def failed(address="ada@example.net", status="5.1.1", said="550 5.1.1 User unknown", action="failed") -> dict[str, str]:
    """Return the fields of one recipient."""
    return {
        "Final-Recipient": f"rfc822; {address}",
        "Action": action,
        "Status": status,
        "Diagnostic-Code": f"smtp; {said}",
    }


def loose(text: str, **headers: str) -> bytes:
    """Return a bounce that follows no standard."""
    mail = EmailMessage()
    defaults = {"From": "MAILER-DAEMON@mx.example.net", "To": "bounces@fixsend.example", "Subject": "failure notice"}
    for name, value in (defaults | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        mail[name] = value
    mail.set_content(text)
    return mail.as_bytes()


def complaint(kind="abuse", to="ada@example.net", original=OURS) -> bytes:
    """Return a complaint in the Abuse Reporting Format (RFC 5965)."""
    report = MIMEMultipart("report", **{"report-type": "feedback-report"})
    report["From"] = "feedback@provider.example"
    report["To"] = "abuse@fixsend.example"
    report["Subject"] = "FW: What families told us"
    report.attach(MIMEText("This is an email abuse report."))
    feedback = MIMEBase("message", "feedback-report")
    fields = {"Feedback-Type": kind, "User-Agent": "ProviderFBL/1.0", "Version": "1"}
    feedback.set_payload([_block(fields | ({"Original-Rcpt-To": f"<{to}>"} if to else {}))])
    report.attach(feedback)
    report.attach(_returned(headers_only=False, original=original))
    return report.as_bytes()


def _returned(headers_only: bool, original: str = OURS) -> MIMEBase:
    if headers_only:
        part: MIMEBase = MIMEText(original.split("\n\n", maxsplit=1)[0] + "\n", "rfc822-headers")
        return part
    part = MIMEBase("message", "rfc822")
    inner = Message()
    for line in original.split("\n\n", maxsplit=1)[0].splitlines():
        name, _, value = line.partition(": ")
        inner[name] = value if name != "To" else f"Ada Lovelace <{parseaddr(value)[1]}>"
    inner.set_payload(original.partition("\n\n")[2])
    part.set_payload([inner])
    return part


def _block(fields: dict[str, str]) -> Message:
    block = Message()
    for name, value in fields.items():
        block[name] = value
    return block
