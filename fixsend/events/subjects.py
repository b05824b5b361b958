"""By what a proposal that is sent again is known as the same."""

from __future__ import annotations

from fixsend.people.confirmations import services as confirmations
from fixsend.web import normalise

CONFIRMATION = "propose_gathering"


def reportable_of(day: int, title: str, council: int) -> str:
    """Return the key of what a proposal is about: the day of action, the title and the council."""
    return confirmations.reportable_of(day, normalise.search_key(title), council)
