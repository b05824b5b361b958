"""The pages of the timetable: where a family is, its days, and a step of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from tests.browser.pages.public_page import PublicPage, send

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


def _letter(page: Page) -> None:
    """Open a letter: on the page where scripts run, on one of its own where they do not."""
    _answered(page)
    page.locator("[data-step=decision-to-assess]").get_by_role("button", name="Write a letter about this").click()
    page.wait_for_load_state()
    page.get_by_text("Save as a PDF").click()


def _place(page: Page) -> None:
    page.get_by_label("Your postcode").fill("GY1 1AA")
    page.get_by_role("button", name="Check my postcode").click()
    page.wait_for_load_state()


def _kept(page: Page) -> None:
    """Keep dates, where scripts run: without them there is nothing to keep them with."""
    page.locator(FIRST).first.fill("2026-09-07")
    keep = page.get_by_role("button", name="Keep them")
    if keep.is_visible():
        keep.click()


def _report(page: Page) -> None:
    page.get_by_label("Which council was late?").select_option("383")
    page.get_by_label("The final plan").check()
    page.get_by_label("How many whole weeks late").fill("6")
    page.get_by_role("button", name="Show me what is sent").click()
    page.wait_for_load_state()


def _reported(page: Page) -> None:
    _report(page)
    page.get_by_role("button", name="Count it").click()
    page.wait_for_load_state()


def _found_again(page: Page) -> None:
    code = page.locator("[data-code]").inner_text()
    page.goto(reverse("rights:counted_mine"))
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Show my report").click()
    page.wait_for_load_state()


def _shown_again(page: Page) -> None:
    page.goto(reverse("rights:counted_add"))
    _reported(page)
    _found_again(page)


def _withdrawn(page: Page) -> None:
    _shown_again(page)
    page.get_by_role("button", name="Withdraw it").click()
    page.get_by_role("button", name="Yes, delete it").click()
    page.wait_for_load_state()


def _tables(page: Page) -> None:
    for fold in page.locator("main summary").all():
        fold.click()


PAGES = [
    PublicPage(
        "late steps: have one counted",
        lambda: reverse("rights:counted_add"),
        {"errors": send, "what is sent": _report, "sent": _reported},
    ),
    PublicPage(
        "late steps: your report",
        lambda: reverse("rights:counted_mine"),
        {"errors": send, "shown": _shown_again, "withdrawn": _withdrawn},
    ),
    PublicPage("late steps, counted", lambda: reverse("rights:counted"), {"tables open": _tables}),
    PublicPage("timetable: where are you?", lambda: reverse("rights:index"), {"not in England": _place}),
    PublicPage(
        "timetable: asked for an assessment",
        lambda: reverse("rights:timetable", args=["asked"]),
        {"errors": _show, "answered": _answered, "folds open": _opened, "kept": _kept, "letter": _letter},
    ),
    PublicPage(
        "timetable: a decision", lambda: reverse("rights:timetable", args=["decision"]), {"answered": _answered}
    ),
    PublicPage("timetable: every time limit", lambda: reverse("rights:rules")),
    PublicPage("timetable: a step", lambda: reverse("rights:step", args=["final-plan"])),
]
