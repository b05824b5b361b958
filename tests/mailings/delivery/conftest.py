"""Tests of the delivery engine run event loops of their own."""

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _a_thread_without_a_loop() -> Iterator[None]:
    """Set aside the loop that Playwright leaves running in this thread once a browser test has run here."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)
