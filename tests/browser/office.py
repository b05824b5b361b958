"""A colleague's tab in the back office, which remembers what its policy refused and who else was asked."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from fixsend.people.staff import roles
from tests.people.staff_members import sign_in_staff


@dataclass
class Watch:
    """What went wrong on a page, unseen by whoever looks at it."""

    site: str
    errors: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Note what the page complains about and which other hosts it asks."""
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.errors.append(f"{page.url} {error}"))
        page.on("request", self._note_request)

    def _note_message(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(f"{said.location} {said.text}")
        if "Content Security Policy" in said.text:
            self.refused.append(f"{said.location} {said.text}")

    def _note_request(self, asked: Request) -> None:
        address = urlsplit(asked.url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != urlsplit(self.site).netloc:
            self.strangers.append(asked.url)


def office_tab(context: BrowserContext, site: str, role: str = roles.ADMINISTRATOR) -> tuple[Page, Watch]:
    """Return a tab of a colleague who has signed in with both steps, and what watches over it."""
    client = Client()
    sign_in_staff(client, role)
    context.add_cookies([{"name": "sessionid", "value": client.session.session_key, "url": site}])
    page, watch = context.new_page(), Watch(site)
    watch.listen(page)
    page.set_default_navigation_timeout(30_000)  # The first screen of a process loads all of Wagtail.
    page.set_viewport_size({"width": 1280, "height": 900})
    return page, watch


def choose_from_menu(page: Page, group: str, screen: str) -> None:
    """Go by the menu at the side to a screen in one of its groups."""
    page.goto("/admin/")
    menu = page.get_by_role("complementary", name="Sidebar")
    menu.get_by_role("button", name=group, exact=True).click()
    menu.get_by_role("link", name=screen, exact=True).click()
