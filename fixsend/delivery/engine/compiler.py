"""Compiles a mailing's document once; for each recipient only values are then put between ready bytes.

Recipients with the same variant and traits share a `CompiledTemplate`, which is made when it is first needed.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import NamedTuple

from fixsend.delivery import links, merge_fields
from fixsend.delivery.document import LINK_FIELDS, Document, field_names
from fixsend.delivery.engine import verp
from fixsend.delivery.engine.addresses import ImpossibleAddress, mailbox, mailbox_of, wire_form
from fixsend.delivery.engine.compiled_template import CompiledTemplate
from fixsend.delivery.engine.mime import header
from fixsend.delivery.engine.segments import Segmenter, traits_used
from fixsend.delivery.engine.text import clean_line
from fixsend.delivery.models import Mailing

# Enough for nine conditions that cut across each other; beyond that, templates are now and then compiled anew.
_MOST_TEMPLATES = 512
# The link to the web version is signed when a template is made, and has to work for two years from the day of sending.
_TEMPLATE_LASTS_SECONDS = 12 * 3600
# Headers that the compiler writes itself, and that a document may therefore not bring.
_OURS = {
    *("from", "to", "cc", "bcc", "sender", "reply-to", "subject", "date", "message-id", "return-path"),
    *("list-unsubscribe", "list-unsubscribe-post", "list-id", "feedback-id", "precedence"),
    *("mime-version", "content-type", "content-transfer-encoding"),
}


class BadDocument(ValueError):
    """A document that cannot be sent; the message says why."""


class Recipient(NamedTuple):
    """Whom one copy of a mailing goes to: one row of the claim query.

    `fields` are the person's values in the order of `Compiled.fields`; None or empty where they are not known.
    """

    position: int
    address: str
    public_id: str  # The person's, in the form that PostgreSQL's `public_id::text` gives.
    fields: tuple[str | None, ...] = ()
    variant: int = 0
    traits: int = 0


class Compiled:
    """Renders each recipient's mail: whole RFC 5322 messages with CRLF, in which no line begins with a dot."""

    def __init__(self, document: Document, mailing: Mailing) -> None:
        self.document = document
        self.mailing = mailing
        # What the claim query fetches, in this order (`merge_fields.select`).
        self.fields = merge_fields.for_claim(document.field_names())
        # For each of them what its keys stand for, or None; looked up for a reader, and worked out for none.
        self._known = [document.values.get(name) for name in self.fields]
        self._has_keys = any(known is not None for known in self._known)
        self._mask = traits_used(document)
        self._sign = links.bulk_signer().token
        self._sender = verp.MailingSender(mailing.pk, wire_form(document.from_email))
        self._head = _fixed_headers(document)
        self._message_id = _message_id_around(document, mailing)
        self._templates: dict[tuple[int, int], CompiledTemplate] = {}
        self._templates_until = 0.0
        self._second, self._date = 0, b""
        for variant in range(len(document.subjects)):
            self._template_for(variant, 0)

    def render(self, recipient: Recipient) -> bytes:
        """Return one recipient's mail, in which no line begins with a dot, ending in CRLF; raises ImpossibleAddress."""
        second = int(time.time())
        if second != self._second:
            self._tick(second)
        template = self._templates.get((recipient.variant, recipient.traits & self._mask)) or self._template_for(
            recipient.variant, recipient.traits
        )
        return template.fill(
            self._date,
            wire_form(recipient.address).encode(),
            recipient.public_id.encode(),
            self._sign(recipient.public_id),
            self._looked_up(recipient.fields) if self._has_keys else recipient.fields,
        )

    def envelope_sender(self, recipient: Recipient) -> str:
        """Return the address for MAIL FROM: where bounces of this recipient's mail go."""
        return self._sender(recipient.position)

    def _looked_up(self, fields: tuple[str | None, ...]) -> tuple[str | None, ...]:
        return tuple(
            value if known is None else known.get(value or "") for value, known in zip(fields, self._known, strict=True)
        )

    def _tick(self, second: int) -> None:
        self._second = second
        self._date = format_datetime(datetime.fromtimestamp(second, UTC)).encode()
        if second > self._templates_until:
            self._templates.clear()
            self._templates_until = second + _TEMPLATE_LASTS_SECONDS

    def _template_for(self, variant: int, traits: int) -> CompiledTemplate:
        if len(self._templates) >= _MOST_TEMPLATES:
            self._templates.clear()
        traits &= self._mask
        segmenter = Segmenter(
            fields=self.fields,
            traits=traits,
            variant=variant,
            web_version=links.web_version_url(self.mailing, variant, traits),
            mailing_id=self.mailing.pk,
        )
        document = self.document
        template = CompiledTemplate(
            head=self._head,
            message_id=self._message_id,
            subject=segmenter.subject(document.subjects[variant]),
            text=segmenter.text(document.text),
            html=segmenter.html(document.html),
            mailing_id=self.mailing.pk,
        )
        self._templates[variant, traits] = template
        return template


def compile_document(document: Document, mailing: Mailing) -> Compiled:
    """Return a mailing's document, compiled; raises BadDocument where something in it cannot be sent."""
    if unknown := merge_fields.unknown(document.field_names()):
        raise BadDocument(f"There is no merge field {', '.join(unknown)}.")
    if not document.subjects:
        raise BadDocument("It has no subject.")
    if LINK_FIELDS & field_names(*document.subjects):
        raise BadDocument("A subject cannot hold a link.")
    if not (document.from_email + document.reply_to.rpartition("<")[2]).isascii():
        # Relays without SMTPUTF8, which are many, would turn away every copy.
        raise BadDocument("Its sender and reply address can have only the letters a to z, digits and signs.")
    if traits_used(document) >> len(document.traits):
        raise BadDocument("It has a part for readers that no rule describes.")
    try:
        return Compiled(document, mailing)
    except ImpossibleAddress as error:
        raise BadDocument("Its sender or reply address cannot be an email address.") from error


def _fixed_headers(document: Document) -> bytes:
    lines = [
        b"From: " + mailbox(document.from_name, document.from_email),
        *([b"Reply-To: " + mailbox_of(document.reply_to)] if document.reply_to else []),
        *([b"List-Id: <" + _token(document.list_id) + b">"] if document.list_id else []),
        *([b"Feedback-ID: " + _token(document.feedback_id)] if document.feedback_id else []),
        b"Precedence: bulk",
        # Exchange sends no automatic replies to such mail; others go by List-Id (RFC 3834 section 2).
        b"X-Auto-Response-Suppress: OOF, AutoReply",
        *(_further(name, value) for name, value in document.headers if clean_line(value)),
        b"MIME-Version: 1.0",
    ]
    return b"\r\n".join(lines)


def _further(name: str, value: str) -> bytes:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,60}", name) or name.lower() in _OURS:
        raise BadDocument(f"It may not bring a header {name!r}.")
    return header(name, clean_line(value))


def _token(value: str) -> bytes:
    """Return a value that programs read, as it is."""
    if not re.fullmatch(r"[!-;=?-~]{1,200}", value):
        raise BadDocument(f"{value!r} cannot stand in a header.")
    return value.encode()


def _message_id_around(document: Document, mailing: Mailing) -> tuple[bytes, bytes]:
    """Return what stands around the person's id in Message-ID; a newsletter sent again to a person has the same one."""
    domain = wire_form(document.from_email).rpartition("@")[2]
    return f"<{mailing.message_id_stem}.".encode(), f"@{domain}>".encode()
