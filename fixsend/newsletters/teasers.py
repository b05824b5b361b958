"""What a newsletter can point at: a registry that the apps above fill with news, petitions and events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fixsend.web.registry import Registry

OFFERED = 60


@dataclass(frozen=True)
class Teaser:
    """Something on the site in a few words. `url` is its path or address; `image` a Wagtail image with its words.

    Of what people can take part in: whether it `is_over`, when it `ends_at`, and how far it is, where it has a goal:
    `done` is the share of it in per cent, `goal` a sentence that names it ("Help us reach 2,000.").
    """

    title: str
    url: str
    summary: str = ""
    detail: str = ""  # A date and place, or how many have signed: shown small above the title.
    call: str = "Read more"
    image: Any = None
    image_alt: str = ""
    is_over: bool = False
    ends_at: datetime | None = None
    done: int | None = None
    goal: str = ""

    @property
    def standing(self) -> str:
        """Return how it stands, with its goal: "1,234 signatures so far. Help us reach 2,000."."""
        if self.detail and self.goal and not self.detail.endswith((".", "!", "?")):
            return f"{self.detail}. {self.goal}"
        return " ".join(filter(None, [self.detail, self.goal]))


@dataclass(frozen=True)
class TeaserKind:
    """One kind of thing to point at. `offered` gives (id, words) newest first; `find` None once it is not public.

    `is_action`: people can take part in it, so a newsletter can show it large, with its progress and its button.
    """

    slug: str
    label: str
    offered: Callable[[int], list[tuple[int, str]]]
    find: Callable[[int], Teaser | None]
    is_action: bool = False


registry: Registry[TeaserKind] = Registry(key=lambda kind: kind.slug)


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what can be chosen, by kind, for a list in a form."""
    return [_choices_of(kind) for kind in registry]


def action_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what people can take part in, by kind, for a list in a form: a kind with few first, so that it is seen."""
    return sorted((_choices_of(kind) for kind in registry if kind.is_action), key=lambda kind: len(kind[1]))


def _choices_of(kind: TeaserKind) -> tuple[str, list[tuple[str, str]]]:
    return kind.label, [(f"{kind.slug}:{key}", words) for key, words in kind.offered(OFFERED)]


def find(reference: str) -> Teaser | None:
    """Return what a reference ("news:12") points at, or None when it is not public any more."""
    slug, _, key = reference.partition(":")
    kind = registry.find(slug)
    return kind.find(int(key)) if kind and key.isdecimal() else None
