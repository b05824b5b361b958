"""Joining the alliance, or signing up for its emails, right after taking part in an action."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from fixsend.campaigns.models import Participation
from fixsend.mailing_list.services import subscribing
from fixsend.mailing_list.services.subscribing import SubscriptionRequest
from fixsend.membership.models import SupporterKind
from fixsend.membership.services import joining
from fixsend.people.models import Person
from fixsend.people.services import consent


class NotKnown(Exception):
    """No person has confirmed this part in an action, so there is none who could join."""


@transaction.atomic
def stay_in_touch(participation: Participation, *, aims: int | None, purposes: dict[str, int], proof: str) -> str:
    """Make a participant a member, or grant mailings; returns a sentence that says what was done. Raises NotKnown.

    `aims` is the version that they agreed to, None where they do not join; `purposes` are the versions of wordings, by
    purpose. `proof` says in the ledger how they proved that the mailbox is theirs. Done twice, the second time changes
    nothing.
    """
    person = _known(participation)
    if aims is not None:
        joining.join(_details(participation, aims, purposes), person, proof=proof)
        return "Welcome to the alliance."
    consent.grant_on_form(person, purposes, source=_source(participation), proof=proof)
    return "You will get the emails that you ticked. Each has a link to stop them."


@transaction.atomic
def ask_to_stay_in_touch(participation: Participation, *, aims: int | None, purposes: dict[str, int]) -> str:
    """Ask the mailbox's owner by email, because the page's link may have been forwarded; raises NotKnown.

    Nothing is joined or granted before they press the button there. Returns a sentence that says what comes next.
    """
    address = _known(participation).email or ""
    if aims is not None:
        joining.request(address, _details(participation, aims, purposes))
    else:
        subscribing.ask(address, SubscriptionRequest(purposes=purposes, source=_source(participation)))
    return "We are emailing you a link. Open it and press the button there to finish. It can take up to ten minutes."


def _known(participation: Participation) -> Person:
    person = participation.person
    if person is None or not person.email:
        raise NotKnown
    return person


def _details(participation: Participation, aims: int, purposes: dict[str, int]) -> dict[str, Any]:
    details = {"kind": SupporterKind.INDIVIDUAL.value, "name": participation.name, "aims": aims}
    return {**details, "purposes": purposes} if purposes else details


def _source(participation: Participation) -> str:
    return f"After action {participation.action_id}"
