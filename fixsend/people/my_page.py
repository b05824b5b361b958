"""My page: what somebody did with us, in sentences with links. Each app enters what it knows, by topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from fixsend.web import written
from fixsend.web.registry import Registry

if TYPE_CHECKING:
    from fixsend.people.models import Person


class Topic(Enum):
    """What My page is about, as headings, in their order; a topic about which nothing is told is left out."""

    ACTIONS = "What you signed and wrote"
    EVENTS = "Where you are going"
    MEMBERSHIP = "Your membership"
    ORGANISATIONS = "Your organisation"
    EMAILS = "What we email you"
    DETAILS = "Your details"


@dataclass(frozen=True)
class Link:
    """A way on from My page: a button, or what stands behind a sentence."""

    words: str
    url: str


@dataclass(frozen=True)
class Line:
    """One sentence for the person. `linked` is the part of it that leads to `url`; `more` follows it."""

    text: str
    linked: str = ""
    url: str = ""
    more: tuple[Link, ...] = ()

    @property
    def parts(self) -> tuple[str, str, str]:
        """Return what comes before the link, the link's words, and what comes after it."""
        before, linked, after = self.text.partition(self.linked) if self.linked and self.url else (self.text, "", "")
        return before, linked, after


@dataclass(frozen=True)
class Part:
    """What one app tells about one topic, and the buttons that it puts under it."""

    topic: Topic
    lines: Callable[[Person], Iterable[Line]]
    buttons: Callable[[Person], Iterable[Link]] = field(default=lambda person: ())


@dataclass(frozen=True)
class Section:
    """A topic with all that is told about it."""

    title: str
    lines: list[Line]
    buttons: list[Link]


parts: Registry[Part] = Registry(key=lambda part: (part.topic, part.lines))


def sections_for(person: Person) -> list[Section]:
    """Return the topics about which there is something to say to this person."""
    told = [_section(topic, person) for topic in Topic]
    return [section for section in told if section.lines or section.buttons]


def _section(topic: Topic, person: Person) -> Section:
    own = [part for part in parts if part.topic is topic]
    return Section(
        topic.value,
        [line for part in own for line in part.lines(person)],
        [button for part in own for button in part.buttons(person)],
    )


def day_of(moment: datetime) -> str:
    """Return a moment as a day in England: "29 November 2026"."""
    return f"{written.day(moment)}"
