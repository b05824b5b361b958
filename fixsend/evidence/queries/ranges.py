"""How the rows of a comparison are drawn: a dot for each figure on one line for all, and how far chance could go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fixsend.evidence.queries.comparison import Comparison, Line
from fixsend.web.charts import percent


@dataclass(frozen=True)
class Drawn:
    """Places from the left as attributes of SVG; "" for what is not drawn."""

    dot: str = ""
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Ranges:
    """The rows in their order with what is drawn of each, and the place of England's figure."""

    rows: list[tuple[Line, Drawn]]
    england: str


def ranges(comparison: Comparison) -> Ranges:
    """Return what is drawn of a comparison."""
    ends = [end for line in comparison.in_order for end in _ends(line)]
    low, high = min([0.0, *ends]), max([0.0, *ends])

    def at(value: float) -> str:
        return percent(100 * (value - low) / (high - low)) if high > low else percent(0)

    england = comparison.england
    stands_beside = england is not None and england.can_be_compared and not comparison.counts
    value = float(england.value) if england and stands_beside and england.value is not None else None
    is_inside = value is not None and low <= value <= high
    drawn = [(line, _drawn(line, at)) for line in comparison.lines]
    return Ranges(drawn, at(value) if value is not None and is_inside else "")


def _ends(line: Line) -> list[float]:
    figure = line.place.figure
    value = [float(figure.value)] if figure and figure.value is not None else []
    return [*value, *((100 * line.interval.low, 100 * line.interval.high) if line.interval else ())]


def _drawn(line: Line, at: Callable[[float], str]) -> Drawn:
    if not line.is_in_order:
        return Drawn()
    dot, *interval = (at(end) for end in _ends(line))
    return Drawn(dot, *interval)
