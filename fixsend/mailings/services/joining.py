"""Joining and staying in touch in one form: the part of it that membership does."""

import uuid

from fixsend.membership.confirmation import KIND
from fixsend.membership.models import SupporterKind
from fixsend.membership.queries.joining import current_aims
from fixsend.membership.submission import details_of
from fixsend.people.models import Confirmation
from fixsend.people.services import confirmations


def ask_to_join(email: str, *, name: str, postcode: str, asked_with: uuid.UUID) -> Confirmation:
    """Keep the wish of somebody to join as an individual until they confirm; the join form asks no more than this."""
    details = details_of(SupporterKind.INDIVIDUAL, {"name": name, "postcode": postcode}, current_aims())
    return confirmations.request(email, KIND, details, asked_with=asked_with)
