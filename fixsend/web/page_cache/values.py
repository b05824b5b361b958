"""Small answers of the database that nearly every request needs: kept in a web process while it hears of changes.

They live as pages do: gone with every `invalidate()` in any process, never older than a minute, and not used at
all while the process cannot hear from the database. Jobs, commands and tests ask the database each time.
"""

import threading
import time
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from fixsend.web.page_cache.listener import Listener
from fixsend.web.page_cache.store import LONGEST_LIFE

Value = TypeVar("Value")
MOST_VALUES = 100


class Values:
    """Values by key; `follow` names the listener that tells of changes."""

    def __init__(self) -> None:
        self._listener: Listener | None = None
        self._kept: dict[Hashable, tuple[float, Any]] = {}
        self._generation = 0
        self._lock = threading.Lock()

    def follow(self, listener: Listener | None) -> None:
        """Trust this listener from now on; with none, keep nothing."""
        self.clear()
        self._listener = listener

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what `make` returns, from memory where that may be trusted."""
        if not self.are_kept():
            return make()
        kept = self._kept.get(key)
        if kept is not None and kept[0] > time.monotonic():
            return kept[1]  # type: ignore[no-any-return]
        generation = self._generation
        value = make()
        self._keep(key, value, generation)
        return value

    def are_kept(self) -> bool:
        """Tell whether answers are kept now in this process, so that a large one is worth its making."""
        return self._listener is not None and self._listener.is_current()

    def clear(self) -> None:
        """Forget everything, what is being fetched included."""
        with self._lock:
            self._generation += 1
            self._kept.clear()

    def _keep(self, key: Hashable, value: Any, generation: int) -> None:
        with self._lock:
            if generation == self._generation and (key in self._kept or len(self._kept) < MOST_VALUES):
                self._kept[key] = (time.monotonic() + LONGEST_LIFE, value)


_values = Values()
follow, clear, kept, are_kept = _values.follow, _values.clear, _values.get, _values.are_kept
