"""What stands on a council's report card of what can be done now: actions, the MPs, and organisations nearby."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.campaigns.models import ActionPage, WriteToPage
from fixsend.campaigns.queries.campaigns import open_now
from fixsend.evidence.report_cards.sections import CardSection
from fixsend.membership.models import Organisation
from fixsend.membership.queries import directory
from fixsend.membership.queries.directory import DirectoryFilter, nearness_words
from fixsend.places.models import Constituency, Council
from fixsend.web.page_cache import values

_MOST_ACTIONS = 3
_MOST_ORGANISATIONS = 4
# Of those open now, the ones to choose from.
_LOOKED_AT = 20


@dataclass(frozen=True)
class OpenAction:
    """An open action, as a card names it."""

    title: str
    url: str
    invitation: str


def actions(council: Council) -> list[OpenAction]:
    """Return the open actions that people of any council can take part in; letters to MPs and councils come first."""
    return values.kept("card-actions", _actions)


def _actions() -> list[OpenAction]:
    pages = sorted(open_now(_LOOKED_AT), key=lambda page: not isinstance(page, WriteToPage))
    return [_as_action(page) for page in pages[:_MOST_ACTIONS]]


def _as_action(page: ActionPage) -> OpenAction:
    return OpenAction(page.title, page.get_url() or "", page.invitation)


def constituencies(council: Council) -> list[Constituency]:
    """Return the constituencies of a council with their MPs: most councils lie in several."""
    return list(council.constituencies.select_related("representative").order_by("sort_name"))


@dataclass(frozen=True)
class Nearby:
    """Organisations of the directory that work for a council's families, the nearest first."""

    council: Council
    organisations: list[tuple[Organisation, str]]


def organisations(council: Council) -> Nearby | None:
    """Return organisations that work in a council's area or region, or in all of England; None where there is none."""
    found = list(directory.directory(DirectoryFilter(council=council))[:_MOST_ORGANISATIONS])
    named = [(one, nearness_words(one.nearness, council)) for one in found]  # type: ignore[attr-defined]
    return Nearby(council, named) if named else None


SECTIONS = (
    CardSection("actions", "campaigns/card/actions.html", actions),
    CardSection("representatives", "campaigns/card/representatives.html", constituencies),
    CardSection("organisations", "campaigns/card/organisations.html", organisations),
)
