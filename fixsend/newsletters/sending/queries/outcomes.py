"""What became of a mailing's copies, counted in one pass over its deliveries: by outcome, by cause, by who receives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import connection

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.engine import providers
from fixsend.delivery.models import DeliveryState, DoubtCause, SkipCause

# Domains with fewer copies are counted together: a family's own domain would identify the family.
FEW = 10
MOST = 20
OTHERS = "All others"
FORGOTTEN = "Addresses that we have forgotten"
_DELIVERED = (DeliveryState.SENT, DeliveryState.COMPLAINED)


class CauseLine(NamedTuple):
    """Why copies did not arrive: how many were refused at once, and how many came back later."""

    label: str
    failed: int
    bounced: int

    @property
    def number(self) -> int:
        """Return both together."""
        return self.failed + self.bounced


@dataclass
class Provider:
    """A mail provider or domain, and what it did with our copies."""

    name: str
    states: Counter[str] = field(default_factory=Counter)

    @property
    def mailed(self) -> int:
        """Return how many copies were handed over, or tried to be."""
        return sum(number for state, number in self.states.items() if state not in _NOT_MAILED)

    @property
    def lost(self) -> int:
        """Return how many copies did not arrive."""
        return self.states[DeliveryState.FAILED] + self.states[DeliveryState.BOUNCED]

    @property
    def lost_share(self) -> float:
        """Return that in percent."""
        return share(self.lost, self.mailed)

    @property
    def complained(self) -> int:
        """Return how many copies were reported as spam."""
        return self.states[DeliveryState.COMPLAINED]


_NOT_MAILED = (DeliveryState.QUEUED, DeliveryState.SKIPPED)


@dataclass(frozen=True)
class Outcomes:
    """The counts. Those of the states add up to the mailing's size."""

    states: dict[DeliveryState, int]
    failures: list[CauseLine]
    skipped: list[tuple[str, int]]
    doubts: list[tuple[str, int]]
    providers: list[Provider]

    @property
    def size(self) -> int:
        """Return how many people were in the audience."""
        return sum(self.states.values())

    @property
    def mailed(self) -> int:
        """Return how many copies were handed over, or tried to be."""
        return sum(number for state, number in self.states.items() if state not in _NOT_MAILED)

    @property
    def delivered(self) -> int:
        """Return how many copies were taken and did not come back."""
        return sum(self.states[state] for state in _DELIVERED)


class _Row(NamedTuple):
    state: str
    cause: str
    domain: str
    number: int


def share(number: float, of: int) -> float:
    """Return a number in percent of another; nothing of nothing is 0."""
    return 100 * number / of if of else 0.0


def outcomes(mailing_id: int) -> Outcomes:
    """Return what became of a mailing's copies (a million of them: see docs/benchmarks.md)."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [mailing_id])
        rows = [_Row(*row) for row in cursor.fetchall()]
    states = _sum((row.state, row.number) for row in rows)
    by_cause: dict[str, Counter[str]] = {}
    for row in rows:
        by_cause.setdefault(row.state, Counter())[row.cause] += row.number
    return Outcomes(
        states={state: states[state] for state in DeliveryState},
        failures=_failures(by_cause.get("failed", Counter()), by_cause.get("bounced", Counter())),
        skipped=_named(SkipCause, by_cause.get("skipped", Counter())),
        doubts=_named(DoubtCause, by_cause.get("in_doubt", Counter())),
        providers=_providers(rows),
    )


def _sum(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for key, number in pairs:
        found[key] += number
    return found


def _failures(failed: Counter[str], bounced: Counter[str]) -> list[CauseLine]:
    labels = {cause: _label(Cause, cause) for cause in {*failed, *bounced}}
    lines = [
        CauseLine(
            label,
            sum(failed[cause] for cause in labels if labels[cause] == label),
            sum(bounced[cause] for cause in labels if labels[cause] == label),
        )
        for label in set(labels.values())
    ]
    return sorted(lines, key=lambda line: (-line.number, line.label))


def _named(kinds: type[SkipCause | DoubtCause], found: Counter[str]) -> list[tuple[str, int]]:
    return [(_label(kinds, cause), number) for cause, number in found.most_common()]


def _label(kinds: type[SkipCause | DoubtCause | Cause], cause: str) -> str:
    return str(kinds(cause).label) if cause in kinds.values else str(Cause.UNKNOWN.label)


def _providers(rows: Iterable[_Row]) -> list[Provider]:
    """Return the providers and domains that copies went to, the most copies first, the small ones together last."""
    found: dict[str, Provider] = {}
    for row in rows:
        if row.state not in _NOT_MAILED:
            name = providers.pace_key(row.domain) or FORGOTTEN
            found.setdefault(name, Provider(name)).states[row.state] += row.number
    in_order = sorted(found.values(), key=lambda each: (-each.mailed, each.name))
    listed = [each for each in in_order[:MOST] if each.mailed >= FEW]
    others = Provider(OTHERS)
    for each in in_order[len(listed) :]:
        others.states.update(each.states)
    return [*listed, others] if others.states else listed


_COUNT = """
SELECT state, cause, split_part(address, '@', 2) AS domain, count(*)
FROM delivery_delivery WHERE mailing_id = %s GROUP BY state, cause, domain
"""
