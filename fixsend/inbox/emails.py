"""The mails of the inbox: answers that a member of staff wrote."""

from __future__ import annotations

from django.template.defaultfilters import date as date_format
from django.utils import timezone

from fixsend.delivery.engine import single_mail, verp
from fixsend.delivery.models import Message
from fixsend.inbox import quoting
from fixsend.inbox.models import Conversation, IncomingMessage
from fixsend.web import email
from fixsend.web.models import SiteDetails

KIND = "answer"
_LONGEST_QUOTE = 4000
_MOST_REFERENCES = 20


def send_answer(conversation: Conversation, text: str, answered: IncomingMessage | None, chain: list[str]) -> Message:
    """Queue an answer to whoever wrote last, in the caller's transaction, and return the mail on its way.

    It has the headers by which mail programs put it under what it answers (RFC 5322 section 3.6.4; `chain` are the
    Message-IDs of the conversation, oldest first), and says that a person wrote it (RFC 3834 section 5). A reply to it
    comes back into this conversation.
    """
    mail = email.prepare(
        answered.email if answered else conversation.email,
        _subject(conversation),
        "inbox/email/answer",
        {"text": text, "quote": _quote(answered), "preheader": email.preheader_of(text)},
        headers={"Auto-Submitted": "no", **_reply_to(conversation.pk), **_threading(answered, chain)},
        kind=KIND,
    )
    mail.send()
    return Message.objects.get(pk=mail.stored_as[0])


def message_id_of(message: Message) -> str:
    """Return the Message-ID with which a mail leaves."""
    return single_mail.headers(message)["Message-ID"]


def reply_to(conversation_id: int) -> str:
    """Return where a reply to a mail about a conversation goes.

    Into the conversation, where a mailbox takes what comes back; otherwise to the team, or nowhere of its own.
    """
    details = SiteDetails.load()
    return verp.reply_address(conversation_id) or details.team_email or details.controller_email


def _reply_to(conversation_id: int) -> dict[str, str]:
    address = reply_to(conversation_id)
    return {"Reply-To": address} if address else {}


def _threading(answered: IncomingMessage | None, chain: list[str]) -> dict[str, str]:
    if not chain:
        return {}
    nearest = answered.message_id if answered and answered.message_id else chain[-1]
    return {"In-Reply-To": nearest, "References": " ".join(chain[-_MOST_REFERENCES:])}


def _subject(conversation: Conversation) -> str:
    """Return the subject: what they wrote stands in it only where it was the subject of their own mail."""
    if conversation.subject.lower().startswith("re:"):
        return conversation.subject
    return f"Re: {conversation.title}"


def _quote(answered: IncomingMessage | None) -> str:
    """Return what is answered, as it stands below an answer: its readers may not remember what they wrote."""
    if answered is None:
        return ""
    on = date_format(timezone.localtime(answered.received_at), "j F Y")
    own, _ = quoting.split(answered.text)
    lines = own[:_LONGEST_QUOTE].strip().splitlines()
    return "\n".join([f"On {on} you wrote:", *(f"> {line}".rstrip() for line in lines)]) if lines else ""
