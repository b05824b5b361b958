"""Measure the timetable as a family meets it: on a slow line with nothing kept yet, and from the press to the answer.

The site is served as by `make serve`. Each round is a browser that has nothing of the site, on a line of 400 kbit a
second whose answers take 400 ms; it asks until the first field can be filled in. Then the line is let go, the day is
filled in, the button pressed, and the time counted until the answer can be read, by the page's own clock. Prints as its
last line one JSON object: milliseconds (median and slowest), and what came over the line in KB.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import scratch, served  # noqa: E402 (after the path is set)

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
PATH = "/timetable/asked/"
PHONE = {"width": 390, "height": 844}
LATENCY, BITS = 400, 400_000  # ms, and bits a second
# From the press to the answer by the page's own clock: no message of the browser's driver lies between.
PRESS = """() => new Promise(done => {
  const answer = document.getElementById("answer");
  const button = [...document.querySelectorAll("main button")].find(each => /Show my dates/.test(each.textContent));
  const begun = performance.now();
  const there = () => !answer.hidden && answer.querySelector("h2")
    ? requestAnimationFrame(() => done(performance.now() - begun)) : setTimeout(there, 1);
  button.click();
  there();
})"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how many browsers open the page")
    wanted = parser.parse_args()
    import django

    with scratch.folder() as folder:
        port = served.free_port()
        served.set_environment(folder, port, 25)
        # The browser asks without a proxy, and so without TLS.
        os.environ.update(SITE_URL=f"http://127.0.0.1:{port}", ALLOWED_HOSTS=f"127.0.0.1,{served.HOST}")
        served.fill_with_demo()
        django.setup()
        with served.running([*served.MANAGE, "serve"], port, "/health/ready"):
            rounds = _rounds(f"http://127.0.0.1:{port}{PATH}", wanted.rounds)
    print(json.dumps({name: _summed(each[name] for each in rounds) for name in rounds[0]}))


def _rounds(address: str, number: int) -> list[dict[str, float]]:
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, CHROMIUM)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        return [_round(browser, address) for _ in range(number)]


def _round(browser: Any, address: str) -> dict[str, float]:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    received: list[float] = []
    line.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    bytes_a_second = BITS / 8
    limits = {"latency": LATENCY, "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
    line.send("Network.emulateNetworkConditions", {"offline": False, **limits})
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    field = page.locator("main input[type=date]").first
    field.wait_for(state="visible")
    field.fill("2026-09-07")
    usable = time.perf_counter() - begun
    page.wait_for_load_state("networkidle")
    whole = time.perf_counter() - begun
    answered = page.evaluate(PRESS)
    context.close()
    return {
        "first_field_ms": round(usable * 1000),
        "all_loaded_ms": round(whole * 1000),
        "answer_ms": round(answered, 1),
        "received_kb": round(sum(received) / 1024, 1),
    }


def _summed(values: Any) -> dict[str, float]:
    found = sorted(values)
    return {"median": statistics.median(found), "most": found[-1]}


if __name__ == "__main__":
    main()
