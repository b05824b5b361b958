"""A time-out that costs nothing while all goes well: a slow ticker looks whether anything has happened since.

A ticker that comes late says that this process stood still, not that the relay did: what has arrived meanwhile is read
first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Deadline:
    """Calls `passed` once nothing has happened for as long as `limit` says, give or take two ticks."""

    def __init__(self, every: float, limit: Callable[[], float], passed: Callable[[float], None]) -> None:
        self.fresh = True  # Set by whoever sees something happen.
        self._loop = asyncio.get_running_loop()
        self._every = every
        self._limit = limit
        self._passed = passed
        self._seconds = 0.0
        self._at = 0.0
        self._ticker = self._loop.call_later(every, self._tick)

    def stop(self) -> None:
        """Never call again."""
        self._ticker.cancel()

    def _tick(self) -> None:
        now, late = self._loop.time(), self._loop.time() - self._ticker.when()
        self._ticker = self._loop.call_later(self._every, self._tick)
        if self.fresh:
            self.fresh = False
            self._seconds = self._limit()
            self._at = now + self._seconds
        elif now >= self._at and late < self._every:
            self._passed(self._seconds)
