"""Footnotes as staff see them: about which figures each is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Footnote, PeriodKind
from fixsend.evidence.queries.editions import data_set_of, mapped_tables


@dataclass(frozen=True)
class Row:
    """A footnote with the figures that it is about, in words."""

    footnote: Footnote
    about: str
    figures: str


def footnotes() -> list[Row]:
    """Return every footnote, those that are shown first, by the council that they are about."""
    titles = {slug: one.title for slug, one in DATA_SETS.items()}
    titles |= {slug: data_set_of(one).title for slug, one in mapped_tables().items()}
    found = Footnote.objects.select_related("area", "added_by").order_by("is_withdrawn", "area__sort_name", "-year")
    return [Row(one, _about(one), _figures(one, titles)) for one in found]


def period_kind_of(data_sets: Iterable[str]) -> str:
    """Return how the first of some data sets counts its years."""
    for slug in data_sets:
        if slug in DATA_SETS:
            return DATA_SETS[slug].period_kind
    mapped = mapped_tables()
    return next((data_set_of(mapped[slug]).period_kind for slug in data_sets if slug in mapped), PeriodKind.CALENDAR)


def _about(one: Footnote) -> str:
    where = one.area.name if one.area else "All councils"
    return f"{where}, {one.year}" if one.year else where


def _figures(one: Footnote, titles: dict[str, str]) -> str:
    if one.indicators:
        return "; ".join(INDICATORS[slug].title for slug in one.indicators.split() if slug in INDICATORS)
    return "; ".join(titles.get(slug, "a table that is gone") for slug in one.data_sets.split())
