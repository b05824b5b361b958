"""The public pages of days of action and their states, for those who look whether everybody can use them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.events import links
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.web import public_pages
from fixsend.web.public_pages import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def declare() -> None:
    """Declare every page; the addresses are worked out when somebody looks."""
    public_pages.register(
        PublicPage("day of action", lambda: str(_day().url), {"near: nothing typed": _near, "near": _near_typed}),
        PublicPage("day of action: one region", lambda: f"{_day().url}?region={_gathering('approved').region}"),
        PublicPage("gathering", lambda: _gathering("approved").url, {"errors": _send_empty}),
        PublicPage("gathering: cancelled", lambda: _gathering("cancelled").url),
        PublicPage("propose a gathering", lambda: f"{_day().url}propose/", {"errors": _send_empty}),
        PublicPage("gathering proposed", lambda: reverse("events:proposed", args=[_day().pk])),
        PublicPage("change a sign-up", partial(_sign_up, "change"), {"errors": _unchoose}),
        PublicPage("my part: gathering", partial(_sign_up, "mine")),
    )


def _day() -> DayOfActionPage:
    day: DayOfActionPage = DayOfActionPage.objects.live()[:1].get()
    return day


def _gathering(state: str) -> Gathering:
    return Gathering.objects.select_related("day", "council").filter(state=GatheringState(state))[:1].get()


def _sign_up(which: str) -> str:
    from fixsend.campaigns.links import mine_path

    own = SignUp.objects.filter(participation__state="confirmed")[:1].get()
    return links.sign_up_path(own) if which == "change" else mine_path(own.participation)


def _near(page: Page) -> None:
    page.get_by_role("button", name="Find what is near").click()
    page.wait_for_load_state()


def _near_typed(page: Page) -> None:
    page.locator("#near select[name=council]").select_option(index=1)
    _near(page)


def _unchoose(page: Page) -> None:
    page.locator("select[name=gathering]").select_option(index=0)
    _send_empty(page)


def _send_empty(page: Page) -> None:
    page.locator("main form[method=post] button[type=submit]").first.click()
    page.wait_for_load_state()
