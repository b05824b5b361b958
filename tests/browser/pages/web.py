"""The pages of the design system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from tests.browser.pages.public_page import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _save(page: Page) -> None:
    page.get_by_label("Large", exact=True).check()
    page.get_by_role("button", name="Save").click()


def _open_menu(page: Page) -> None:
    opener = page.get_by_role("button", name="Menu")
    if opener.is_visible():
        opener.click()


PAGES = [
    PublicPage("Display preferences", lambda: reverse("web:display"), {"saved": _save}),
    PublicPage("Components", lambda: reverse("web:components"), {"menu open": _open_menu}),
    PublicPage("Page not found", "/there-is-nothing-here/"),
]
