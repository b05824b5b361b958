"""The pages that editors write, the search and the contact form."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fixsend.pages.models import NewsPage, PressPage
from tests.browser.pages.public_page import PublicPage, send

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _press_early() -> str:
    return urlsplit(PressPage.objects.get().early_url).path


def _near(page: Page) -> None:
    page.get_by_role("button", name="Show help near me").click()
    page.wait_for_load_state()


PAGES = [
    PublicPage("home", "/"),
    PublicPage("about", "/about/"),
    PublicPage("founder", "/about/special-needs-jungle/"),
    PublicPage("manifesto", "/manifesto/"),
    PublicPage("news", "/news/"),
    PublicPage("news item", lambda: str(NewsPage.objects.live()[:1].get().url)),
    PublicPage("help", "/help/", {"nothing typed": _near}),
    PublicPage("help: my council", "/help/?council=383"),
    PublicPage("press", "/press/"),
    PublicPage("press: under embargo", _press_early),
    PublicPage("privacy", "/privacy/"),
    PublicPage("accessibility", "/accessibility/"),
    PublicPage("search", "/search/"),
    PublicPage("search results", "/search/?q=tribunal"),
    PublicPage("search results of many kinds", "/search/?q=leeds"),
    PublicPage("search with a slip", "/search/?q=manifsto"),
    PublicPage("search without results", "/search/?q=zzzzqqqq"),
    PublicPage("contact", "/contact/", {"errors": send}),
    PublicPage("contact sent", "/contact/sent/"),
]
