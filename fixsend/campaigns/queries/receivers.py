"""To whom a letter goes, looked up each time, because offices change hands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fixsend.campaigns.models import Receivers, WriteToPage
from fixsend.places.models import (
    Constituency,
    ContactRole,
    Council,
    CouncilContact,
    Representative,
)

MOST_CHOSEN = 5
_ROLES = {Receivers.COUNCILLORS: ContactRole.COUNCILLOR, Receivers.OFFICERS: ContactRole.OFFICER}


@dataclass(frozen=True)
class Receiver:
    """A receiver of letters. `contact` is a council's contact, of which people choose a few."""

    name: str
    address_as: str
    email: str
    party: str = ""
    representative: Representative | None = None
    contact: CouncilContact | None = None
    constituency: Constituency | None = None
    council: Council | None = None

    @property
    def shown_name(self) -> str:
        """Return the name alone: "Pat Member MP"."""
        return str(self.representative or self.contact or self.name)

    @property
    def about(self) -> str:
        """Return party and place in one line, as far as they are known."""
        place = self.constituency if self.representative else self.council if self.contact else None
        return ", ".join(str(part) for part in (self.party, place) if part)


def receivers(
    page: WriteToPage, council: Council | None, constituency: Constituency | None, chosen: Collection[int] = ()
) -> list[Receiver]:
    """Return to whom a letter from this place goes now; of a council's contacts those `chosen`, or all to choose from.

    Empty where the seat is vacant, or where we know no contact at this council.
    """
    if page.receivers == Receivers.FIXED:
        return [Receiver(str(each), each.name, each.email) for each in page.fixed_receivers.all()]
    if page.receivers == Receivers.MP:
        found = Representative.objects.filter(constituency=constituency).exclude(email="") if constituency else []
        return [_of_mp(each, constituency, council) for each in found]
    contacts = CouncilContact.objects.filter(council=council, role=_ROLES[Receivers(page.receivers)])
    if chosen:
        contacts = contacts.filter(pk__in=chosen)
    return [_of_contact(each, council) for each in contacts]


def has_to_choose(page: WriteToPage, found: Collection[Receiver]) -> bool:
    """Tell whether people choose to which of the receivers they write."""
    return page.receivers in _ROLES and len(found) > 1


def _of_mp(each: Representative, constituency: Constituency | None, council: Council | None) -> Receiver:
    return Receiver(
        name=f"{each.name}, MP for {constituency}",
        address_as=_as_greeted(each.name),
        email=each.email,
        party=each.party,
        representative=each,
        constituency=constituency,
        council=council,
    )


def _of_contact(each: CouncilContact, council: Council | None) -> Receiver:
    return Receiver(
        name=f"{each} ({council})",
        address_as=f"Councillor {each.name}" if each.role == ContactRole.COUNCILLOR else each.name,
        email=each.email,
        party=each.party,
        contact=each,
        council=council,
    )


def _as_greeted(name: str) -> str:
    """Return how a letter greets a member: a knight or dame by title and first name."""
    title, *names = name.split()
    return f"{title} {names[0]}" if title in ("Sir", "Dame") and names else name
