"""What confirming a join form does."""

from fixsend.membership import links
from fixsend.membership.models import SupporterKind
from fixsend.membership.services import joining
from fixsend.membership.services.applications import CONFIRMATION
from fixsend.people.confirmations.handlers import ConfirmationHandler
from fixsend.people.models import Confirmation, Person


class Joining(ConfirmationHandler):
    """A join form."""

    kind = CONFIRMATION

    def describe(self, confirmation: Confirmation) -> str:
        """Return what confirming does; only the mailbox's owner reads it."""
        kind = SupporterKind(confirmation.details["kind"])
        name = confirmation.details["name"]
        if kind == SupporterKind.INDIVIDUAL:
            return f"Join the alliance as {name}"
        return f"Ask to join the alliance as a {kind.noun}: {name}"

    def purpose_of_mail(self, confirmation: Confirmation) -> str:
        return "join the SEND Community Alliance"

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        joined = joining.join(confirmation.details, person, proof=confirmation.proof)
        return links.joined_path(joined.application, already=joined.already)
