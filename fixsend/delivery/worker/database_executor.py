"""The database's work, in threads of its own: asked for by the worker, tried again until the database answers."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

log = logging.getLogger(__name__)

Given = ParamSpec("Given")
Found = TypeVar("Found")
# Between two tries, in seconds.
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0


class Stopped(Exception):
    """The database did not answer until the worker had to end."""


class Clerk:
    """Two threads: one asks (claims, looks), one writes down. Each does one thing at a time, in order."""

    def __init__(self) -> None:
        self._asking = ThreadPoolExecutor(1, "mailer-asks")
        self._writing = ThreadPoolExecutor(1, "mailer-writes")
        self._giving_up = threading.Event()

    async def ask(self, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
        """Run something that reads or claims."""
        return await self._run(self._asking, work, *args, **kwargs)

    async def write(self, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
        """Run something that writes down; it may be run twice where nobody knows whether it was committed."""
        return await self._run(self._writing, work, *args, **kwargs)

    def give_up(self) -> None:
        """Try nothing again from now on: what fails raises Stopped."""
        self._giving_up.set()

    def close(self) -> None:
        """Let the connections go."""
        for thread in (self._asking, self._writing):
            thread.submit(lambda: connection.close()).result()  # noqa: PLW0108 - that thread's connection, not ours
            thread.shutdown()

    async def _run(
        self, thread: ThreadPoolExecutor, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs
    ) -> Found:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(thread, lambda: self._steadily(work, *args, **kwargs))

    def _steadily(self, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
        pause = FIRST_PAUSE
        while True:
            try:
                return work(*args, **kwargs)
            except (OperationalError, InterfaceError) as error:
                connection.close()
                if self._giving_up.is_set():
                    raise Stopped from error
                log.warning("The database does not answer (%s); trying again", str(error).strip().split("\n")[0])
            self._giving_up.wait(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
