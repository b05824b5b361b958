"""Every public page and every state of its forms is free of axe violations, in every theme, and fits 320 px."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from fixsend.web import public_pages
from tests.browser.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 320, "height": 700}
DESK = {"width": 1280, "height": 900}
THEMES = ["light", "dark", "contrast", "ink"]
PAGES = [pytest.param(page, id=page.name) for page in public_pages.all_pages()]
Opener = Callable[[str], Page]


@pytest.fixture
def opens(context: BrowserContext, site: str) -> Iterator[Opener]:
    """Return a function that opens an address; afterwards no page may have complained on its console."""
    complaints: list[str] = []

    def open_page(address: str) -> Page:
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    assert [complaint for complaint in complaints if "status of 404" not in complaint] == []


def choose(context: BrowserContext, site: str, words: str) -> None:
    """Set the display preference cookie, as the preferences page would."""
    context.add_cookies([{"name": "display", "value": words, "url": site}])


@pytest.mark.parametrize("public_page", PAGES)
def test_a_page_and_its_states_can_be_used_by_everybody_on_a_phone(public_page, opens, context, site):
    choose(context, site, "light")
    found = {}
    for name, reach in {"as opened": None, **public_page.states}.items():
        page = opens(public_page.address)
        page.set_viewport_size(PHONE)
        if reach:
            reach(page)
        found[name] = violations(page) + too_wide(page)
        page.close()
    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.parametrize("public_page", PAGES)
def test_a_page_can_be_read_in_dark_and_in_high_contrast(public_page, opens, context, site):
    found = {}
    page = opens(public_page.address)
    page.set_viewport_size(DESK)
    for words in ("dark", "contrast"):
        choose(context, site, words)
        page.goto(public_page.address)
        found[words] = violations(page, only=["color-contrast", "link-in-text-block"])
    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.full
@pytest.mark.parametrize("words", [*THEMES, "light.largest.wide.readable.calm"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("public_page", PAGES)
def test_the_whole_matrix(public_page, size, words, opens, context, site):
    choose(context, site, words)
    found = {}
    for name, reach in {"as opened": None, **public_page.states}.items():
        page = opens(public_page.address)
        page.set_viewport_size(size)
        if reach:
            reach(page)
        found[name] = violations(page) + too_wide(page)
        page.close()
    assert {name: problems for name, problems in found.items() if problems} == {}


def too_wide(page: Page) -> list[str]:
    """Return the page's width when one would have to scroll sideways (WCAG 2.2, 1.4.10)."""
    width, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"{width} px wide on a screen of {seen} px"] if width > seen else []
