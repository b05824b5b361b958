"""Whether clicks say which subject is better, or whether it may be chance.

Clicks are counted, not people, so one keen reader may be several of them. Two rates of clicks are compared as counts
are (Poisson), with a spread that is wider for that. docs/decisions/0006-when-a-subject-has-won.md has the reasons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

# Below so many clicks on the two best together the comparison is worth nothing: one more reader would turn it.
CLICKS_NEEDED = 30
# The difference has to be one that chance makes in one test out of twenty (two-sided, normal approximation).
CERTAINTY = 1.96
# How much wider than for single clicks the spread is: readers who click at all open about one link and a half.
SPREAD = 2.0


@dataclass(frozen=True)
class SubjectResult:
    """What one subject of a test came to: copies that people got, and clicks on any link."""

    copies: int
    clicks: int

    @property
    def rate(self) -> float:
        """Return the clicks for each copy."""
        return self.clicks / self.copies if self.copies else 0.0


def winner(results: Sequence[SubjectResult]) -> int | None:
    """Return the index of the subject that did significantly better than every other, or None."""
    if len(results) < 2 or not all(result.copies for result in results):
        return None
    first, second = sorted(range(len(results)), key=lambda place: -results[place].rate)[:2]
    return first if _is_clear(results[first], results[second]) else None


def _is_clear(better: SubjectResult, other: SubjectResult) -> bool:
    clicks = better.clicks + other.clicks
    if clicks < CLICKS_NEEDED:
        return False
    together = clicks / (better.copies + other.copies)
    chance = sqrt(SPREAD * together * (1 / better.copies + 1 / other.copies))
    return better.rate - other.rate > CERTAINTY * chance
