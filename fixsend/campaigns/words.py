"""What somebody sends to take part in an action, and how it waits until the mailbox's owner confirms it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fixsend.campaigns.models import ActionPage, HandOverTerms
from fixsend.membership.models import Organisation
from fixsend.places.models import Constituency, Council

# What stays with a request once it has been confirmed: enough to find the part, and none of the words.
KEPT = ("action", "participation")


@dataclass(frozen=True)
class Entry:
    """What somebody sends to take part. `purposes` are the versions of wordings agreed to, by purpose; `terms` is the
    number of what their form said about handing over.

    One `in_doubt` (sent in haste, or from a busy network) counts only once it is confirmed.
    """

    name: str
    email: str
    council: Council | None
    constituency: Constituency | None = None
    shows_name: bool = False
    wants_updates: bool = False
    purposes: dict[str, int] = field(default_factory=dict)
    via: str = ""
    brought_by: str = ""
    organisation: Organisation | None = None
    terms: int | None = None
    partners: list[int] = field(default_factory=list)
    network: str = ""
    in_doubt: bool = False
    # What only one kind of action asks (`ActionPage.waiting_answers`).
    answers: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Words:
    """One sending of an action's form: plain values, so that they can wait as JSON. Places and terms are numbers.

    `answers` is what only one kind of action asks, as its `waiting_answers` gives it.
    """

    name: str
    council: int | None = None
    constituency: int | None = None
    shows_name: bool = False
    terms: int | None = None
    updates: bool = False
    partners: tuple[int, ...] = ()
    purposes: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, action: ActionPage, entry: Entry) -> Words:
        """Return the words of what was sent."""
        return cls(
            name=entry.name,
            council=entry.council.pk if entry.council else None,
            constituency=entry.constituency.pk if entry.constituency else None,
            shows_name=entry.shows_name,
            terms=entry.terms,
            updates=entry.wants_updates,
            partners=tuple(entry.partners),
            purposes=entry.purposes,
            answers=action.waiting_answers(entry.answers),
        )

    def as_details(self) -> dict[str, Any]:
        """Return them for a request; what was left empty is left out."""
        values = {
            "name": self.name,
            "council": self.council,
            "constituency": self.constituency,
            "shows_name": self.shows_name,
            "terms": self.terms,
            "updates": self.updates,
            "partners": list(self.partners),
            "purposes": dict(self.purposes),
            "answers": dict(self.answers),
        }
        return {key: value for key, value in values.items() if value}

    @classmethod
    def read(cls, details: Mapping[str, Any]) -> Words | None:
        """Return the words that wait with a request; none where it holds none (any more)."""
        if "name" not in details:
            return None
        return cls(
            name=details["name"],
            council=details.get("council"),
            constituency=details.get("constituency"),
            shows_name=details.get("shows_name", False),
            terms=details.get("terms"),
            updates=details.get("updates", False),
            partners=tuple(details.get("partners", [])),
            purposes=details.get("purposes", {}),
            answers=details.get("answers", {}),
        )

    def columns(self, action: int) -> dict[str, Any]:
        """Return the fields of a participation that these words fill; a place or terms that have gone are left empty.

        All of them replace what was there, so that a box which is no longer ticked takes back what it had allowed.
        """
        terms = HandOverTerms.objects.filter(pk=self.terms, action=action).first() if self.terms else None
        return {
            "name": self.name,
            "council": Council.objects.filter(pk=self.council).first() if self.council else None,
            "constituency": Constituency.objects.filter(pk=self.constituency).first() if self.constituency else None,
            "shows_name": self.shows_name,
            "terms": terms,
        }
