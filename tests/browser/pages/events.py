"""The pages of days of action and their gatherings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.campaigns import links as campaign_links
from fixsend.events import links
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState, SignUp
from tests.browser.pages.public_page import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _day() -> DayOfActionPage:
    return DayOfActionPage.objects.live()[:1].get()


def _gathering(state: str) -> Gathering:
    return Gathering.objects.select_related("day", "council").filter(state=GatheringState(state))[:1].get()


def _sign_up(which: str) -> str:
    own = SignUp.objects.filter(participation__state="confirmed")[:1].get()
    return links.sign_up_path(own) if which == "change" else campaign_links.mine_path(own.participation)


def _near(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    page.wait_for_load_state()


def _near_typed(page: Page) -> None:
    page.locator("#near summary").click()
    page.locator("#near select[name=council]").select_option(index=1)
    _near(page)


def _unchoose(page: Page) -> None:
    page.locator("select[name=gathering]").select_option(index=0)
    _send_first(page)


def _send_first(page: Page) -> None:
    page.locator("main form[method=post] button[type=submit]").first.click()
    page.wait_for_load_state()


PAGES = [
    PublicPage("day of action", lambda: str(_day().url), {"near: nothing typed": _near, "near": _near_typed}),
    PublicPage("day of action: one region", lambda: f"{_day().url}?region={_gathering('approved').region}"),
    PublicPage("gathering", lambda: _gathering("approved").url, {"errors": _send_first}),
    PublicPage("gathering: cancelled", lambda: _gathering("cancelled").url),
    PublicPage("propose a gathering", lambda: f"{_day().url}propose/", {"errors": _send_first}),
    PublicPage("gathering proposed", lambda: reverse("events:proposed", args=[_day().pk])),
    PublicPage("change a sign-up", partial(_sign_up, "change"), {"errors": _unchoose}),
    PublicPage("my part: gathering", partial(_sign_up, "mine")),
]
