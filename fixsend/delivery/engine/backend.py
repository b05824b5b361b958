"""Django's EMAIL_BACKEND: every mail becomes a row, in the sender's transaction, and a mail worker sends it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import Field

from fixsend.delivery.engine.notify import SINGLE_MAILS, notify_workers
from fixsend.delivery.models import Message, MessageState
from fixsend.web import normalise, signing
from fixsend.web.email import Mail, MailToMany, sender
from fixsend.web.models import SiteDetails


class OutboxBackend(BaseEmailBackend):
    """Stores mails for a worker to send: one row for each recipient."""

    @transaction.atomic(savepoint=False)  # The caller fails without the row: two round trips fewer.
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store each mail and notify the workers; returns how many rows were stored."""
        # Without a mail server the rows themselves are the mailbox (/dev/outbox/).
        state = MessageState.QUEUED if settings.EMAIL_URL else MessageState.KEPT
        to_many = [mail for mail in email_messages if isinstance(mail, MailToMany)]
        single = [mail for mail in email_messages if not isinstance(mail, MailToMany)]
        number = _store(single, state) + sum(_store_copies(mail, state) for mail in to_many)
        if number and state == MessageState.QUEUED:
            notify_workers(SINGLE_MAILS)
        return number


def _store(mails: Sequence[EmailMessage], state: MessageState) -> int:
    stored = [(mail, _row(mail, address, state)) for mail in mails for address in _recipients(mail)]
    Message.objects.bulk_create([row for _, row in stored])
    for mail, row in stored:
        if isinstance(mail, Mail):
            mail.stored_as.append(row.pk)
    return len(stored)


def _store_copies(mail: MailToMany, state: MessageState) -> int:
    """Store a row for each copy. The text goes to the database once, which puts the words in: a tenth of the work."""
    copy = _row(mail, "", state)
    own = {
        "public_id": ("gen_random_uuid()", []),
        "to": ("given.address", []),
        "text": ("replace(%s, %s, given.word)", [copy.text, mail.placeholder]),
        "html": ("replace(%s, %s, given.word)", [copy.html, mail.placeholder]),
    }
    fields = [field for field in Message._meta.local_concrete_fields if not field.primary_key]
    parts = [own.get(field.name) or ("%s", [_stored_value(field, copy)]) for field in fields]
    columns = ", ".join(connection.ops.quote_name(field.column or field.name) for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            INSERT INTO delivery_message ({columns}) SELECT {", ".join(expression for expression, _ in parts)}
            FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS given (address, word, place) ORDER BY place
            """,  # noqa: S608 - names of our own columns
            [value for _, values in parts for value in values]
            + [list(column) for column in zip(*mail.copies, strict=True)],
        )
        return int(cursor.rowcount)


def _stored_value(field: Field[Any, Any], row: Message) -> Any:
    return field.get_db_prep_save(field.pre_save(row, add=True), connection)


def _recipients(mail: EmailMessage) -> list[str]:
    return list(dict.fromkeys(mail.recipients()))


def _row(mail: EmailMessage, address: str, state: MessageState) -> Message:
    return Message(
        kind=getattr(mail, "kind", "") or "other",
        to=address,
        from_email=normalise.one_line(_sender(mail)),
        reply_to=normalise.one_line(", ".join(mail.reply_to or [])),
        subject=normalise.one_line(str(mail.subject))[:250],
        text=str(mail.body),
        html=_html(mail),
        headers={name: normalise.one_line(str(value)) for name, value in mail.extra_headers.items()},
        needs_consent=getattr(mail, "needs_consent", ""),
        can_wait=getattr(mail, "can_wait", False),
        about_hash=signing.address_hash(mail.about) if isinstance(mail, Mail) and mail.about else "",
        state=state,
    )


def _sender(mail: EmailMessage) -> str:
    """Return the From line; libraries write Django's own default, which stands for the one that staff filled in."""
    if mail.from_email in (None, "", settings.DEFAULT_FROM_EMAIL):
        return sender(SiteDetails.load())
    return str(mail.from_email)


def _html(mail: EmailMessage) -> str:
    alternatives = getattr(mail, "alternatives", [])
    return next((str(content) for content, kind in alternatives if kind == "text/html"), "")
