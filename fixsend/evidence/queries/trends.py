"""England over the years, in every indicator that is published for it."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence.indicators import INDICATORS, Indicator, Topic, Unit
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.queries.series import Segment, segments_of
from fixsend.web.charts import Break, Lines, Series

_UNITS = {Unit.PERCENT: "%", Unit.WEEKS: " weeks"}


@dataclass(frozen=True)
class Trend:
    """One indicator in segments: within one, periods can be compared, and never across."""

    indicator: Indicator
    segments: list[Segment]
    # Some things are published for England only.
    is_of_councils_too: bool = True

    @property
    def rows(self) -> list[FigureRow]:
        """Return every figure, the oldest first."""
        return [row for segment in self.segments for row in segment.rows]

    @property
    def newest(self) -> FigureRow:
        """Return the newest figure."""
        return self.rows[-1]

    @property
    def sources(self) -> list[str]:
        """Return the source line of every edition that has part in it."""
        return list(dict.fromkeys(row.source_line for row in self.rows))

    @property
    def chart(self) -> Lines | None:
        """Return a line for each segment; None where there are not two figures to draw."""
        rows = self.rows
        if sum(row.value is not None for row in rows) < 2:
            return None
        starts = [sum(len(one.rows) for one in self.segments[:place]) for place in range(1, len(self.segments))]
        return Lines(
            title=f"{self.indicator.title}: England{_month(rows)}",
            of="Period",
            labels=[_short(row) for row in rows],
            series=[_series(segment, rows, len(self.segments)) for segment in self.segments],
            unit=_UNITS.get(self.indicator.unit, ""),
            most=100 if self.indicator.unit == Unit.PERCENT else None,
            breaks=[Break(at, one.why) for at, one in zip(starts, self.segments[1:], strict=True)],
        )


def _series(segment: Segment, rows: list[FigureRow], number: int) -> Series:
    own = {id(row) for row in segment.rows}
    values = [float(row.value) if id(row) in own and row.value is not None else None for row in rows]
    return Series("England" if number == 1 else _name(segment), values)


def _name(segment: Segment) -> str:
    first, last = _short(segment.rows[0]), _short(segment.rows[-1])
    return first if first == last else f"{first} to {last}"


def _short(row: FigureRow) -> str:
    """Return a period in little room: "2025" for "January 2025"."""
    return row.period.rpartition(" ")[2]


def _month(rows: list[FigureRow]) -> str:
    """Return what `_short` leaves out, where it is the same for all."""
    left_out = {row.period.rpartition(" ")[0] for row in rows}
    return f", {left_out.pop()} of each year" if len(left_out) == 1 and left_out != {""} else ""


def trends() -> dict[Topic, list[Trend]]:
    """Return England's trends by topic, in three queries; what was counted another way stands before what follows."""
    rows = figures.of_area(ENGLAND)
    of_councils = figures.of_councils()
    continued = {one.continues for one in INDICATORS.values() if one.continues}
    found: dict[Topic, list[Trend]] = {}
    for slug, indicator in INDICATORS.items():
        if slug not in continued and (segments := segments_of(rows, slug)):
            found.setdefault(indicator.topic, []).append(Trend(indicator, segments, slug in of_councils))
    return found
