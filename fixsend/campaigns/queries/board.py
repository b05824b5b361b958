"""The public board of a pledge: alphabetical, filtered by the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from fixsend.campaigns.models import PledgePage, Pledger, Role, Stance
from fixsend.places.models import Constituency, Council

A_PAGE = 50


@dataclass(frozen=True)
class Board:
    """What is shown, and what can be chosen. `place` is "constituency-E14001234" or "council-383"."""

    shown: Page[Pledger]
    places: list[tuple[str, str]]
    roles: list[tuple[str, str]]
    stances: list[tuple[str, str]]
    chosen: dict[str, str]


def board(page: PledgePage, asked: Mapping[str, Any]) -> Board:
    """Return the board; a filter that makes no sense is left out."""
    rows = page.pledgers.select_related("constituency", "council")
    chosen = {name: str(asked.get(name, ""))[:40] for name in ("place", "role", "stance")}
    kind, _, code = chosen["place"].partition("-")
    if kind == "constituency":
        rows = rows.filter(constituency__code=code)
    elif kind == "council":
        rows = rows.filter(council__code=code)
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
    )


def _places(page: PledgePage) -> list[tuple[str, str]]:
    inside = Pledger.objects.filter(page=page)
    constituencies = Constituency.objects.filter(pk__in=inside.values("constituency")).order_by("sort_name")
    councils = Council.objects.filter(pk__in=inside.values("council")).order_by("sort_name")
    return [
        *((f"constituency-{each.code}", f"{each.name} (constituency)") for each in constituencies),
        *((f"council-{each.code}", f"{each.name} (council)") for each in councils),
    ]
