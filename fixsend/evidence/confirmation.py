"""What happens when the owner of a mailbox confirms an objection; and the receipt for one that nobody confirms."""

from __future__ import annotations

from fixsend.evidence import addresses, emails
from fixsend.evidence.models import Area, Figure
from fixsend.evidence.services import objections
from fixsend.evidence.services.objections import Said, Subject
from fixsend.people.confirmations.handlers import ConfirmationHandler, MailContent, ReceiptHandler, RequestWords
from fixsend.people.models import Confirmation, Person


class Objecting(ConfirmationHandler):
    """An objection to a figure or a report card, confirmed by the reader who sent it."""

    kind = objections.CONFIRMATION
    asks = "to say that a figure is wrong"

    def describe(self, confirmation: Confirmation) -> str:
        return "Tell us that something is wrong with a figure"

    def words(self, confirmation: Confirmation) -> RequestWords:
        return RequestWords(
            item="Tell us that something is wrong with a figure",
            heading="Confirm what you told us about a figure",
            first_line="Please confirm what you told us about a figure on our site. We check it once you have.",
            button="Yes, send it",
        )

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        """Receive an objection whose reader has proved their mailbox."""
        given = confirmation.details
        figure = Figure.objects.filter(pk=given["figure"]).first() if given["figure"] else None
        subject = Subject(Area.objects.get(pk=given["area"]), figure, given["seen"])
        objections.receive(subject, Said(**given["said"]), is_proved=True)
        return addresses.TOLD_US


class ObjectionReceipt(ReceiptHandler):
    """A receipt for an objection whose reader has not proved their mailbox."""

    kind = objections.RECEIPT
    asks = "to say that a figure is wrong"

    def receipt(self, confirmation: Confirmation) -> MailContent:
        return emails.receipt(confirmation.details["number"])
