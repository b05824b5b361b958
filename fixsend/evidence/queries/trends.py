"""England over the years, in every indicator that is published for it."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence import addresses
from fixsend.evidence.indicators import INDICATORS, Indicator, Topic, Unit
from fixsend.evidence.models import Area, Footnote, Level, Slice
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.queries.series import Segment, chain, segments_of
from fixsend.web.charts import Break, Lines, Series

# A change may be more than a hundred per cent, or less than none.
UNBOUNDED = {"plans-growth", "dsg-balance"}
_UNITS = {Unit.PERCENT: "%", Unit.WEEKS: " weeks"}


@dataclass(frozen=True)
class Trend:
    """One indicator in segments: within one, periods can be compared, and never across."""

    indicator: Indicator
    segments: list[Segment]
    # Some things are published for England only.
    is_of_councils_too: bool = True
    place: str = "England"
    area: str = "england"

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
    def footnotes(self) -> list[Footnote]:
        """Return what has to be said beside its figures, each once."""
        return list({note.pk: note for row in self.rows for note in row.footnotes}.values())

    @property
    def chart(self) -> Lines | None:
        """Return a line for each segment; None where there are not two figures to draw."""
        rows = self.rows
        if sum(row.value is not None for row in rows) < 2:
            return None
        starts = [sum(len(one.rows) for one in self.segments[:place]) for place in range(1, len(self.segments))]
        return Lines(
            title=f"{self.indicator.title}: {self.place}{_month(rows)}",
            of="Period",
            labels=[_short(row) for row in rows],
            series=[self._series(segment) for segment in self.segments],
            unit=_UNITS.get(self.indicator.unit, ""),
            most=100 if self.indicator.unit == Unit.PERCENT and self.indicator.slug not in UNBOUNDED else None,
            picture_url=addresses.chart_picture(self.indicator.slug, self.area) if self._is_ours else "",
            breaks=[Break(at, one.why) for at, one in zip(starts, self.segments[1:], strict=True)],
        )

    @property
    def _is_ours(self) -> bool:
        return self.indicator.slug in INDICATORS

    def _series(self, segment: Segment) -> Series:
        own = {id(row) for row in segment.rows}
        return Series(
            self.place if len(self.segments) == 1 else _name(segment),
            [_drawn(row) if id(row) in own else None for row in self.rows],
        )


def _drawn(row: FigureRow) -> float | None:
    """Return a number to draw; of marks, and of shares of few cases, there is none."""
    return float(row.value) if row.value is not None and row.can_be_compared else None


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


def trend_of(area: Area, indicator: str) -> Trend | None:
    """Return the trend of an area in one indicator; None where nothing is shown of it."""
    found = figures.of_areas([area.code], chain(indicator)).get(area.code, {})
    segments = segments_of(found, indicator)
    return (
        Trend(INDICATORS[indicator], segments, _is_of_councils(indicator), area.name, area.slug) if segments else None
    )


def _is_of_councils(indicator: str) -> bool:
    return Slice.objects.filter(is_shown=True, indicator=indicator, level=Level.COUNCIL, year__gt=0).exists()


def trends() -> dict[Topic, list[Trend]]:
    """Return England's trends by topic, in three queries; what was counted another way stands before what follows.

    Those of tables that staff described come last in their topic.
    """
    rows = figures.of_area(ENGLAND)
    of_councils = figures.of_councils()
    continued = {one.continues for one in INDICATORS.values() if one.continues}
    described = {slug: its[-1].indicator for slug, its in rows.items() if slug not in INDICATORS}
    found: dict[Topic, list[Trend]] = {}
    for slug, indicator in (INDICATORS | described).items():
        if slug not in continued and (segments := segments_of(rows, slug)):
            found.setdefault(indicator.topic, []).append(Trend(indicator, segments, slug in of_councils))
    return found
