"""Runs Lighthouse, which `make lighthouse` installs, on one address."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "var" / "tools" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
CHROMIUM = ("chromium", "chromium-headless-shell", "chromium-browser", "google-chrome")


def report(address: str, categories: list[str]) -> dict[str, Any]:
    """Return Lighthouse's report on an address, opened as by a phone."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    done = subprocess.run(
        [
            str(PROGRAM),
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(categories)}",
            "--chrome-flags=--headless=new --no-sandbox",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def scores(found: dict[str, Any]) -> dict[str, int]:
    """Return the score of each category, 100 being the best."""
    return {name: round(100 * (category["score"] or 0)) for name, category in found["categories"].items()}


def what_is_wrong(found: dict[str, Any]) -> list[str]:
    """Return the audits that cost points, in Lighthouse's words."""
    wrong = []
    for category in found["categories"].values():
        for reference in category["auditRefs"]:
            audit = found["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                wrong.append(f"{category['title']}: {audit['title']}")
    return wrong
