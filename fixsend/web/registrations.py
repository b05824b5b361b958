"""What this app enters into its own registry of public pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.web import public_pages

if TYPE_CHECKING:
    from playwright.sync_api import Page


def register() -> None:
    """Fill the registry; called once, when the site starts."""
    public_pages.register(
        public_pages.PublicPage("Display preferences", lambda: reverse("web:display"), {"saved": _save}),
        public_pages.PublicPage("Components", lambda: reverse("web:components"), {"menu open": _open_menu}),
        public_pages.PublicPage("Page not found", "/there-is-nothing-here/"),
    )


def _save(page: Page) -> None:
    page.get_by_label("Large", exact=True).check()
    page.get_by_role("button", name="Use these").click()


def _open_menu(page: Page) -> None:
    opener = page.get_by_role("button", name="Menu")
    if opener.is_visible():
        opener.click()
