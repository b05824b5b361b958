"""What stands on a council's report card of families' reports, apart from the official figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fixsend.evidence.report_cards.sections import CardSection, Place
from fixsend.places.models import Council
from fixsend.rights.counted.queries import published
from fixsend.rights.counted.queries.published import NOTES, Number, Published


@dataclass(frozen=True)
class OnCard:
    """The published counts of one council, hidden ones among them; none before the first quarter."""

    council: Council
    published: Published | None
    numbers: Sequence[Number]
    notes: Sequence[str] = NOTES

    @property
    def shown(self) -> list[Number]:
        """Return those that are numbers."""
        return [one for one in self.numbers if one.number is not None]

    @property
    def hidden(self) -> list[Number]:
        """Return those that are too few to show."""
        return [one for one in self.numbers if one.number is None]


def on_card(council: Council) -> OnCard:
    """Return what a council's card says of families' reports."""
    found = published.newest()
    return OnCard(council, found, found.of_area(council.code) if found else ())


SECTION = CardSection("late-steps", "rights/counted/card.html", on_card, Place.LATER)
