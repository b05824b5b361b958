"""Measure what Lighthouse says of pages as a phone gets them: three runs of each, of which the median counts.

The site is served as by `make serve`, with the demonstration's content. Prints each page, and as its last line one
JSON object with the score for performance, the first and the largest paint (ms), the layout shift and the weight (KB).
"""

import argparse
import json
import os
import statistics
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import scratch, served  # noqa: E402 (after the path is set)
from tests.browser import lighthouse  # noqa: E402

CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
MEASURES = {
    "first_paint_ms": "first-contentful-paint",
    "largest_paint_ms": "largest-contentful-paint",
    "layout_shift": "cumulative-layout-shift",
    "blocked_ms": "total-blocking-time",
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often each page is opened")
    wanted = parser.parse_args()
    if not lighthouse.PROGRAM.exists():
        sys.exit("This needs Lighthouse: make lighthouse")
    import django

    with scratch.folder() as folder:
        port = served.free_port()
        served.set_environment(folder, port, 25)
        # The browser asks without a proxy, and so without TLS.
        os.environ.update(SITE_URL=f"http://127.0.0.1:{port}", ALLOWED_HOSTS=f"127.0.0.1,{served.HOST}")
        served.fill_with_demo()
        django.setup()
        with served.running([*served.MANAGE, "serve"], port, "/health/ready"):
            figures = {path: _page(f"http://127.0.0.1:{port}{path}", wanted.runs) for path in _paths()}
    print(json.dumps(figures))


def _paths() -> list[str]:
    """Return home, joining, the directory, an action of each kind, an event, a report card, England, the timetable."""
    from fixsend.campaigns.models import ActionPage
    from fixsend.events.models import Gathering

    kinds = {type(page): page.url for page in ActionPage.objects.live().specific()}
    event = Gathering.objects.filter(state="approved").first()
    shown = ["/", "/join/individual/", "/organisations/", *kinds.values(), *([event.url] if event else [])]
    return [*shown, "/councils/devon/", "/england/", "/timetable/asked/"]


def _page(address: str, runs: int) -> dict[str, Any]:
    reports = [lighthouse.report(address, CATEGORIES) for _ in range(runs)]
    scores = [lighthouse.scores(report) for report in reports]
    figures: dict[str, Any] = {name: statistics.median(each[name] for each in scores) for name in CATEGORIES}
    for name, audit in MEASURES.items():
        values = [report["audits"][audit]["numericValue"] for report in reports]
        figures[name] = round(statistics.median(values), 3)
    figures["weight_kb"] = round(reports[0]["audits"]["total-byte-weight"]["numericValue"] / 1024, 1)
    print(address, json.dumps(figures), file=sys.stderr)
    return figures


if __name__ == "__main__":
    main()
