"""A table that staff map: which column has the council, which the figure, and what it is a figure of."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import Any

from fixsend.evidence import indicators
from fixsend.evidence.data_sets import DATA_SETS, UNDECLARED, DataSet, Publication, Reader
from fixsend.evidence.data_sets.declaration import Unit, key
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.loading.areas import Areas, UnknownArea, existed_during, span
from fixsend.evidence.loading.assembly import Made, MadeFigure, SliceKey
from fixsend.evidence.loading.cells import percentage
from fixsend.evidence.loading.headers import Header
from fixsend.evidence.loading.problems import Refused
from fixsend.evidence.loading.records import Reading, Rows, Value
from fixsend.evidence.models import Area, Level, PeriodKind
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.models.figure import Mark

# The headings are looked for in so many rows: titles may stand above them.
_ABOVE = 30
# Rounding explains a tenth of a point; a share that is further from its own counts is another number.
FAR_OFF = 2
_NO_YEAR = "If the row is about no year, name it under “Rows that are about no council”."
_NO_COUNCIL = "If the row is about no council, name it under “Rows that are about no council”."


@dataclass(frozen=True)
class Mapping:
    """What staff say of a table. Columns are named by their headings; without `period_column` all is about `year`.

    `slug` names the table ("ombudsman-decisions"); its later editions have the same. `indicator` is one of ours, or a
    new one with this title, question and unit; `topic` is the name of the question of a report card under which it is
    shown (`indicators.Topic`). Without `council_column` every row is about `area`, the code of one of ours.
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
    # Rows to leave out, by what stands in the column of councils ("Total", "Environment Agency"), or where there is
    # none, in that of periods.
    not_councils: tuple[str, ...] = ()
    area: str = ""

    @classmethod
    def of_declared(cls, data_set: DataSet) -> Mapping:
        """Return what is known of a declared table before anybody has named its columns."""
        ((indicator, _),) = indicators.reading(data_set.slug)
        publication = data_set.publication
        return cls(
            slug=data_set.slug,
            title=data_set.title,
            publisher=publication.publisher,
            licence=publication.licence,
            page=publication.page,
            edition="",
            indicator=indicator.slug,
            council_column="",
            value_column="",
            period_kind=data_set.period_kind,
            indicator_title=indicator.title,
            question=indicator.question,
            unit=indicator.unit,
            topic=indicator.topic.name,
            says_not=indicator.says_not,
            area=ENGLAND if indicator.levels == (Level.ENGLAND,) else "",
        )

    @property
    def is_declared(self) -> bool:
        """Tell whether its table is one of ours: then what it is stands there, and only its columns are named."""
        return self.slug in declared()

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
        if self.is_declared:
            return replace(declared()[self.slug], dash_is_zero=self.dash_is_zero)
        if self.slug in DATA_SETS:
            raise Refused(f"“{self.slug}” is the name of a data set of ours. Choose another.")
        return replace(
            DATA_SETS[UNDECLARED],
            slug=self.slug,
            title=self.title,
            publication=Publication(self.publisher, self.title, self.page, self.licence),
            period_kind=PeriodKind(self.period_kind),
            period_words="{year}" if self.period_kind == PeriodKind.CALENDAR else "{year}/{short}",
            dash_is_zero=self.dash_is_zero,
        )


def declared() -> dict[str, DataSet]:
    """Return the data sets of ours whose columns staff name, because each edition is laid out another way."""
    return {slug: one for slug, one in DATA_SETS.items() if one.reader is Reader.GENERIC and slug != UNDECLARED}


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
    about = mapping.area if "council" not in reading.header.places else _text(reading, cells, "council")
    period = str(mapping.year) if "period" not in reading.header.places else _text(reading, cells, "period")
    left_out = _why_left_out(mapping, reading, cells, about, period)
    if left_out:
        reading.leave_out(left_out)
        return
    year = _year(period, mapping.period_kind)
    if year is None:
        kind = PeriodKind(mapping.period_kind).label.lower()
        hint = "" if mapping.council_column else f" {_NO_YEAR}"
        reading.problems.add(f"“{period}” is no {kind}.{hint}", row)
        return
    value, numerator, denominator = (_cell(reading, row, cells, one) for one in ("value", "numerator", "denominator"))
    area = _area(reading, row, about, year)
    if value is None or area is None:
        return
    figure = MadeFigure(
        area.code, value, _number(numerator), _number(denominator), row, reading.header.headings["value"]
    )
    key_of_slice = SliceKey(mapping.indicator, year, area.level)
    if problem := _problem(reading, made, key_of_slice, area) or _contradiction(mapping, figure):
        reading.problems.add(problem, row)
        return
    made.slices[key_of_slice].append(figure)


def _text(reading: Reading, cells: list[str], name: str) -> str:
    """Return what stands under a mapped column; empty where the row ends before it."""
    at = reading.header.places[name]
    return cells[at].strip() if at < len(cells) else ""


def _why_left_out(mapping: Mapping, reading: Reading, cells: list[str], about: str, period: str) -> str:
    """Return why a row has no figure that is asked for; empty where it has one."""
    if "council" in reading.header.places:
        if not about or about in mapping.not_councils:
            return "about no council"
    elif not period or period in mapping.not_councils:
        return "about no period"
    return "" if _text(reading, cells, "value") else "with nothing in the column of figures"


def _problem(reading: Reading, made: Made, key_of_slice: SliceKey, area: Area) -> str:
    """Return why a figure of an area cannot be taken; empty where it can."""
    indicator = INDICATORS.get(key_of_slice.indicator)
    if indicator and area.level not in indicator.levels:
        return f"“{reading.data_set.title}” has no figures of {area.name}."
    if any(one.area == area.code for one in made.slices.get(key_of_slice, ())):
        return f"{area.name} is there twice for one period."
    return ""


def _contradiction(mapping: Mapping, figure: MadeFigure) -> str:
    """Return what is wrong with a share that is not what its own counts say: 0.988 where 988 of 1,000 is 98.8%."""
    value, part, whole = figure.value, figure.numerator, figure.denominator
    if mapping.unit != Unit.PERCENT or isinstance(value, Mark) or part is None or not whole:
        return ""
    follows = percentage(part, whole)
    if abs(follows - value) <= FAR_OFF:
        return ""
    return (
        f"{value.normalize():f}% is not what its own counts say: {part:,.0f} of {whole:,.0f} is {follows:f}%. If the "
        "column has shares of 1, turn them into per cent first."
    )


def _year(text: str, kind: str) -> int | None:
    """Return the year in which a period begins, of "2024", "2024-25", "2024/2025", "202425" or "2024/25 (p)".

    None for what is no period of this kind: two years are no calendar year, and only years that follow each other
    are a school year.
    """
    plain = re.sub(r"\s*[(\[][a-z0-9, ]{1,12}[)\]]$", "", text.strip(), flags=re.IGNORECASE)
    found = re.fullmatch(r"((?:19|20)\d\d)(?:\s*[-/–]?\s*((?:\d\d)?\d\d))?", plain)
    if found is None:
        return None
    first, second = int(found[1]), found[2]
    follows = second is None or (kind != PeriodKind.CALENDAR and int(second) % 100 == (first + 1) % 100)
    return first if follows else None


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
        reading.problems.add(f"{error} {_NO_COUNCIL}", row)
        return None
    if not existed_during(found, days):
        reading.problems.add(f"{found.name} has a figure for {year}, when it did not exist.", row)
        return None
    return found
