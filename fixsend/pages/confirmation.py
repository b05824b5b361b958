"""The receipt for a message from the contact form."""

from __future__ import annotations

from fixsend.inbox.models import ContactTopic
from fixsend.pages import emails
from fixsend.pages.services import RECEIPT
from fixsend.people.confirmations.handlers import MailContent, ReceiptHandler
from fixsend.people.models import Confirmation


class ContactReceipt(ReceiptHandler):
    """A receipt for a contact message."""

    kind = RECEIPT
    asks = "an answer to a message"

    def receipt(self, confirmation: Confirmation) -> MailContent:
        details = confirmation.details
        return emails.receipt(ContactTopic(details["topic"]), details["conversation"], confirmation.created_at)
