"""Who sits in the House of Commons for each English constituency, from a table of members with Parliament's numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fixsend.places.facts import tables
from fixsend.web import addresses, normalise

TABLE = tables.DATA / "representatives.csv"
_ENGLAND = "E92000001"


@dataclass(frozen=True)
class RepresentativeFacts:
    """One line of the table; the constituency is its ONS code, and the address empty where none is published."""

    member_id: str
    name: str
    party: str
    email: str
    constituency: str

    @property
    def key(self) -> str:
        """Return Parliament's number of the member."""
        return self.member_id

    @property
    def words(self) -> str:
        """Return who it is and for where."""
        return f"{self.name} ({self.constituency})"


def read_source(path: Path) -> list[RepresentativeFacts]:
    """Return the members for England; raises tables.BadSource where two sit for one constituency."""
    try:
        found = tables.unique(_facts(row) for row in tables.rows(path) if row["country_code"] == _ENGLAND)
    except KeyError as error:
        raise tables.BadSource(f"It has no column {error}.") from error
    seats = [fact.constituency for fact in found]
    if len(set(seats)) != len(seats):
        raise tables.BadSource("It names two members for one constituency.")
    if not all(fact.member_id.isascii() and fact.member_id.isdigit() for fact in found):
        raise tables.BadSource("A member has no number.")
    return found


def _facts(row: dict[str, str]) -> RepresentativeFacts:
    return RepresentativeFacts(
        member_id=row["member_id"],
        name=row["display_as"],
        party=row["party_text"],
        email=_address(row["member_email"]),
        constituency=row["pcon_code"],
    )


def _address(written: str) -> str:
    """Return an address, or nothing for the words that stand where there is none."""
    address = normalise.email_address(written)
    return address if addresses.is_possible(address) else ""


def read_table() -> list[RepresentativeFacts]:
    """Return the table that comes with the code."""
    return tables.read(TABLE, RepresentativeFacts)


def stored(apps: Any) -> list[RepresentativeFacts]:
    """Return the rows of the database as lines of the table."""
    names = ("member_id", "name", "party", "email", "constituency__code")
    found = apps.get_model("places", "Representative").objects.values_list(*names)
    return [RepresentativeFacts(str(number), *others) for number, *others in found]


def load(apps: Any, facts: Iterable[RepresentativeFacts]) -> None:
    """Replace all stored members by those of the table; raises tables.BadSource for an unknown constituency."""
    model = apps.get_model("places", "Representative")
    seats = dict(apps.get_model("places", "Constituency").objects.values_list("code", "pk"))
    try:
        members = [
            model(
                member_id=int(fact.member_id),
                name=fact.name,
                party=fact.party,
                email=fact.email,
                constituency_id=seats[fact.constituency],
            )
            for fact in facts
        ]
    except KeyError as error:
        raise tables.BadSource(f"It names {error}, which is not among our constituencies.") from error
    model.objects.all().delete()
    model.objects.bulk_create(members)
