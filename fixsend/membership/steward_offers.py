"""What else a steward can do for an organisation: rooms above declare it, the entry's page lists it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixsend.membership.models import Organisation


@dataclass(frozen=True)
class Offer:
    """One thing to do, as a link."""

    words: str
    url: str


Source = Callable[[Organisation], Iterable[Offer]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Declare where offers come from; called from `AppConfig.ready()`."""
    _sources.append(source)


def offers_for(organisation: Organisation) -> list[Offer]:
    """Return everything that a steward of this organisation can do now."""
    return [offer for source in _sources for offer in source(organisation)]
