"""From a step of the law to the official figures: how often is it late?"""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence import addresses
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.queries import figures
from fixsend.web.page_cache import values

MOST_SHOWN = 3


@dataclass(frozen=True)
class FigureLink:
    """The comparison of all councils in one figure."""

    question: str
    url: str


def about(rule: str) -> list[FigureLink]:
    """Return the figures that are shown about a rule, the most telling first; none where nobody publishes any."""
    shown = values.kept("figures-of-councils", figures.of_councils)
    found = [one for one in INDICATORS.values() if one.duty and one.duty.step == rule and one.slug in shown]
    return [FigureLink(one.question, addresses.compare(one.slug)) for one in found[:MOST_SHOWN]]
