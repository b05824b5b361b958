"""Whether everybody can use a page that a browser shows.

axe-core never answers where JavaScript is off. Journeys without it leave axe out; what axe says of pages whose scripts
do not run is tested with the site's scripts blocked by route (`test_public_pages.py`).
"""

from typing import Any
from weakref import WeakSet

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page, expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_brought_to: WeakSet[BrowserContext] = WeakSet()
_RUN = "([within, options]) => axe.run(within || document, options).then(found => found.violations)"


def check(page: Page, heading: str = "") -> None:
    """Whatever page a journey is on can be used by everybody.

    `heading` says where a click has just led to: the old page may still be there, and leave while axe runs.
    """
    if heading:
        expect(page.get_by_role("heading", name=heading, level=1, exact=True)).to_be_visible()
    assert (violations(page) if runs_scripts(page) else []) + too_wide(page) == []


def expect_errors(page: Page) -> None:
    """What was wrong is said above the form, and reading begins there where scripts run."""
    summary = page.get_by_role("alert")
    expect(summary).to_be_visible()
    if runs_scripts(page):
        expect(summary).to_be_focused()


def runs_scripts(page: Page) -> bool:
    """Tell whether JavaScript is on."""
    return page.evaluate("matchMedia('(scripting: enabled)').matches")


def too_wide(page: Page) -> list[str]:
    """Return the page's width when one would have to scroll sideways (WCAG 2.2, 1.4.10)."""
    page.wait_for_load_state()  # A click that sends a form returns once the next page has begun.
    width, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"{width} px wide on a screen of {seen} px"] if width > seen else []


# What fades in has a colour of its own half way, and what moves, a place. What never ends, or goes on as somebody
# scrolls, is not waited for.
SETTLED = """() => Promise.all(document.getAnimations()
    .filter(each => each.timeline === document.timeline && each.playState === "running")
    .filter(each => each.effect.getTiming().iterations !== Infinity)
    .map(each => each.finished.catch(() => null))).then(() => null)"""


def violations(page: Page, only: list[str] | None = None, within: str = "") -> list[str]:
    """Return what axe finds wrong, one line for each element.

    `only` names single rules to save time, `within` selects the part of the page that is ours.
    """
    run_only: dict[str, Any] = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
    page.wait_for_load_state()  # A page that has only begun has no document yet.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        bring_to(page.context)
    page.evaluate(SETTLED)
    found = page.evaluate(_RUN, [within, {"runOnly": run_only, "resultTypes": ["violations"]}])
    return [_line(violation, node) for violation in found for node in violation["nodes"]]


def bring_to(profile: BrowserContext) -> None:
    """Let every document of a profile have axe as it opens, from the first that is looked at on.

    The browser keeps the script: sending half a megabyte to each document takes as long as a run. But each document and
    each frame in it runs the script, whether or not it is looked at. The content security policy of a page does not
    stop it.
    """
    if profile not in _brought_to:
        _brought_to.add(profile)
        profile.add_init_script(AXE_SCRIPT)


def _line(violation: dict[str, Any], node: dict[str, Any]) -> str:
    details = [check["message"] for kind in ("any", "all", "none") for check in node[kind]]
    return f"{violation['id']}: {node['html'][:160]} ({'; '.join(details)[:240]})"
