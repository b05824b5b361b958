"""Every public page and every state of its forms is free of axe violations, in every theme, and fits 320 px."""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, ViewportSize
from pytest_django.live_server_helper import LiveServer

from fixsend.membership.models import Organisation
from tests import databases
from tests.browser import examples
from tests.browser.axe import bring_to, too_wide, violations
from tests.browser.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE: ViewportSize = {"width": 320, "height": 700}
DESK: ViewportSize = {"width": 1280, "height": 900}
COLOURS = ["color-contrast", "link-in-text-block"]
PUBLIC_PAGES = [pytest.param(page, id=page.name) for page in PAGES]
Opener = Callable[[str, ViewportSize], Page]


@dataclass(frozen=True)
class Way:
    """One way to look at a page: everything is checked as chosen, then its colours in further themes."""

    size: ViewportSize
    words: str  # The display preferences; calm, so that no colour is on its way when it is measured.
    repainted: tuple[str, ...] = ()
    scripts: bool = True

    @property
    def name(self) -> str:
        return ", ".join([str(self.size["width"]), self.words, *self.repainted, *([] if self.scripts else ["plain"])])


CHEAPEST = Way(PHONE, "light.calm", ("dark", "contrast"))
OTHERS = [
    Way(PHONE, "ink.calm"),
    Way(DESK, "light.calm", ("dark", "contrast", "ink")),
    *(Way(size, "light.largest.wide.device.calm") for size in (PHONE, DESK)),
    *(Way(size, "light.calm", scripts=False) for size in (PHONE, DESK)),
]
WAYS = [
    pytest.param(CHEAPEST, id=CHEAPEST.name),
    *(pytest.param(way, id=way.name, marks=pytest.mark.full) for way in OTHERS),
]


@pytest.fixture(scope="module", autouse=True)
def _starter_content(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Keep one site with its starter content from test to test, because these tests look and change little."""
    with django_db_blocker.unblock(), databases.one_for_all():
        examples.everything()
        yield


@pytest.fixture(autouse=True)
def _asked_again(transactional_db) -> None:
    """Ask the steward once more whether the entry is true: an earlier look at that page has answered."""
    Organisation.objects.update(asked_at=timezone.now())


@pytest.fixture(scope="module")
def profile(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    """Open one browser profile for all pages, which loads style sheets, scripts and fonts once."""
    profile = browser.new_context(base_url=live_server.url, locale="en-GB", timezone_id="Europe/London")
    profile.set_default_timeout(10_000)
    bring_to(profile)
    yield profile
    profile.close()


class Tabs:
    """One tab for several pages, because a new one is a new process, which has axe to compile and to learn anew.

    Not for all of them: one tab stood still after some 80 pages of the whole matrix.
    """

    SEVERAL = 16

    def __init__(self, profile: BrowserContext) -> None:
        self._profile = profile
        self._tab: Page | None = None
        self._lent = 0

    def lend(self) -> Page:
        """Return the tab for one more test."""
        if self._tab is None or self._tab.is_closed() or self._lent % self.SEVERAL == 0:
            if self._tab is not None:
                self._tab.close()
            self._tab = self._profile.new_page()
        self._lent += 1
        return self._tab

    def clear(self) -> None:
        """Leave the tab as a new one would be, and none besides."""
        for page in self._profile.pages:
            if page != self._tab:
                page.close()
        if self._tab is not None and not self._tab.is_closed():
            self._tab.evaluate("try { sessionStorage.clear(); localStorage.clear() } catch {}")


@pytest.fixture(scope="module")
def tabs(profile: BrowserContext) -> Tabs:
    """Return the tabs of the profile."""
    return Tabs(profile)


@pytest.fixture
def context(profile: BrowserContext, tabs: Tabs) -> Iterator[BrowserContext]:
    """Lend the profile to one test; nothing of its routes, further tabs, cookies and notes is left to the next."""
    yield profile
    tabs.clear()
    profile.unroute_all(behavior="wait")
    profile.clear_cookies()


@pytest.fixture
def opens(context: BrowserContext, tabs: Tabs, site: str) -> Iterator[Opener]:
    """Return a function that opens an address in one tab; afterwards nothing may have been said on its console."""
    complaints: list[str] = []
    tab = tabs.lend()

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def note_error(error: Error) -> None:
        complaints.append(str(error))

    def open_page(address: str, size: ViewportSize) -> Page:
        tab.set_viewport_size(size)
        tab.goto(address)
        return tab

    tab.on("console", note_message)
    tab.on("pageerror", note_error)
    yield open_page
    tab.remove_listener("console", note_message)
    tab.remove_listener("pageerror", note_error)
    assert [complaint for complaint in complaints if "status of 404" not in complaint] == []


def choose(context: BrowserContext, site: str, words: str) -> None:
    """Begin as a new visitor with these display preferences, as the preferences page would keep them."""
    context.clear_cookies()
    context.add_cookies([{"name": "display", "value": words, "url": site}])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("public_page", PUBLIC_PAGES)
def test_a_page_and_its_states_can_be_used_by_everybody(public_page, way, opens, context, site):
    found = {}
    if not way.scripts:  # Blocked rather than off, because axe does not answer where JavaScript is off.
        context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    for name, reach in {"as opened": None, **public_page.states}.items():
        choose(context, site, way.words)
        page = opens(public_page.address, way.size)
        if reach:
            reach(page)
            page.wait_for_load_state()  # A click that sends a form returns once the next page has begun.
        found[name] = violations(page) + too_wide(page)
        for theme in way.repainted:
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            found[f"{name}, {theme}"] = violations(page, only=COLOURS)
    assert {name: problems for name, problems in found.items() if problems} == {}


def test_home_is_light_enough_for_an_old_phone(client):
    """60 KB compressed, without photographs: the page and everything that it asks for."""
    page = client.get("/").content
    asked = re.findall(rb'(?:href|src)="(/static/[^"]+)"', page)
    assert len(asked) >= 3
    files = [Path(finders.find(path.decode().removeprefix("/static/"))).read_bytes() for path in set(asked)]
    assert sum(len(gzip.compress(content)) for content in [page, *files]) < 60_000
