"""One deadline that is moved many thousand times a second at no cost: a slow ticker looks whether it has passed.

A ticker that comes late says that this process stood still, not that the relay did: what has arrived meanwhile is read
first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Deadline:
    """Calls `passed` about a quarter of the shortest wait too late at most."""

    def __init__(self, shortest: float, passed: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._passed = passed
        self._every = shortest / 4
        self._at = self._loop.time() + shortest
        self._seconds = shortest
        self._ticker = self._loop.call_later(self._every, self._tick)

    @property
    def seconds(self) -> float:
        """How long the last wait was to be."""
        return self._seconds

    def move(self, seconds: float) -> None:
        """Wait so many seconds from now, whatever was set before."""
        self._seconds = seconds
        self._at = self._loop.time() + seconds

    def stop(self) -> None:
        """Never call again."""
        self._ticker.cancel()

    def _tick(self) -> None:
        now, due = self._loop.time(), self._ticker.when()
        self._ticker = self._loop.call_later(self._every, self._tick)
        if now >= self._at and now - due < self._every:
            self._passed()
