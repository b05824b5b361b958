"""A thread that hears from PostgreSQL when pages change.

While it cannot hear (the database restarts, the network is cut), the process does not trust its cache: `is_current`
turns false at most two seconds after the last sign of life.
"""

import logging
import select
import threading
import time
from collections.abc import Callable

import psycopg
from django.db import connections
from psycopg import sql

from fixsend.web.page_cache import CHANNEL

LONGEST_SILENCE = 2.0  # seconds
_BETWEEN_SIGNS = 0.7
_BETWEEN_TRIES = 1.0
_log = logging.getLogger("fixsend.page_cache")


class Listener:
    """Calls `on_change` whenever any process publishes something, and whenever a change may have been missed."""

    def __init__(self, on_change: Callable[[], None]) -> None:
        self._on_change = on_change
        self._current_until = 0.0
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()

    def is_current(self) -> bool:
        """Tell whether every change until now (give or take two seconds) was heard; starts listening if need be.

        The thread starts with the first request, in the process that serves: a fork would not take it along.
        """
        if self._thread is None:
            self._start()
        return time.monotonic() < self._current_until

    def stop(self) -> None:
        """Let the thread end with its next sign of life."""
        self._stopping.set()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="page-cache-listener", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except psycopg.Error as error:
                self._current_until = 0.0
                _log.warning("The page cache is off: it cannot hear from the database (%s)", error)
                self._stopping.wait(_BETWEEN_TRIES)

    def _listen(self) -> None:
        parameters = connections["default"].get_connection_params()
        with psycopg.connect(**{**parameters, "connect_timeout": 5}, autocommit=True) as connection:
            connection.add_notify_handler(lambda _: self._on_change())
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
            self._on_change()  # for what was published before it listened
            while not self._stopping.is_set():
                asked_at = time.monotonic()
                connection.execute("SELECT 1")  # has the handler called for what was notified until now
                self._current_until = asked_at + LONGEST_SILENCE
                select.select([connection], [], [], _BETWEEN_SIGNS)
