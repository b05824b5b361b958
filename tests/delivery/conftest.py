"""Tests of the delivery engine run event loops of their own."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from fixsend.delivery.smtp import event_loop


@pytest.fixture(autouse=True)
def _loops_beside_playwrights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set aside the loop that Playwright leaves running in this thread after a browser test, while ours runs.

    Only for that long: Django keeps its connections by the running loop.
    """
    monkeypatch.setattr(asyncio, "run", _beside(asyncio.run))
    monkeypatch.setattr(event_loop, "run", _beside(event_loop.run))


def _beside(run: Callable[..., Any]) -> Callable[..., Any]:
    def run_beside(*args: Any, **options: Any) -> Any:
        running = asyncio._get_running_loop()
        asyncio._set_running_loop(None)
        try:
            return run(*args, **options)
        finally:
            asyncio._set_running_loop(running)

    return run_beside
