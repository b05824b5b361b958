"""A volunteer at the back office who goes by its menu and words alone, and how often they press something."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.test import Client
from playwright.sync_api import Browser, Locator, Page, expect

from fixsend.people.models import Person
from tests.browser.office import Watch
from tests.people.staff_members import sign_in_staff

PHONE = 390


@dataclass
class Volunteer:
    """A colleague's tab. `presses` counts buttons, links, boxes and choices; typing is not counted."""

    page: Page
    person: Person
    watch: Watch
    width: int
    presses: int = 0

    @classmethod
    def at_work(cls, browser: Browser, site: str, role: str, width: int, person: Person | None = None) -> Volunteer:
        """Sign somebody in and open their home page, on a screen of this width."""
        client = Client()
        person = sign_in_staff(client, role, person)
        size = {"width": width, "height": 844 if width == PHONE else 900}
        context = browser.new_context(base_url=site, locale="en-GB", timezone_id="Europe/London", viewport=size)
        context.set_default_timeout(15_000)
        context.set_default_navigation_timeout(30_000)  # The first screen of a process loads all of Wagtail.
        context.add_cookies([{"name": "sessionid", "value": client.session.session_key, "url": site}])
        page, watch = context.new_page(), Watch(site)
        watch.listen(page)
        page.goto("/admin/")
        return cls(page, person, watch, width)

    def home(self) -> None:
        """Begin again from home, with nothing pressed yet."""
        self.page.goto("/admin/")
        self.presses = 0

    def press(self, what: Locator) -> None:
        """Press something with the mouse or a finger."""
        what.click()
        self.presses += 1

    def button(self, name: str | re.Pattern[str]) -> None:
        """Press a button of the screen by its words."""
        self.press(self._main().get_by_role("button", name=name).first)

    def link(self, name: str | re.Pattern[str]) -> None:
        """Follow a link of the screen by its words."""
        self.press(self._main().get_by_role("link", name=name).first)

    def tick(self, label: str | re.Pattern[str]) -> None:
        """Tick a box, or choose one of several."""
        self._main().get_by_label(label).first.check()
        self.presses += 1

    def choose(self, label: str, option: str) -> None:
        """Choose from a list."""
        self._main().get_by_label(label).first.select_option(label=option)
        self.presses += 1

    def upload(self, label: str, file: dict) -> None:
        """Choose a file of the device."""
        self._main().get_by_label(label).first.set_input_files(file)
        self.presses += 1

    def type(self, label: str | re.Pattern[str], words: str) -> None:
        """Type into a field."""
        fields = self.page.locator("main input, main textarea")
        fields.and_(self.page.get_by_label(label)).first.fill(words)

    def menu(self, *steps: str) -> None:
        """Go by the menu at the side: groups, and the screen at last. On a phone it has to be opened first."""
        if self.width == PHONE:
            self.press(self.page.get_by_role("button", name="Toggle sidebar"))
        menu = self.page.get_by_role("complementary", name="Sidebar")
        for group in steps[:-1]:
            self.press(menu.get_by_role("button", name=group, exact=True))
        self.press(menu.get_by_role("link", name=steps[-1], exact=True))

    def sees(self, words: str | re.Pattern[str]) -> None:
        """The screen says something."""
        expect(self.page.locator("main").get_by_text(words).first).to_be_visible()

    def editor_menu(self, action: str) -> None:
        """Press an action of an editor's menu, under the arrow beside Save draft."""
        self.press(self.page.get_by_role("button", name="More actions").first)
        self.press(self.page.get_by_role("button", name=action).first)

    def leaves(self) -> None:
        """Close the tab. Nothing may have gone wrong unseen, been refused, or asked of another site."""
        self.page.goto("about:blank")
        self.page.context.close()
        assert (self.watch.errors, self.watch.refused, self.watch.strangers) == ([], [], [])

    def _main(self) -> Locator:
        return self.page.locator("main")
