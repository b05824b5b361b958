"""The two lists that are no figures: inspections of both frameworks, and statistical neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from fixsend.evidence.data_sets import Reader
from fixsend.evidence.loading.areas import UnknownArea, span
from fixsend.evidence.loading.records import Reading, Rows
from fixsend.evidence.models import Area, PeriodKind

# The three outcomes of the framework since 2023 in their order, and the two answers of the one before.
OUTCOMES = {
    "typically_positive": "typically positive experiences and outcomes",
    "inconsistent": "inconsistent experiences and outcomes",
    "widespread_systemic_failings": "widespread and/or systemic failings",
    "statement_required": "a written statement of action was required",
    "no_statement": "no written statement of action was required",
}
_ALWAYS = span(PeriodKind.STANDING, 0)


@dataclass(frozen=True)
class MadeInspection:
    """An inspection that is to be stored."""

    area: Area
    row: int
    outcome: str
    started_on: date | None = None
    ended_on: date | None = None
    published_on: date | None = None
    outcome_text: str = ""
    next_inspection: str = ""
    revisited_on: date | None = None
    revisit: str = ""
    report_url: str = ""


@dataclass(frozen=True)
class MadeNeighbour:
    """A neighbour that is to be stored."""

    area: Area
    neighbour: Area
    rank: int
    closeness: str
    row: int


def inspections_2023(reading: Reading, rows: Rows) -> Iterator[MadeInspection]:
    """Read the list of newest full inspections, by three-digit code: its other codes are of districts that ended."""
    place = reading.header.places
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        cell = {name: cells[at].strip() for name, at in place.items()}
        area = _area(reading, row, cell["old_la_code"], "")
        outcome = cell["outcome"]
        if outcome and outcome not in OUTCOMES:
            reading.problems.add(f"“{outcome}” is no outcome that we know.", row)
        if area is None:
            continue
        yield MadeInspection(
            area,
            row,
            outcome,
            started_on=_day(reading, row, cell["inspection_start"]),
            ended_on=_day(reading, row, cell["inspection_end"]),
            published_on=_day(reading, row, cell["publication_date"]),
            outcome_text=mend(cell["outcome_text"]),
            next_inspection=cell["next_inspection"],
            report_url=cell["report_url"],
        )


def inspections_2016(reading: Reading, rows: Rows) -> Iterator[MadeInspection]:
    """Read the list of the first framework. Its areas are those of 2022: former councils among them."""
    place = reading.header.places
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        cell = {name: cells[at].strip() for name, at in place.items()}
        area = _area(reading, row, cell["code"], cell["name"])
        outcome = {"yes": "statement_required", "no": "no_statement", "": ""}.get(cell["outcome"].lower())
        if outcome is None:
            reading.problems.add(f"“{cell['outcome']}” is no outcome that we know.", row)
        if area is None or outcome is None:
            continue
        yield MadeInspection(
            area,
            row,
            outcome,
            started_on=_day(reading, row, cell["started_on"]),
            published_on=_day(reading, row, cell["published_on"]),
            revisited_on=_day(reading, row, cell["revisited_on"]),
            revisit=cell["revisit"].lower(),
        )


def neighbours(reading: Reading, rows: Rows) -> Iterator[MadeNeighbour]:
    """Read the list of neighbours; those of former councils are left out."""
    place = reading.header.places
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        cell = {name: cells[at].strip() for name, at in place.items()}
        if cell["current"].lower() != "true":
            reading.leave_out("about former councils")
            continue
        area = _area(reading, row, cell["old_la_code"], cell["la_name"])
        neighbour = _area(reading, row, cell["neighbour_old_la_code"], "")
        if area is not None and neighbour is not None:
            yield MadeNeighbour(area, neighbour, int(cell["rank"]), cell["proximity"], row)


READERS: dict[Reader, Callable[[Reading, Rows], Iterator[MadeInspection | MadeNeighbour]]] = {
    Reader.INSPECTIONS_2016: inspections_2016,
    Reader.INSPECTIONS_2023: inspections_2023,
    Reader.NEIGHBOURS: neighbours,
}


def _area(reading: Reading, row: int, code: str, name: str) -> Area | None:
    try:
        return reading.areas.with_code(code, name, _ALWAYS)
    except UnknownArea as error:
        reading.problems.add(str(error), row)
        return None


def _day(reading: Reading, row: int, cell: str) -> date | None:
    if not cell or cell.lower() == "not revisited yet":
        return None
    try:
        return date.fromisoformat(cell.partition(" ")[0])
    except ValueError:
        reading.problems.add(f"“{cell}” is no date.", row)
        return None


def mend(text: str) -> str:
    """Return a text that somebody read as Latin-1 instead of UTF-8 as it was meant ("â\x80\x99" for "’")."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
