"""Finding a council, and report cards: an ordinary one, a tiny council's, a former one's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixsend.evidence import addresses
from tests.browser.pages.public_page import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _send_nothing(page: Page) -> None:
    page.get_by_role("button", name="Show the figures").click()
    page.wait_for_load_state()


def _open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")


PAGES = [
    PublicPage("your council", addresses.COUNCILS, {"nothing typed": _send_nothing}),
    PublicPage("your council: several of a name", f"{addresses.COUNCILS}?q=Beds"),
    PublicPage("your council: names like it", f"{addresses.COUNCILS}?q=Lestershire"),
    PublicPage("report card", addresses.card("devon"), {"tables open": _open_all}),
    PublicPage("report card of a tiny council", addresses.card("isles-of-scilly")),
    PublicPage("report card of a former council", addresses.card("cumbria-until-2023")),
]
