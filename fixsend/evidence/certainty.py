"""How sure an order of councils is: how far chance alone could have moved a share of few cases.

The figures count every case and are no sample. But whether one more family's plan came a day late is partly luck, and
of forty plans one is 2.5 points. So each share is read as one draw from what the council's way of working would give.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

_Z = 1.959964  # 95%: one time in twenty chance goes further.


@dataclass(frozen=True)
class Share:
    """So many of so many; 0 <= cases <= of, and of > 0."""

    cases: float
    of: float

    @property
    def part(self) -> float:
        """Return the share, from 0 to 1."""
        return self.cases / self.of


@dataclass(frozen=True)
class Interval:
    """What a share could have been by chance, from 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True)
class Standing:
    """The places that a council could have in an order, counted from 1; both ends belong to it."""

    first: int
    last: int


def interval(share: Share) -> Interval:
    """Return the 95% interval of a share by Wilson's score method.

    E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209-212. It
    stays between 0 and 1, and holds for few cases and for shares near the ends, where the usual one does not.
    """
    middle = share.part + _Z**2 / (2 * share.of)
    spread = _Z * sqrt(share.part * (1 - share.part) / share.of + _Z**2 / (4 * share.of**2))
    scale = 1 + _Z**2 / share.of
    return Interval(max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def standings(shares: Sequence[Share], *, highest_first: bool) -> list[Standing]:
    """Return for each share which places it could have, in the order of `shares`.

    Two shares can be told apart where the 95% interval of their difference leaves out 0, by Newcombe's method 10: R. G.
    Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
    (1998), 873-890. Every pair is looked at by itself, so that about one pair in twenty that are alike is told apart.
    """
    with_intervals = [(share.part, interval(share)) for share in shares]
    found = []
    for mine in with_intervals:
        above = sum(_is_above(other, mine) for other in with_intervals)
        below = sum(_is_above(mine, other) for other in with_intervals)
        before, behind = (above, below) if highest_first else (below, above)
        found.append(Standing(before + 1, len(shares) - behind))
    return found


def _is_above(one: tuple[float, Interval], other: tuple[float, Interval]) -> bool:
    """Tell whether a share is higher than another by more than chance explains."""
    (part, mine), (other_part, others) = one, other
    difference = part - other_part
    return difference > sqrt((part - mine.low) ** 2 + (others.high - other_part) ** 2)
