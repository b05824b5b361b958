"""Runs the worker's database work in threads of its own, and retries it until the database answers."""

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


class DatabaseUnavailable(Exception):
    """The database did not answer until the worker had to end."""


class DatabaseExecutor:
    """Two threads, one for reads and claims and one for results. Each runs one call at a time, in order."""

    def __init__(self) -> None:
        self._reader = ThreadPoolExecutor(1, "mailer-reads")
        self._writer = ThreadPoolExecutor(1, "mailer-writes")
        self._no_retries = threading.Event()

    async def read(self, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
        """Run a function that reads or claims, and return its result; raises DatabaseUnavailable at shutdown."""
        return await self._run(self._reader, work, *args, **kwargs)

    async def write(self, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
        """Run a function that writes, and return its result; raises DatabaseUnavailable at shutdown.

        It has to be idempotent: where it is not known whether it was committed, it runs again.
        """
        return await self._run(self._writer, work, *args, **kwargs)

    def stop_retrying(self) -> None:
        """Retry nothing from now on: a call that fails raises DatabaseUnavailable."""
        self._no_retries.set()

    def close(self) -> None:
        """Close both threads' connections and end the threads."""
        for thread in (self._reader, self._writer):
            thread.submit(lambda: connection.close()).result()  # noqa: PLW0108 - that thread's connection, not ours
            thread.shutdown()

    async def _run(
        self, thread: ThreadPoolExecutor, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs
    ) -> Found:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(thread, lambda: self._with_retries(work, *args, **kwargs))

    def _with_retries(self, work: Callable[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
        pause = FIRST_PAUSE
        while True:
            try:
                return work(*args, **kwargs)
            except (OperationalError, InterfaceError) as error:
                connection.close()
                if self._no_retries.is_set():
                    raise DatabaseUnavailable from error
                log.warning("The database does not answer (%s); trying again", str(error).strip().split("\n")[0])
            self._no_retries.wait(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
