"""The one setting for tiny councils, and what counts as few."""

from __future__ import annotations

from decimal import Decimal

# Of fewer cases than this a count is shown and no percentage: in the City of London and the Isles of Scilly one child
# more or less would change a percentage by ten points and more, and say nothing about the council.
FEWEST_FOR_A_PERCENTAGE = 50

# Where no counts are published at all, these have no share and no average: it may be one child's. By the Department's
# codes: the City of London and the Isles of Scilly.
TINY_COUNCILS = frozenset({"201", "420"})


def cases(value: Decimal | None, numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
    """Return of how many cases a share is: as published, or as it follows from the share and what it counts."""
    if denominator is not None or not value or not numerator:
        return denominator
    return abs(100 * numerator / value)


def is_few(value: Decimal | None, numerator: Decimal | None, denominator: Decimal | None) -> bool:
    """Tell whether a share is known to be of so few that only its counts are shown."""
    of = cases(value, numerator, denominator)
    return of is not None and of < FEWEST_FOR_A_PERCENTAGE
