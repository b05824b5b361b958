"""Work that waits for staff: apps register its kinds, the dashboard and the notice mails show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.web.registry import Registry

if TYPE_CHECKING:
    from fixsend.people.models import Person


@dataclass(frozen=True)
class WorkItem:
    """One kind of work that waits.

    `title` is a plural ("Applications to look at"). `count` says how many wait now, `due` by when the first of them
    has to be done, if the law says so. Only staff with `permission` ("app.codename") see it or hear of it. `narrowed`
    ("state=approval") follows the address of a list that has other things too, so that it shows what waits.
    """

    slug: str
    title: str
    count: Callable[[], int]
    url_name: str
    permission: str
    due: Callable[[], date | None] | None = None
    narrowed: str = ""

    @property
    def url(self) -> str:
        """Return the address of the screen where the work is done."""
        return reverse(self.url_name) + (f"?{self.narrowed}" if self.narrowed else "")


registry: Registry[WorkItem] = Registry(key=lambda item: item.slug)


def items_for(person: Person) -> list[WorkItem]:
    """Return the kinds of work that a person may see, in the order in which they were registered."""
    return [item for item in registry if person.has_perm(item.permission)]
