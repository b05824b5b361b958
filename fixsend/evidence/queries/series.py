"""A series over the years as segments: where it breaks, a new one begins, and no change is worked out across."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from fixsend.evidence.indicators import INDICATORS, Indicator
from fixsend.evidence.queries.figures import of_areas
from fixsend.evidence.queries.rows import FigureRow


def counted_otherwise(first: FigureRow) -> str:
    """Return why a new count begins with this row, where another indicator stands before it."""
    return f"Figures before {first.period} were counted another way."


@dataclass(frozen=True)
class Segment:
    """Periods that can be compared with one another. `why` says why it begins; empty for the first."""

    indicator: Indicator
    rows: list[FigureRow]
    why: str = ""


def segments(area: str, indicator: str) -> list[Segment]:
    """Return an area's series of an indicator, with what was counted another way before it as earlier segments."""
    return segments_of(of_areas([area], chain(indicator)).get(area, {}), indicator)


def segments_of(rows: Mapping[str, list[FigureRow]], indicator: str) -> list[Segment]:
    """Return the same of an area's figures by indicator, where they have been asked for already."""
    found: list[Segment] = []
    for slug in chain(indicator):
        its = rows.get(slug, [])
        found += _segments(its, counted_otherwise(its[0]) if found and its else "")
    return found


def chain(indicator: str) -> list[str]:
    """Return an indicator and, before it, those that counted the same thing another way in earlier years."""
    slugs = [indicator]
    while earlier := INDICATORS[slugs[0]].continues if slugs[0] in INDICATORS else "":
        slugs.insert(0, earlier)
    return slugs


def _segments(rows: list[FigureRow], why: str) -> list[Segment]:
    found: list[Segment] = []
    for row in rows:
        reason = break_before(row, rows)
        if not found or reason:
            found.append(Segment(row.indicator, [], reason if found else why))
        found[-1].rows.append(row)
    return found


def break_before(row: FigureRow, rows: list[FigureRow]) -> str:
    """Return why a row cannot be compared with those before it, or nothing.

    It is so where its data set or its indicator has a break since the row before, or where the row before is of a data
    set that counts otherwise.
    """
    earlier = [one for one in rows if one.year < row.year]
    if not earlier:
        return ""
    before = earlier[-1]
    for year, reason in sorted({**row.data_set.breaks, **before.data_set.breaks, **row.indicator.breaks}.items()):
        if before.year < year <= row.year:
            return reason
    return ""


def change(segment_list: list[Segment]) -> Decimal | None:
    """Return by how much the newest number differs from that of the year before; None where they cannot be compared."""
    if not segment_list or len(segment_list[-1].rows) < 2:
        return None
    before, now = segment_list[-1].rows[-2:]
    if now.year - before.year != 1 or not (before.can_be_compared and now.can_be_compared):
        return None
    assert now.value is not None and before.value is not None  # noqa: S101, PT018 - what can be compared has a value
    return now.value - before.value
