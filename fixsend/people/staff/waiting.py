"""What waits for staff: each app declares its own, the dashboard and the notice mails show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

if TYPE_CHECKING:
    from fixsend.people.models import Person


@dataclass(frozen=True)
class Waiting:
    """One kind of work that waits.

    `title` is a plural ("Applications to look at"). `count` says how many wait now, `due` by when the first of them
    has to be done, if the law says so. Only staff with `permission` ("app.codename") see it or hear of it.
    """

    slug: str
    title: str
    count: Callable[[], int]
    url_name: str
    permission: str
    due: Callable[[], date | None] | None = None

    @property
    def url(self) -> str:
        """Return the address of the screen where the work is done."""
        return reverse(self.url_name)


_kinds: dict[str, Waiting] = {}


def register(*kinds: Waiting) -> None:
    """Declare kinds of waiting work; called from `AppConfig.ready()`."""
    for kind in kinds:
        _kinds[kind.slug] = kind


def kinds() -> list[Waiting]:
    """Return every kind, in the order in which they were declared."""
    return list(_kinds.values())


def kinds_for(person: Person) -> list[Waiting]:
    """Return the kinds that a person may see, in the order in which they were declared."""
    return [kind for kind in _kinds.values() if person.has_perm(kind.permission)]
