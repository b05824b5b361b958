"""What stands on a report card but is known to the apps above: they register it, the card shows it in place.

A section is no part of the drawn card: it is made for each request, so that it is never older than what it tells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fixsend.places.models import Council
from fixsend.web.registry import Registry


class Place(StrEnum):
    """Where on a card a section stands."""

    NOW = "now"  # On the first screen: what one can do now.
    LATER = "later"  # Below the questions: what a council says, what families tell, following a council.


@dataclass(frozen=True)
class CardSection:
    """One section: the template of the app that knows it, which gets what `find` returns as `subject`.

    `find` answers for one council, in few queries; what it returns is shown unless it is false.
    """

    slug: str
    template: str
    find: Callable[[Council], Any]
    place: Place = Place.NOW


registry: Registry[CardSection] = Registry(key=lambda section: section.slug)


@dataclass(frozen=True)
class ShownSection:
    """A section that has something to say about a council."""

    slug: str
    template: str
    subject: Any


def sections(council: Council, place: Place) -> list[ShownSection]:
    """Return what other apps have to say on a council's card, in the order in which they were registered."""
    found = [(one, one.find(council)) for one in registry if one.place == place]
    return [ShownSection(one.slug, one.template, subject) for one, subject in found if subject]
