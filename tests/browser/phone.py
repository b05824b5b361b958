"""What an eye or a thumb finds wrong with a screen on a phone, beyond what axe and the width of the page tell.

A screen of the back office scrolls inside a frame that hides what is too wide, so that the page itself never is.
"""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser import axe

SIZE = {"width": 390, "height": 844}
_LOOK = Path(__file__).with_name("phone.js").read_text()


def troubles(page: Page, within: str = "main") -> list[str]:
    """Return what is off the screen, cut short, too small to read or to press (WCAG 2.2, 1.4.10 and 2.5.8)."""
    page.set_viewport_size(SIZE)
    page.wait_for_load_state()
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    page.evaluate(axe.SETTLED)
    found: list[str] = page.evaluate(_LOOK, within)
    return found
