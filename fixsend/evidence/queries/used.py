"""Where pages show official figures: asked of what they store, so that no list of it can go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.db import connection
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from fixsend.evidence.queries.newest import Newest, newest

# The name under which pages store a block with a chart (`evidence.blocks`).
CHART = "official_chart"


@dataclass(frozen=True)
class UsedFigure:
    """One block of a live page that shows a number, with the words of staff around it."""

    page: int
    block: UUID
    indicator: str
    area: str


def used_figures() -> list[UsedFigure]:
    """Return every official figure on a live page, in one query. A chart has no words around it, and is left out."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(), [CHART])
        return [UsedFigure(page, UUID(block), indicator, area) for page, block, indicator, area in cursor.fetchall()]


def newest_on_pages() -> dict[tuple[str, str], Newest | None]:
    """Return the newest number of every indicator and place that a live page names, in three queries; None for none."""
    used = used_figures()
    found = _newest(used)
    return {(one.indicator, one.area): found.get((one.indicator, one.area)) for one in used}


def shown_now(used: list[UsedFigure]) -> dict[UsedFigure, str]:
    """Return what each of them shows: the number with its period; empty where there is none."""
    found = _newest(used)
    rows = {one: found.get((one.indicator, one.area)) for one in used}
    return {one: f"{known.row.shown} ({known.row.period})" if known else "" for one, known in rows.items()}


def _newest(used: list[UsedFigure]) -> dict[tuple[str, str], Newest]:
    if not used:
        return {}
    found = newest({one.indicator for one in used}, {one.area for one in used}, with_england=False)
    return {(slug, area): row for area, by_indicator in found.items() for slug, row in by_indicator.items()}


@cache
def _statement() -> str:
    """Return SQL that looks through the blocks of all page types for whatever names an indicator and a place."""
    every = " UNION ALL ".join(
        f'SELECT "{key}" AS page, jsonb_path_query("{column}", '  # noqa: S608 - names of our own models
        "'strict $.** ? (@.value.indicator != \"\" && exists(@.value.place))') AS found "
        f'FROM "{table}"'
        for table, key, column in _columns()
    )
    return (
        "SELECT DISTINCT page, found->>'id', found->'value'->>'indicator', found->'value'->>'place' "  # noqa: S608
        f"FROM ({every}) blocks JOIN wagtailcore_page ON wagtailcore_page.id = page AND wagtailcore_page.live "
        "WHERE found->>'id' IS NOT NULL AND found->>'type' <> %s ORDER BY 1, 2"
    )


def _columns() -> Iterator[tuple[str, str, str]]:
    """Yield table, primary key and column of every field of blocks that a page type has."""
    for model in get_page_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, StreamField):
                yield model._meta.db_table, str(model._meta.pk.column), field.column
