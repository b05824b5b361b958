"""Finding events by words, for the site's search: those to come that everybody may see."""

from __future__ import annotations

from typing import NamedTuple

from django.utils import timezone

from fixsend.events.models import DayOfActionPage, Gathering, GatheringState
from fixsend.web import normalise
from fixsend.web.page_cache import values

MOST_WORDS = 8


class Known(NamedTuple):
    """One event, as it is compared: `names` are its title and place, `text` is all that is searched."""

    pk: int
    names: str
    text: str


def search(words: str, most: int) -> list[Gathering]:
    """Return the events that have every word in their text or place, by when they start; none for no words."""
    wanted = normalise.search_key(words).split()[:MOST_WORDS]
    if not wanted:
        return []
    found = [each.pk for each in upcoming() if all(word in each.text for word in wanted)]
    # Events of one day share one page, which keeps what its address is made from.
    rows = Gathering.objects.filter(pk__in=found[:most]).select_related("council").prefetch_related("day")
    return list(rows.order_by("starts_at", "council__sort_name", "pk"))


def upcoming() -> tuple[Known, ...]:
    """Return the public events that are not over, by when they start.

    They are compared here, because they are few, and no column of the database has their words without accents.
    """
    return values.kept("events-to-come", _upcoming)


def _upcoming() -> tuple[Known, ...]:
    days = DayOfActionPage.objects.live().public()
    rows = Gathering.objects.filter(state=GatheringState.APPROVED, ends_at__gt=timezone.now(), day__in=days)
    in_order = rows.select_related("council").order_by("starts_at", "council__sort_name", "pk")
    return tuple(_known(each) for each in in_order)


def _known(gathering: Gathering) -> Known:
    names = normalise.search_key(gathering.title, gathering.venue, gathering.council.name, gathering.region_name)
    rest = normalise.search_key(gathering.address, gathering.postcode, gathering.run_by, gathering.about)
    return Known(gathering.pk, names, f"{names} {rest}")
