"""What the file of our own says: how we count where the law does not, and the words in which results are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fixsend.rights.rule_sets.declaration import Count, Method, Unit


@dataclass(frozen=True)
class Convention:
    """How we count where the law does not say, and why."""

    id: str
    title: str
    says: str
    why: str


@dataclass(frozen=True)
class MethodWords:
    """How a way of counting is said; `words` has {length} and {start}."""

    name: Method
    unit: Unit
    convention: str
    words: str


@dataclass(frozen=True)
class Conventions:
    """Our ways of counting, and the words in which results are told."""

    checked_on: date
    conventions: tuple[Convention, ...]
    methods: tuple[MethodWords, ...]
    words: Mapping[str, str]
    status: Mapping[str, str]
    duty: Mapping[str, str]

    def method(self, count: Count) -> MethodWords:
        """Return the words for a way of counting; raises KeyError where there are none."""
        found = next((each for each in self.methods if (each.name, each.unit) == (count.method, count.unit)), None)
        if found is None:
            raise KeyError(f"{count.method} {count.unit}")
        return found
