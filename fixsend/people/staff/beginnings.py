"""What staff come to begin: apps register it, home of the back office leads to it in one press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from fixsend.people.models import Person
from fixsend.web.registry import Registry


@dataclass(frozen=True)
class Beginning:
    """One thing to begin.

    `title` is what a colleague would say ("Write a newsletter"). `url_for` gives the address of its first screen, or
    None for a person who may not begin it, or as long as it has no place yet.
    """

    slug: str
    title: str
    url_for: Callable[[Person], str | None]


registry: Registry[Beginning] = Registry(key=lambda beginning: beginning.slug)


def with_permission(permission: str, url_name: str) -> Callable[[Person], str | None]:
    """Return a `url_for` that leads everyone with a permission ("app.codename") to a screen by its name."""

    def url_for(person: Person) -> str | None:
        return reverse(url_name) if person.has_perm(permission) else None

    return url_for


def for_person(person: Person) -> list[tuple[str, str]]:
    """Return what a person may begin, as titles with addresses, in the order in which it was registered."""
    found = ((beginning.title, beginning.url_for(person)) for beginning in registry)
    return [(title, url) for title, url in found if url]
