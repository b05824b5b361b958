"""axe-core in a running browser. It never answers where JavaScript is off: block the site's scripts by route there."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "options => axe.run(document, options).then(found => found.violations)"


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """Return what axe finds wrong, one line for each element; `only` names single rules to save time."""
    run_only: dict[str, Any] = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
    _load(page)
    found = page.evaluate(_RUN, {"runOnly": run_only, "resultTypes": ["violations"]})
    return [_line(violation, node) for violation in found for node in violation["nodes"]]


def _load(page: Page) -> None:
    """Bring axe into the page, once for each document: reading its half a megabyte takes as long as a run."""
    if not page.evaluate("'axe' in window"):
        # As a text of its own, the script is not stopped by the content security policy of the page.
        page.evaluate(AXE_SCRIPT)


def _line(violation: dict[str, Any], node: dict[str, Any]) -> str:
    details = [check["message"] for kind in ("any", "all", "none") for check in node[kind]]
    return f"{violation['id']}: {node['html'][:160]} ({'; '.join(details)[:240]})"
