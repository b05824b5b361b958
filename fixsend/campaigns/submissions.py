"""What a person submits to take part in an action, and how it waits until the mailbox's owner confirms it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fixsend.campaigns.models import ActionPage, HandOverTerms
from fixsend.membership.models import Organisation
from fixsend.places.models import Constituency, Council
from fixsend.web.limits import Try

# What stays with a request once it has been confirmed: enough to find the part, and nothing of what was submitted.
KEPT = ("action", "participation")


@dataclass(frozen=True)
class Submission:
    """What a person submits to take part, as the form's view knows it.

    `terms` is the primary key of what the form said about handing over; `partners` are primary keys; `network` is a
    keyed hash. One `in_doubt` (sent in haste, or from a busy network) counts only once it is confirmed; `tries` are
    limits that are still to be counted with it, and past one of them it is in doubt, too.
    """

    name: str
    email: str
    council: Council | None
    constituency: Constituency | None = None
    shows_name: bool = False
    wants_updates: bool = False
    via: str = ""
    brought_by: str = ""
    organisation: Organisation | None = None
    terms: int | None = None
    partners: list[int] = field(default_factory=list)
    network: str = ""
    in_doubt: bool = False
    tries: Sequence[Try] = ()
    # What only one kind of action asks (`ActionPage.pending_answers`).
    answers: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PendingSubmission:
    """A submission as it waits for confirmation: plain values that fit into JSON, with primary keys for rows.

    `answers` is what only one kind of action asks, as its `pending_answers` gives it.
    """

    name: str
    council: int | None = None
    constituency: int | None = None
    shows_name: bool = False
    terms: int | None = None
    updates: bool = False
    partners: tuple[int, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, action: ActionPage, submission: Submission) -> PendingSubmission:
        """Return a submission in the form in which it waits."""
        return cls(
            name=submission.name,
            council=submission.council.pk if submission.council else None,
            constituency=submission.constituency.pk if submission.constituency else None,
            shows_name=submission.shows_name,
            terms=submission.terms,
            updates=submission.wants_updates,
            partners=tuple(submission.partners),
            answers=action.pending_answers(submission.answers),
        )

    def as_details(self) -> dict[str, Any]:
        """Return the details of a confirmation request as JSON values; what was left empty is left out."""
        values = {
            "name": self.name,
            "council": self.council,
            "constituency": self.constituency,
            "shows_name": self.shows_name,
            "terms": self.terms,
            "updates": self.updates,
            "partners": list(self.partners),
            "answers": dict(self.answers),
        }
        return {key: value for key, value in values.items() if value}

    @classmethod
    def read(cls, details: Mapping[str, Any]) -> PendingSubmission | None:
        """Return the submission that waits with a request; None where the request holds none, or none any more."""
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
            answers=details.get("answers", {}),
        )

    def columns(self, action: int) -> dict[str, Any]:
        """Return the fields of a participation that this fills; a place or terms that have gone are left empty.

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
