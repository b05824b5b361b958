"""What a dry run says, as data for the screens: what a file is, how it was understood, and what is odd about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from fixsend.evidence.loading.areas import span
from fixsend.evidence.loading.assembly import Made
from fixsend.evidence.loading.checks import Checks
from fixsend.evidence.loading.contradictions import Contradiction
from fixsend.evidence.loading.lists import MadeInspection, MadeNeighbour
from fixsend.evidence.loading.records import Reading
from fixsend.evidence.models import Level
from fixsend.evidence.models.figure import Mark

# A table that differs from its own sums in more places is not told in full.
_MOST = 300


@dataclass
class Understood:
    """A column of the file: its heading there, what it means, and whether figures are made of it."""

    heading: str
    meaning: str
    is_used: bool


@dataclass
class Report:
    """One table that was read. Numbers are texts, so that JSON keeps them as they are published."""

    data_set: str
    edition: str
    member: str
    rows: int
    figures: int
    columns: list[Understood]
    periods: list[str]
    left_out: dict[str, int]
    # For each period the councils that there were and that have no row.
    missing: dict[str, list[str]]
    breakdown_rows: int = 0
    marks: dict[str, int] = field(default_factory=dict)
    # For each period and area, the marks that stand in its row.
    marked: list[dict[str, Any]] = field(default_factory=list)
    totals_compared: int = 0
    totals_that_differ: list[dict[str, Any]] = field(default_factory=list)
    # Published percentages that do not follow from the counts beside them.
    not_recomputed: list[dict[str, str]] = field(default_factory=list)
    # Numbers that the file contradicts: they are not shown.
    flawed: list[dict[str, str]] = field(default_factory=list)
    # Indicators and periods in which nobody has a number.
    not_collected: list[str] = field(default_factory=list)
    # Slices of so few councils that they replace nothing.
    partial: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """Return it for a JSON column."""
        return asdict(self)


@dataclass
class FileReport:
    """A file that was loaded: the editions in it, what was left out of a ZIP, or the problems that stopped it.

    `is_no_table`: it is a picture or the like, so that there is nothing in it to understand.
    """

    editions: list[str] = field(default_factory=list)
    left_out: list[dict[str, str]] = field(default_factory=list)
    problems: list[dict[str, Any]] = field(default_factory=list)
    is_no_table: bool = False

    def as_data(self) -> dict[str, Any]:
        """Return it for a JSON column."""
        return asdict(self)


def of_figures(
    reading: Reading,
    made: Made,
    checks: Checks,
    flawed: list[Contradiction],
    *,
    edition: str,
    member: str,
    used: set[str],
) -> Report:
    """Return what is to be said about a table that was read."""
    data_set = reading.data_set
    names = {area.code: area.name for area in reading.areas.all.values()}
    return Report(
        data_set=data_set.slug,
        edition=edition,
        member=member,
        rows=reading.rows,
        breakdown_rows=reading.breakdown_rows,
        figures=sum(map(len, made.slices.values())),
        columns=[
            Understood(heading, data_set.by_name[name].meaning, name in used)
            for name, heading in reading.header.headings.items()
        ],
        periods=[data_set.period(year) for year in checks.years],
        left_out=reading.left_out,
        missing={data_set.period(year): councils for year, councils in checks.missing().items()},
        marks=dict(checks.marks),
        marked=[
            {"period": data_set.period(year), "area": names[code], "marks": sorted(marks)}
            for (year, code), marks in sorted(checks.marked.items())
        ][:_MOST],
        totals_compared=checks.compared,
        totals_that_differ=[
            {
                "column": data_set.by_name[one.column].meaning,
                "period": data_set.period(one.year),
                "area": names[one.area],
                "published": f"{one.published.normalize():f}",
                "added": f"{one.added.normalize():f}",
                "marked": one.marked,
            }
            for one in checks.differences()
        ][:_MOST],
        not_recomputed=[
            {"indicator": key.indicator, "period": data_set.period(key.year), "area": names[area]}
            | {"published": f"{published.normalize():f}", "follows": f"{follows:f}"}
            for key, area, published, follows in made.not_recomputed
        ][:_MOST],
        flawed=[
            {"indicator": one.key.indicator, "period": data_set.period(one.key.year), "area": names[one.area]}
            | {"published": f"{one.published.normalize():f}", "why": one.why}
            for one in flawed
        ][:_MOST],
        not_collected=sorted({f"{key.indicator}, {data_set.period(key.year)}" for key in made.not_collected}),
        partial=sorted(
            f"{key.indicator}, {data_set.period(key.year)}, {key.level}"
            for key in made.slices
            if made.is_partial(key, reading.areas, data_set)
        ),
    )


def of_table(reading: Reading, made: Made, edition: str, member: str) -> Report:
    """Return what is to be said about a table that staff mapped."""
    data_set = reading.data_set
    missing = {}
    for key, figures in made.slices.items():
        if key.level == Level.COUNCIL:
            expected = reading.areas.expected(key.level, span(data_set.period_kind, key.year))
            there = {figure.area for figure in figures}
            missing[data_set.period(key.year)] = sorted(area.name for area in expected if area.code not in there)
    marks = Counter(
        figure.value.value for figures in made.slices.values() for figure in figures if isinstance(figure.value, Mark)
    )
    return Report(
        data_set=data_set.slug,
        edition=edition,
        member=member,
        rows=reading.rows,
        figures=sum(map(len, made.slices.values())),
        columns=[Understood(heading, name, True) for name, heading in reading.header.headings.items()],
        periods=sorted({data_set.period(key.year) for key in made.slices}),
        left_out=reading.left_out,
        missing=missing,
        marks=dict(marks),
    )


def of_list(reading: Reading, made: Sequence[MadeInspection | MadeNeighbour], edition: str, member: str) -> Report:
    """Return what is to be said about a list."""
    there = {one.area.code for one in made}
    today = [area for area in reading.areas.all.values() if area.level == Level.COUNCIL and area.is_current]
    return Report(
        data_set=reading.data_set.slug,
        edition=edition,
        member=member,
        rows=reading.rows,
        figures=len(made),
        columns=[Understood(heading, name, True) for name, heading in reading.header.headings.items()],
        periods=[edition],
        left_out=reading.left_out,
        missing={edition: sorted(area.name for area in today if area.code not in there)},
    )
