"""Ways of narrowing the list of people: this room has its own, apps above add theirs in `AppConfig.ready()`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fixsend.web.registry import Registry

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


registry: Registry[PeopleFilter] = Registry(key=lambda people_filter: people_filter.slug)
