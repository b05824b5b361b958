"""What confirming a join form does."""

from fixsend.membership import links
from fixsend.membership.models import SupporterKind
from fixsend.membership.services import joining
from fixsend.membership.services.applications import CONFIRMATION
from fixsend.people.confirmations.handlers import ConfirmationHandler, RequestWords
from fixsend.people.models import Confirmation, Person

_DESCRIPTIONS = {
    SupporterKind.INDIVIDUAL: "Join the alliance as {name}",
    SupporterKind.PRACTITIONER: "Apply to join the alliance as a SEND practitioner: {name}",
    SupporterKind.GROUP: "Apply to join the alliance as a community group or local charity: {name}",
    SupporterKind.COMPANY: "Apply to join the alliance as a company: {name}",
}
_JOIN = RequestWords(
    item="Join the SEND Community Alliance",
    heading="Confirm that you are joining",
    about="SEND Community Alliance",
    first_line="Please confirm that you want to join the SEND Community Alliance.",
    button="Yes, I’m joining",
)
_APPLY = RequestWords(
    item="Apply to join the SEND Community Alliance",
    heading="Confirm your application",
    about="SEND Community Alliance",
    first_line="Please confirm your application to join the SEND Community Alliance. We read it once you have.",
    button="Yes, send my application",
)


class Joining(ConfirmationHandler):
    """A join form."""

    kind = CONFIRMATION
    asks = "to join the alliance"

    def describe(self, confirmation: Confirmation) -> str:
        """Return what confirming does; only the mailbox's owner reads it."""
        kind = SupporterKind(confirmation.details["kind"])
        name = confirmation.details["name"]
        return _DESCRIPTIONS[kind].format(name=name)

    def words(self, confirmation: Confirmation) -> RequestWords:
        if SupporterKind(confirmation.details["kind"]) == SupporterKind.INDIVIDUAL:
            return _JOIN
        return _APPLY

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        joined = joining.join(confirmation.details, person, proof=confirmation.proof)
        return links.joined_path(joined.application, already=joined.already)
