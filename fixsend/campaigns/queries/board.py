"""The public board of a pledge: alphabetical, filtered by the reader, and those of the reader's own place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils.text import get_text_list

from fixsend.campaigns.models import Participation, PledgePage, Pledger, Role, Stance
from fixsend.places.models import Constituency, Council
from fixsend.places.whereabouts import Whereabouts

A_PAGE = 24


@dataclass(frozen=True)
class Board:
    """What is shown, and what can be chosen. `chosen["place"]` is the code of a constituency or of a council."""

    shown: Page[Pledger]
    places: list[tuple[str, str]]
    roles: list[tuple[str, str]]
    stances: list[tuple[str, str]]
    chosen: dict[str, str]
    summary: str


@dataclass(frozen=True)
class Yours:
    """Those who are asked where a visitor lives, with the parties; false before that place is known."""

    whereabouts: Whereabouts
    pledgers: list[Pledger]

    def __bool__(self) -> bool:
        return bool(self.whereabouts)

    @property
    def tell_words(self) -> str:
        """Return a sentence that names those who have not said yes or no, whom we tell; empty where there are none."""
        names = [each.name for each in self.pledgers if each.stance == Stance.NONE]
        if not names:
            return ""
        return f"We tell {get_text_list(names, 'and')} how many people have asked. We never say who asked."


def board(page: PledgePage, asked: Mapping[str, Any]) -> Board:
    """Return the board; a filter that makes no sense is left out."""
    rows = page.pledgers.select_related("constituency", "council")
    chosen = {name: str(asked.get(name, ""))[:40] for name in ("place", "role", "stance")}
    if place := Whereabouts.read(chosen["place"]):
        rows = rows.filter(_elected_in(place))
    if chosen["role"] in Role.values:
        rows = rows.filter(role=chosen["role"])
    if chosen["stance"] in Stance.values:
        rows = rows.filter(stance=chosen["stance"])
    return Board(
        shown=Paginator(rows, A_PAGE).get_page(asked.get("page")),
        places=_places(page),
        roles=[(role.value, str(role.label)) for role in Role if page.pledgers.filter(role=role).exists()],
        stances=[(stance.value, str(stance.label)) for stance in Stance],
        chosen=chosen,
        summary=_summary(page),
    )


def yours(page: PledgePage, code: str) -> Yours:
    """Return those who are asked at the place that a code names (`Whereabouts.code`)."""
    place = Whereabouts.read(code)
    return Yours(place, list(_of_place(page, place)) if place else [])


def asked_by(participation: Participation) -> Yours:
    """Return those who are asked where this person lives."""
    place = Whereabouts(participation.council, participation.constituency)
    return Yours(place, list(_of_place(participation.action.specific, place)))


def _of_place(page: PledgePage, place: Whereabouts) -> QuerySet[Pledger]:
    near = Q(role=Role.PARTY) | _elected_in(place)
    return page.pledgers.filter(near).select_related("constituency", "council")


def _elected_in(place: Whereabouts) -> Q:
    found = Q(pk=None)
    if place.constituency:
        found |= Q(constituency=place.constituency)
    if place.council:
        found |= Q(council=place.council)
    return found


def _summary(page: PledgePage) -> str:
    """Return how the board stands in one sentence, phrased alike for yes and no."""
    counts = Counter(page.pledgers.values_list("stance", flat=True))
    said = [(Stance.SIGNED, "signed"), (Stance.DECLINED, "declined"), (Stance.NONE, "not replied yet")]
    parts = ", ".join(f"{counts[stance]:,} {words}" for stance, words in said)
    return f"{counts.total():,} on the list: {parts}." if counts else ""


def _places(page: PledgePage) -> list[tuple[str, str]]:
    inside = Pledger.objects.filter(page=page)
    constituencies = Constituency.objects.filter(pk__in=inside.values("constituency")).order_by("sort_name")
    councils = Council.objects.filter(pk__in=inside.values("council")).order_by("sort_name")
    return [
        *((each.code, f"{each.name} (constituency)") for each in constituencies),
        *((each.code, f"{each.name} (council)") for each in councils),
    ]
