"""The event loop that mail leaves by: uvloop's, with which a mail costs a quarter less processor time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

Found = TypeVar("Found")


def run(main: Coroutine[Any, Any, Found]) -> Found:
    """Run a coroutine in a loop of its own, as `asyncio.run` does, and return its result."""
    with asyncio.Runner(loop_factory=_new) as runner:
        return runner.run(main)


def _new() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ModuleNotFoundError:  # There is none for Windows and for PyPy.
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


NEVER = float("inf")


class Alarm:
    """Calls back once at a moment of the loop's clock, and never before it.

    uvloop's timers go by whole milliseconds, so that some are early, and for less than half of one it gives back a
    handle that does not know its moment.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, callback: Callable[[], object]) -> None:
        self.moment = NEVER
        self._loop = loop
        self._callback = callback
        self._handle: asyncio.Handle | None = None

    def set(self, moment: float) -> None:
        """Call back at this moment instead of any other; at once where it is over, not at all where it is `NEVER`."""
        self.cancel()
        self.moment = moment
        if moment != NEVER:
            self._handle = self._loop.call_at(moment, self._ring)

    def cancel(self) -> None:
        """Do not call back."""
        self.moment = NEVER
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _ring(self) -> None:
        if self._loop.time() < self.moment:
            self.set(self.moment)
            return
        self.cancel()
        self._callback()
