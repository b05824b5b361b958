"""What the accessibility tests know about one public page, and the step that most forms share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # It takes a second to import, and the tests without a browser read these lists too.
    from playwright.sync_api import Page


@dataclass(frozen=True)
class PublicPage:
    """One public page; each state is a name and the steps that bring a browser, already on the page, into it."""

    name: str
    url: str | Callable[[], str]
    states: Mapping[str, Callable[[Page], object]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return the page's address, worked out now from what the database holds."""
        return self.url if isinstance(self.url, str) else self.url()


def send(page: Page) -> None:
    """Send the page's one form as it stands, which is empty where nothing has been typed."""
    page.locator("main form[method=post] button[type=submit]").click()
    page.wait_for_load_state()
