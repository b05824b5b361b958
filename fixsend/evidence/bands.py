"""Bands of values for the map: round numbers, so chosen that about as many councils are in each."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise

from fixsend.evidence.indicators import Indicator, Unit
from fixsend.evidence.queries.rows import number
from fixsend.web.hex_map import MOST_BANDS, Scale

_UNITS = {Unit.PERCENT: "%", Unit.WEEKS: " weeks"}
# A band begins at a multiple of a step; over the whole range there are at least so many steps.
_STEPS = 20


def rounded(value: Decimal, indicator: Indicator) -> Decimal:
    """Return a value as precisely as it is shown, so that it is in the band in which readers look for it."""
    return value.quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_EVEN)


def scale(values: Sequence[Decimal], indicator: Indicator) -> Scale:
    """Return up to five bands for values."""
    ordered = sorted(rounded(value, indicator) for value in values)
    starts = _starts(ordered, indicator)
    if not starts:
        return Scale([], ["every council"])
    words = [_words(start, indicator) for start in starts]
    between = [f"{one} to under {following}" for one, following in pairwise(words)]
    return Scale([float(start) for start in starts], [f"under {words[0]}", *between, f"{words[-1]} or more"])


def _starts(ordered: Sequence[Decimal], indicator: Indicator) -> list[Decimal]:
    if not ordered or ordered[0] == ordered[-1]:
        return []
    step = _step((ordered[-1] - ordered[0]) / _STEPS, indicator)
    number_of_bands = MOST_BANDS + 1
    cuts = (ordered[len(ordered) * place // number_of_bands] for place in range(1, number_of_bands))
    starts = sorted({(cut / step).to_integral_value() * step for cut in cuts})
    return [start for start in starts if ordered[0] < start <= ordered[-1]]


def _step(least: Decimal, indicator: Indicator) -> Decimal:
    """Return the largest of 1, 2 and 5 times a power of ten up to `least`, as precise as figures are shown."""
    power = Decimal(1).scaleb(least.adjusted())
    step = max(digit * power for digit in (1, 2, 5) if digit * power <= least)
    return max(step, Decimal(1).scaleb(-indicator.decimals))


def _words(start: Decimal, indicator: Indicator) -> str:
    decimals = 0 if start == start.to_integral_value() else indicator.decimals
    return f"{number(start, decimals)}{_UNITS.get(indicator.unit, '')}"
