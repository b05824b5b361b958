"""An action's figures as charts, each beside the table that it is drawn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.campaigns.queries.figures import Table
from fixsend.web.charts import Bar, Bars, Chart, Lines, Series

# So many points fit side by side on the line, with their dates below.
POINTS = 8
MOST_BARS = 10
_WEEK = 7
BY_DAY = "By day"
# Their lines lead to people, so they stay tables; a state is no size to compare either.
_NO_CHART = {"Status"}


@dataclass(frozen=True)
class Section:
    """One table of figures, with its chart where one says more than the table."""

    table: Table
    chart: Chart | None


def sections(tables: Sequence[Table], days: Sequence[tuple[date, int]]) -> list[Section]:
    """Return each table with its chart; `days` are the numbers of the table by day, newest first."""
    return [Section(table, growth(days) if table.title == BY_DAY else _bars(table)) for table in tables]


def growth(days: Sequence[tuple[date, int]]) -> Lines | None:
    """Return how many there were in all at the end of each of the last days or weeks; None before there are two."""
    if len(days) < 2:
        return None
    today, numbers = timezone.localdate(), dict(days)
    step = 1 if (today - min(numbers)).days < POINTS else _WEEK
    ends = [today - timedelta(days=step * back) for back in reversed(range(POINTS))]
    ends = [end for end in ends if end >= min(numbers)]
    return Lines(
        title="In all, online, at the end of each day" if step == 1 else "In all, online, week by week",
        of="Until",
        labels=[date_format(end, "j M") for end in ends],
        series=[Series("Online", [_until(numbers, end) for end in ends])],
    )


def _until(numbers: Mapping[date, int], end: date) -> int:
    return sum(number for day, number in numbers.items() if day <= end)


def _bars(table: Table) -> Bars | None:
    if table.title in _NO_CHART or len(table.lines) < 2:
        return None
    shown = table.lines[:MOST_BARS]
    more = len(table.lines) - len(shown)
    title = f"{table.title}: the {len(shown)} with most, of {len(table.lines)}" if more else table.title
    return Bars(title, [Bar(line.what, line.number) for line in shown], of=table.what, numbers="Number")
