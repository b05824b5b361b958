"""The menus of every page: the base template shows them, the app that owns the pages says what stands in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from django.conf import settings
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


@dataclass(frozen=True)
class OtherWays:
    """Where a page can be read in Easy Read, and watched in British Sign Language; empty where there is nothing."""

    easy_read_url: str = ""
    bsl_url: str = ""
    bsl_video_url: str = ""
    bsl_captions_url: str = ""


def menus(request: HttpRequest) -> Menus:
    """Return the menus for one request, computed once a request."""
    kept: Menus | None = getattr(request, "_menus", None)
    if kept is None:
        kept = _site().menus(request)
        request._menus = kept  # type: ignore[attr-defined]
    return kept


def suggestions(request: HttpRequest) -> list[Link]:
    """Return pages that a visitor may have been looking for at an address that does not exist."""
    found: list[Link] = _site().suggestions(request)
    return found


def other_ways(request: HttpRequest) -> OtherWays:
    """Return the other ways to read the part of the site that this request is about (joining, the directory)."""
    found: OtherWays = _site().other_ways(request)
    return found


def _site() -> Any:
    """Return the module of the app that has the pages: it knows what stands in the menus."""
    return import_module(settings.NAVIGATION)
