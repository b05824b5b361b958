"""axe-core in a running browser. It never answers where JavaScript is off: block the site's scripts by route there."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """Return what axe finds wrong, one line for each element; `only` names single rules to save time."""
    run_only: dict[str, Any] = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
    # As a text of its own, the script is not stopped by the content security policy of the page.
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", {"runOnly": run_only, "resultTypes": ["violations"]})
    return [_line(violation, node) for violation in found["violations"] for node in violation["nodes"]]


def _line(violation: dict[str, Any], node: dict[str, Any]) -> str:
    details = [check["message"] for kind in ("any", "all", "none") for check in node[kind]]
    return f"{violation['id']}: {node['html'][:160]} ({'; '.join(details)[:240]})"
