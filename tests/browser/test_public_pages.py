"""Every public page and every state of its forms is free of axe violations, in every theme, and fits 320 px."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import TransactionTestCase
from playwright.sync_api import BrowserContext, Page

from fixsend.starter.services import load
from fixsend.web import public_pages
from tests.browser.axe import violations
from tests.browser.examples import a_newsletter, an_organisation

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 320, "height": 700}
DESK = {"width": 1280, "height": 900}
THEMES = ["light", "dark", "contrast", "ink"]
PAGES = [pytest.param(page, id=page.name) for page in public_pages.all_pages()]
Opener = Callable[[str], Page]


@pytest.fixture(scope="module", autouse=True)
def _starter_content(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Load the starter content once and keep it from test to test, because these tests look and change little."""
    start_afresh = TransactionTestCase._fixture_teardown
    with django_db_blocker.unblock():
        load()
        an_organisation()
        a_newsletter()
    TransactionTestCase._fixture_teardown = lambda self: None
    yield
    TransactionTestCase._fixture_teardown = start_afresh
    with django_db_blocker.unblock():
        start_afresh(None)


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
    """Begin as a new visitor with these display preferences, as the preferences page would keep them."""
    context.clear_cookies()
    context.add_cookies([{"name": "display", "value": words, "url": site}])


@pytest.mark.parametrize("public_page", PAGES)
def test_a_page_and_its_states_can_be_used_by_everybody(public_page, opens, context, site):
    """On a phone in light everything is checked; then the same page is repainted, and its colours are checked."""
    found = {}
    for name, reach in {"as opened": None, **public_page.states}.items():
        choose(context, site, "light.calm")  # Calm, so that no colour is on its way when it is measured.
        page = opens(public_page.address)
        page.set_viewport_size(PHONE)
        if reach:
            reach(page)
        found[name] = violations(page) + too_wide(page)
        for theme in ("dark", "contrast"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            found[f"{name}, {theme}"] = violations(page, only=["color-contrast", "link-in-text-block"])
        page.close()
    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.full
@pytest.mark.parametrize("words", [*THEMES, "light.largest.wide.readable.calm"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("public_page", PAGES)
def test_the_whole_matrix(public_page, size, words, opens, context, site):
    found = {}
    for name, reach in {"as opened": None, **public_page.states}.items():
        choose(context, site, words)
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


def test_home_is_light_enough_for_an_old_phone(client):
    """60 KB compressed, without photographs: the page and everything that it asks for."""
    page = client.get("/").content
    asked = re.findall(rb'(?:href|src)="(/static/[^"]+)"', page)
    assert len(asked) >= 3
    files = [Path(finders.find(path.decode().removeprefix("/static/"))).read_bytes() for path in set(asked)]
    assert sum(len(gzip.compress(content)) for content in [page, *files]) < 60_000
