"""What a newsletter can point at: a registry that the apps above fill with news, petitions and events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fixsend.web.registry import Registry

OFFERED = 60


@dataclass(frozen=True)
class Teaser:
    """Something on the site in a few words. `url` is its path or address; `image` a Wagtail image with its words."""

    title: str
    url: str
    summary: str = ""
    detail: str = ""  # A date and place, or how many have signed: shown small above the title.
    call: str = "Read more"
    image: Any = None
    image_alt: str = ""


@dataclass(frozen=True)
class TeaserKind:
    """One kind of thing to point at. `offered` gives (id, words) newest first; `find` None once it is not public."""

    slug: str
    label: str
    offered: Callable[[int], list[tuple[int, str]]]
    find: Callable[[int], Teaser | None]


registry: Registry[TeaserKind] = Registry(key=lambda kind: kind.slug)


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what can be chosen, by kind, for a list in a form."""
    return [(kind.label, [(f"{kind.slug}:{key}", words) for key, words in kind.offered(OFFERED)]) for kind in registry]


def find(reference: str) -> Teaser | None:
    """Return what a reference ("news:12") points at, or None when it is not public any more."""
    slug, _, key = reference.partition(":")
    kind = registry.find(slug)
    return kind.find(int(key)) if kind and key.isdecimal() else None
