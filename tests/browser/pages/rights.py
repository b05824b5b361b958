"""The pages of the timetable: where a family is, its days, and a step of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from tests.browser.pages.public_page import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page

FIRST = "main input[type=date]"


def _show(page: Page) -> None:
    page.get_by_role("button", name="Show my dates").click()
    page.wait_for_load_state()


def _answered(page: Page) -> None:
    page.locator(FIRST).first.fill("2026-09-07")
    _show(page)


def _opened(page: Page) -> None:
    _answered(page)
    for fold in page.locator("#answer summary").all():
        fold.click()


def _kept(page: Page) -> None:
    """Keep dates, where scripts run: without them there is nothing to keep them with."""
    page.locator(FIRST).first.fill("2026-09-07")
    keep = page.get_by_role("button", name="Keep them")
    if keep.is_visible():
        keep.click()


PAGES = [
    PublicPage("timetable: where are you?", lambda: reverse("rights:index")),
    PublicPage(
        "timetable: asked for an assessment",
        lambda: reverse("rights:timetable", args=["asked"]),
        {"errors": _show, "answered": _answered, "folds open": _opened, "kept": _kept},
    ),
    PublicPage(
        "timetable: a decision", lambda: reverse("rights:timetable", args=["decision"]), {"answered": _answered}
    ),
    PublicPage("timetable: a step", lambda: reverse("rights:step", args=["final-plan"])),
]
