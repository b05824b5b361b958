"""Tests of the delivery engine run event loops of their own."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _loops_beside_playwrights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set aside the loop that Playwright leaves running in this thread after a browser test, while ours runs.

    Only for that long: Django keeps its connections by the running loop.
    """
    run = asyncio.run

    def run_beside(main: Coroutine, **options: Any) -> Any:
        running = asyncio._get_running_loop()
        asyncio._set_running_loop(None)
        try:
            return run(main, **options)
        finally:
            asyncio._set_running_loop(running)

    monkeypatch.setattr(asyncio, "run", run_beside)
