"""By what a proposal that is sent again is known as the same."""

from __future__ import annotations

from fixsend.people.services import confirmations
from fixsend.web import normalise

CONFIRMATION = "propose_gathering"


def subject_of(day: int, title: str, council: int) -> str:
    """Return the key of what a proposal is about: the day of action, the title and the council."""
    return confirmations.subject_of(day, normalise.search_key(title), council)
