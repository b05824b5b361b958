"""A table that staff map: which column has the council, which the figure, and what it is a figure of."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import Any

from fixsend.evidence.data_sets import DATA_SETS, DataSet, Publication
from fixsend.evidence.data_sets.declaration import key
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.loading.areas import Areas, UnknownArea, existed_during, span
from fixsend.evidence.loading.assembly import Made, MadeFigure, SliceKey
from fixsend.evidence.loading.headers import Header
from fixsend.evidence.loading.problems import Refused
from fixsend.evidence.loading.records import Reading, Rows, Value
from fixsend.evidence.models import Area, PeriodKind
from fixsend.evidence.models.figure import Mark

# The headings are looked for in so many rows: titles may stand above them.
_ABOVE = 30


@dataclass(frozen=True)
class Mapping:
    """What staff say of a table. Columns are named by their headings; without `period_column` all is about `year`.

    `slug` names the table ("ombudsman-decisions"); its later editions have the same. `indicator` is one of ours, or a
    new one with this title, question and unit; `topic` is the name of the question of a report card under which it is
    shown (`indicators.Topic`).
    """

    slug: str
    title: str
    publisher: str
    licence: str
    page: str
    edition: str
    indicator: str
    council_column: str
    value_column: str
    period_kind: str = PeriodKind.CALENDAR
    year: int = 0
    period_column: str = ""
    numerator_column: str = ""
    denominator_column: str = ""
    indicator_title: str = ""
    question: str = ""
    unit: str = "count"
    topic: str = "COMPLAINTS"
    says_not: str = ""
    dash_is_zero: bool = False
    # Rows that are about no council, by what stands in the column of councils: "Total", "Environment Agency".
    not_councils: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Mapping:
        """Return a mapping from JSON; raises Refused where something is missing."""
        try:
            return cls(**{**data, "not_councils": tuple(data.get("not_councils", ()))})
        except TypeError as error:
            raise Refused(f"What the columns mean is not said in full ({error}).") from error

    def as_data(self) -> dict[str, Any]:
        """Return it as JSON takes it."""
        return asdict(self)

    def data_set(self) -> DataSet:
        """Return the data set that the table is one edition of."""
        if self.slug in DATA_SETS:
            raise Refused(f"“{self.slug}” is the name of a data set of ours. Choose another.")
        return replace(
            DATA_SETS["generic"],
            slug=self.slug,
            title=self.title,
            publication=Publication(self.publisher, self.title, self.page, self.licence),
            period_kind=PeriodKind(self.period_kind),
            period_words="{year}" if self.period_kind == PeriodKind.CALENDAR else "{year}/{short}",
            dash_is_zero=self.dash_is_zero,
        )


def read(mapping: Mapping, rows: Rows, areas: Areas) -> tuple[Reading, Made]:
    """Return the figures of a mapped table; raises Refused with every row that cannot be understood."""
    header = _header(mapping, rows)
    reading, made = Reading(mapping.data_set(), header, areas), Made()
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        _read_row(mapping, reading, made, row, cells)
    reading.problems.stop_if_any()
    if not made.slices:
        raise Refused("It holds no figure about a council of ours.")
    return reading, made


def _header(mapping: Mapping, rows: Rows) -> Header:
    """Return where the mapped columns stand, below titles; raises Refused where one is missing."""
    wanted = {
        name: getattr(mapping, f"{name}_column")
        for name in ("council", "value", "period", "numerator", "denominator")
        if getattr(mapping, f"{name}_column")
    }
    for _, (_, cells) in zip(range(_ABOVE), rows, strict=False):
        headings = [key(cell) for cell in cells]
        if all(key(heading) in headings for heading in wanted.values()):
            return Header({name: headings.index(key(heading)) for name, heading in wanted.items()}, wanted)
    raise Refused(f"No row has the headings {', '.join(wanted.values())}.")


def _read_row(mapping: Mapping, reading: Reading, made: Made, row: int, cells: list[str]) -> None:
    place = reading.header.places
    name = cells[place["council"]].strip() if place["council"] < len(cells) else ""
    if not name or name in mapping.not_councils:
        reading.leave_out("about no council")
        return
    if place["value"] >= len(cells) or not cells[place["value"]].strip():
        reading.leave_out("with nothing in the column of figures")
        return
    year = _year(mapping, cells[place["period"]] if "period" in place else str(mapping.year))
    if year is None:
        reading.problems.add(f"“{cells[place['period']]}” is no period.", row)
        return
    value = _cell(reading, row, cells, "value")
    area = _area(reading, row, name, year)
    if value is None or area is None:
        return
    slice_key = SliceKey(mapping.indicator, year, area.level)
    if any(figure.area == area.code for figure in made.slices[slice_key]):
        reading.problems.add(f"{area.name} is there twice for one period.", row)
        return
    numerator, denominator = (_number(_cell(reading, row, cells, part)) for part in ("numerator", "denominator"))
    made.slices[slice_key].append(
        MadeFigure(area.code, value, numerator, denominator, row, reading.header.headings["value"])
    )


def _year(mapping: Mapping, text: str) -> int | None:
    """Return the year in which a period begins, of "2024", "2024-25", "2024/2025" or "202425"."""
    found = re.fullmatch(r"((?:19|20)\d\d)(?:\s*[-/–]?\s*(?:\d\d)?\d\d)?", text.strip())
    return int(found[1]) if found else None


def _cell(reading: Reading, row: int, cells: list[str], name: str) -> Value | None:
    at = reading.header.places.get(name)
    if at is None or at >= len(cells):
        return None
    return reading.value(cells[at], row, reading.header.headings[name])


def _number(value: Value | None) -> Any:
    return None if isinstance(value, Mark) else value


def _area(reading: Reading, row: int, name: str, year: int) -> Area | None:
    days = span(reading.data_set.period_kind, year)
    try:
        is_code = re.fullmatch(r"\d{3}|E\d{8}", name)
        found = reading.areas.with_code(name, "", days) if is_code else reading.areas.with_name(name, days)
    except UnknownArea as error:
        reading.problems.add(str(error), row)
        return None
    if not existed_during(found, days):
        reading.problems.add(f"{found.name} has a figure for {year}, when it did not exist.", row)
        return None
    return found


def is_ours(indicator: str) -> bool:
    """Tell whether an indicator is declared in the code."""
    return indicator in INDICATORS
