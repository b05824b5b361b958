"""What a confirmed join form does."""

from django.urls import reverse

from fixsend.membership import links
from fixsend.membership.models import SupporterKind
from fixsend.membership.services import joining
from fixsend.membership.submission import KIND
from fixsend.people.confirmations import Handler
from fixsend.people.models import Confirmation, Person


def handler() -> Handler:
    """Return how join forms are described to the mailbox's owner and carried out."""
    return Handler(
        kind=KIND, describe=_describe, carry_out=_carry_out, purpose_of_mail="join the SEND Community Alliance"
    )


def _describe(confirmation: Confirmation) -> str:
    """Name what is asked for; the owner of the mailbox is the only one who reads it."""
    kind = SupporterKind(confirmation.details["kind"])
    name = confirmation.details["name"]
    if kind == SupporterKind.INDIVIDUAL:
        return f"Join the alliance as {name}"
    return f"Ask to join the alliance as a {kind.noun}: {name}"


def _carry_out(confirmation: Confirmation, person: Person) -> str:
    joined = joining.join(confirmation.details, person, proof=confirmation.proof)
    if joined.application is not None:
        return links.application_path(joined.application)
    return reverse("membership:already" if joined.already else "membership:joined")
