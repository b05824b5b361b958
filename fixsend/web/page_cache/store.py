"""The memory of one process: a limited number of pages, the least used ones go first."""

import threading
import time
from collections import OrderedDict
from collections.abc import Hashable

from fixsend.web.page_cache.page import Page

# In case an invalidation is forgotten somewhere: what is shown is right again after this long.
LONGEST_LIFE = 60.0  # seconds
MOST_BYTES = 48 * 1024 * 1024
# How long after its time an old copy still serves those who come while a new one is being made.
OLD_COPY_FOR = 10.0  # seconds
LARGEST_PAGE = 1024 * 1024
MOST_KEYS_KNOWN = 10_000


class Store:
    """Pages by key; safe to use from many threads."""

    def __init__(self) -> None:
        self.generation = 0
        self._pages: OrderedDict[Hashable, tuple[float, Page]] = OrderedDict()
        self._known: OrderedDict[Hashable, None] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable, *, late: float = 0.0) -> Page | None:
        """Return a page that is still fresh, or whose time has been over for fewer than `late` seconds."""
        with self._lock:
            kept = self._pages.get(key)
            if kept is None or kept[0] + late < time.monotonic():
                return None
            self._pages.move_to_end(key)
            return kept[1]

    def was_kept(self, key: Hashable) -> bool:
        """Tell whether this page was ever kept, so that it is worth waiting for the copy that another request makes."""
        return key in self._known

    def put(self, key: Hashable, page: Page, generation: int, life: float = LONGEST_LIFE) -> None:
        """Keep a page for so many seconds, unless something was published since its making began."""
        if page.size > LARGEST_PAGE:
            return
        with self._lock:
            if generation != self.generation:
                return
            self._forget(key)
            self._pages[key] = (time.monotonic() + min(life, LONGEST_LIFE), page)
            self._bytes += page.size
            self._known[key] = None
            if len(self._known) > MOST_KEYS_KNOWN:
                self._known.popitem(last=False)
            while self._bytes > MOST_BYTES:
                self._forget(next(iter(self._pages)))

    def clear(self) -> None:
        """Forget everything, pages in the making included."""
        with self._lock:
            self.generation += 1
            self._pages.clear()
            self._bytes = 0

    def _forget(self, key: Hashable) -> None:
        if kept := self._pages.pop(key, None):
            self._bytes -= kept[1].size
