"""Joining, or being kept posted, right after acting: the mailbox is proved already."""

from __future__ import annotations

from django.db import transaction

from fixsend.campaigns.models import Participation
from fixsend.membership.models import SupporterKind
from fixsend.membership.services import joining
from fixsend.people.services import consent


class NotKnown(Exception):
    """Nobody has confirmed this part in an action, so there is nobody to join."""


@transaction.atomic
def stay(participation: Participation, *, aims: int | None, purposes: dict[str, int]) -> str:
    """Make somebody a member (`aims` is the version that they agreed to) and grant mailings; returns what was done.

    Done twice, the second time changes nothing. Raises NotKnown.
    """
    person = participation.person
    if person is None or not person.email:
        raise NotKnown
    if aims is not None:
        details = {"kind": SupporterKind.INDIVIDUAL.value, "name": participation.name, "aims": aims}
        joining.join({**details, "purposes": purposes}, person)
        return "Welcome to the alliance. We have sent you an email."
    source = f"After action {participation.action_id}"
    consent.grant_on_form(person, purposes, source=source, proof="Their own page, opened by a link in an email")
    return "We will write to you as you ticked. Each email has a link to leave."
