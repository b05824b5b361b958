"""The menus of every page: the base template shows them, the app that owns the pages fills them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import HttpRequest


@dataclass(frozen=True)
class Link:
    """One entry of a menu; `current` is true on its own page and on the pages below it."""

    text: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class Menus:
    """The links at the top and at the foot of every page."""

    main: list[Link] = field(default_factory=list)
    footer: list[Link] = field(default_factory=list)


_sources: list[Callable[[HttpRequest], Menus]] = []
_suggesters: list[Callable[[HttpRequest], list[Link]]] = []


def register(source: Callable[[HttpRequest], Menus]) -> None:
    """Declare where menus come from; called from `AppConfig.ready()`."""
    _sources[:] = [source]


def register_suggester(suggester: Callable[[HttpRequest], list[Link]]) -> None:
    """Declare who suggests pages for an address with nothing behind it; called from `AppConfig.ready()`."""
    _suggesters[:] = [suggester]


def menus(request: HttpRequest) -> Menus:
    """Return the menus for one request, worked out once however often a template asks."""
    kept: Menus | None = getattr(request, "_menus", None)
    if kept is None:
        kept = _sources[0](request) if _sources else Menus()
        request._menus = kept  # type: ignore[attr-defined]
    return kept


def suggestions(request: HttpRequest) -> list[Link]:
    """Return pages that somebody may have been looking for when they came to an address that is not there."""
    return _suggesters[0](request) if _suggesters else []
