"""Joining and staying in touch in one form: the part of it that membership does."""

import uuid
from typing import Any

from fixsend.membership.models import SupporterKind
from fixsend.membership.queries.joining import current_aims
from fixsend.membership.submission import KIND, details_of
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation, Person
from fixsend.web import normalise


def ask_to_join(email: str, *, name: str, postcode: str, asked_with: uuid.UUID) -> Confirmation:
    """Keep the wish of somebody to join as an individual until they confirm; the join form asks no more than this."""
    return confirmations.request(email, KIND, _details(name, postcode), subject=_subject(name), asked_with=asked_with)


def join_at_once(person: Person, *, proof: str, name: str, postcode: str) -> str:
    """Make the proven owner of a mailbox a member; returns the address of the page to show."""
    return confirmations.act_at_once(person, proof, KIND, _details(name, postcode), subject=_subject(name))


def _subject(name: str) -> str:
    """Name what is asked for; less than on a form to join, so it does not take the place of one that waits."""
    return confirmations.reportable_of("mailing list", normalise.search_key(name))


def _details(name: str, postcode: str) -> dict[str, Any]:
    return details_of(SupporterKind.INDIVIDUAL, {"name": name, "postcode": postcode}, current_aims())
