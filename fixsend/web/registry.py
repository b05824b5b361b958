"""The one shape of what an app below asks of the apps above: they fill a registry, it reads it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class Registry(Generic[Entry]):
    """Entries by key, in the order in which they were registered.

    Apps fill it in `AppConfig.ready()`, from the one `register()` of their `registrations.py`. An entry that is
    registered again under its key (a reload, a test) takes the place of the one before.
    """

    def __init__(self, key: Callable[[Entry], Hashable]) -> None:
        self._key = key
        self._entries: dict[Hashable, Entry] = {}

    def register(self, *entries: Entry) -> None:
        """Add entries."""
        for entry in entries:
            self._entries[self._key(entry)] = entry

    def find(self, key: Hashable) -> Entry | None:
        """Return the entry with a key, or None."""
        return self._entries.get(key)

    def __getitem__(self, key: Hashable) -> Entry:
        """Return the entry with a key; raises KeyError."""
        return self._entries[key]

    def __iter__(self) -> Iterator[Entry]:
        """Go through the entries in their order; what is registered meanwhile waits for the next time."""
        return iter(tuple(self._entries.values()))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._entries)
