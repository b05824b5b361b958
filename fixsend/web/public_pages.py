"""The public addresses and form states that the accessibility tests visit, declared by the apps that own them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


@dataclass(frozen=True)
class PublicPage:
    """One public page; each state is a name and the steps that bring a browser, already on the page, into it."""

    name: str
    url: str | Callable[[], str]
    states: Mapping[str, Callable[[Page], object]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return the page's address, worked out now."""
        return self.url if isinstance(self.url, str) else self.url()


_pages: dict[str, PublicPage] = {}


def register(*pages: PublicPage) -> None:
    """Declare public pages; called from `AppConfig.ready()`."""
    for page in pages:
        _pages[page.name] = page


def all_pages() -> list[PublicPage]:
    """Return every declared page, by name."""
    return sorted(_pages.values(), key=lambda page: page.name)
