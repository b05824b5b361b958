"""The pages that compare councils and show England over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.pages.public_page import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _choose(page: Page) -> None:
    page.get_by_label("Order", exact=True).select_option("lowest")
    page.get_by_label("A council and the ten most like it").select_option("devon")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**like=devon**")


def _choose_nothing(page: Page) -> None:
    page.get_by_label("Region").select_option("london")
    page.get_by_label("Kind of council").select_option("county")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**kind=county**")


def _unfold(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true })")


PAGES = [
    PublicPage("Compare: questions", "/compare/"),
    PublicPage("Compare: newest", "/compare/plans/"),
    PublicPage(
        "Compare: a year",
        "/compare/plans-in-20-weeks/2024/",
        {"neighbours in order": _choose, "nothing fits": _choose_nothing, "unfolded": _unfold},
    ),
    PublicPage("Compare: newest map", "/compare/requests-refused/map/"),
    PublicPage("Compare: map of a year", "/compare/plans-in-20-weeks/2024/map/", {"unfolded": _unfold}),
    PublicPage("England", "/england/", {"unfolded": _unfold}),
]
