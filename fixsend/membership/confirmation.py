"""What a confirmed join form does."""

from django.urls import reverse

from fixsend.membership import links
from fixsend.membership.models import SupporterKind
from fixsend.membership.services import joining
from fixsend.membership.submission import KIND
from fixsend.people.confirmations.handlers import ConfirmationHandler
from fixsend.people.models import Confirmation, Person


class Joining(ConfirmationHandler):
    """A join form."""

    kind = KIND

    def describe(self, confirmation: Confirmation) -> str:
        """Name what is asked for; the owner of the mailbox is the only one who reads it."""
        kind = SupporterKind(confirmation.details["kind"])
        name = confirmation.details["name"]
        if kind == SupporterKind.INDIVIDUAL:
            return f"Join the alliance as {name}"
        return f"Ask to join the alliance as a {kind.noun}: {name}"

    def purpose_of_mail(self, confirmation: Confirmation) -> str:
        return "join the SEND Community Alliance"

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        joined = joining.join(confirmation.details, person, proof=confirmation.proof)
        if joined.application is not None:
            return links.application_path(joined.application)
        return reverse("membership:already" if joined.already else "membership:joined")
