"""The answers of a join form in the form in which they wait for confirmation and stay with an application."""

from typing import Any

from fixsend.membership.models import AimsVersion, SupporterKind
from fixsend.people.confirmations import services as confirmations
from fixsend.places.models import Council
from fixsend.web import normalise

KIND = "join"


def reportable_of(name: str) -> str:
    """Return what a join form is about: who joins. As what they join, the newest form says."""
    return confirmations.reportable_of(normalise.search_key(name))


def details_of(kind: SupporterKind, cleaned: dict[str, Any], aims: AimsVersion) -> dict[str, Any]:
    """Return plain JSON values: no address (the confirmation has it) and no empty answers.

    That nothing was ticked to help with is an answer: it takes back what was ticked before.
    """
    answers = {name: _plain(value) for name, value in cleaned.items() if name not in {"email", "aims"}}
    if "wants_listing" in answers:
        answers["wants_listing"] = answers["wants_listing"] == "yes"
    kept = {name: value for name, value in answers.items() if name == "help_offers" or value not in (None, "", [], {})}
    return {"kind": kind.value, "aims": aims.version, **kept}


def _plain(value: Any) -> Any:
    return value.code if isinstance(value, Council) else value
