"""Ways of narrowing the list of people: this room has its own, apps above add theirs in `AppConfig.ready()`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from fixsend.people.models import Person


@dataclass(frozen=True)
class PeopleFilter:
    """One question with a choice of answers ("Kind of member"): `apply` narrows people to those with the answer."""

    slug: str
    label: str
    choices: Callable[[], list[tuple[str, str]]]
    apply: Callable[[QuerySet[Person], str], QuerySet[Person]]


_filters: dict[str, PeopleFilter] = {}


def register(people_filter: PeopleFilter) -> None:
    """Declare a filter."""
    _filters[people_filter.slug] = people_filter


def all_filters() -> list[PeopleFilter]:
    """Return every declared filter, in the order in which they were declared."""
    return list(_filters.values())
