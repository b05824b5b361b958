"""The mails to a reader who said that something is wrong and left an address: a receipt, and our answer."""

from __future__ import annotations

from fixsend.evidence.models import Objection, ObjectionState
from fixsend.people.confirmations.handlers import MailContent
from fixsend.web import email

# What the pages and the receipt promise: working days in England.
CHECKED_WITHIN_DAYS = 10


def receipt(number: str) -> MailContent:
    """Return the receipt: its number, what happens next and by when. Nothing that was typed is in it."""
    return MailContent(
        subject=f"We have your message {number} about a figure",
        template="evidence/email/objection_receipt",
        context={"number": number, "days": CHECKED_WITHIN_DAYS},
        kind="objection receipt",
        gist=f"We have your message {number} about a figure on our site. We check it, usually within "
        f"{CHECKED_WITHIN_DAYS} working days, and email you what we found.",
    )


def send_receipt(objection: Objection) -> None:
    """Send the receipt at once, to a reader who has proved that the address is theirs."""
    mail = receipt(objection.number)
    email.send(objection.reader_email, mail.subject, mail.template, mail.context, kind=mail.kind)


def send_answer(objection: Objection, about: str) -> None:
    """Tell the reader what we found. Nothing that they typed is in it."""
    email.send(
        objection.reader_email,
        f"What we found about your message {objection.number}",
        "evidence/email/objection_answer",
        {
            "number": objection.number,
            "about": about,
            "answer": objection.answer,
            "is_corrected": objection.state == ObjectionState.CORRECTED,
            "correction_url": objection.correction.url if objection.correction else "",
        },
        kind="objection_answer",
    )
