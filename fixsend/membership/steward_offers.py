"""What else a steward can do for an organisation: apps above register it, the entry's page lists it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixsend.membership.models import Organisation
from fixsend.web.registry import Registry


@dataclass(frozen=True)
class Offer:
    """One thing to do, as a link."""

    words: str
    url: str


OfferSource = Callable[[Organisation], Iterable[Offer]]
registry: Registry[OfferSource] = Registry(key=lambda source: source)


def offers_for(organisation: Organisation) -> list[Offer]:
    """Return everything that a steward of this organisation can do now."""
    return [offer for source in registry for offer in source(organisation)]
