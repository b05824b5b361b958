"""What other apps show on a person's page: facts with links to their screens, and buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fixsend.people.models import Person
from fixsend.web.registry import Registry

MOST = 20


@dataclass(frozen=True)
class Fact:
    """One line ("Signed “Fund our schools”") with the screen where staff read more."""

    text: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Part:
    """Facts of one kind under a heading, for staff with `permission` ("app.codename"); `MOST` of them at the most.

    What has a lower `order` stands higher.
    """

    slug: str
    title: str
    order: int
    permission: str
    facts: Callable[[Person], list[Fact]]


@dataclass(frozen=True)
class Action:
    """A button on a person's page, for staff with `permission`; `is_offered` says of whom it makes sense."""

    slug: str
    label: str
    permission: str
    url: Callable[[Person], str]
    is_offered: Callable[[Person], bool] = lambda person: True


@dataclass(frozen=True)
class Section:
    """A part with what it has to say about one person."""

    title: str
    facts: list[Fact]


parts: Registry[Part] = Registry(key=lambda part: part.slug)
actions: Registry[Action] = Registry(key=lambda action: action.slug)


def sections(person: Person, reader: Person) -> list[Section]:
    """Return what a member of staff may read about a person; parts with nothing to say are left out."""
    allowed = sorted((part for part in parts if reader.has_perm(part.permission)), key=lambda part: part.order)
    found = [Section(part.title, part.facts(person)) for part in allowed]
    return [section for section in found if section.facts]


def buttons(person: Person, reader: Person) -> list[tuple[str, str]]:
    """Return the label and address of each button for a member of staff."""
    return [
        (action.label, action.url(person))
        for action in actions
        if reader.has_perm(action.permission) and action.is_offered(person)
    ]
