"""One reader for each layout of file: rows in, records out. `READERS` has them by what a data set declares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from fixsend.evidence.data_sets import Reader, Unit
from fixsend.evidence.loading.areas import UnknownArea, existed_during, plain_name, span
from fixsend.evidence.loading.headers import Header
from fixsend.evidence.loading.problems import Refused
from fixsend.evidence.loading.records import Reading, Record, Rows, Value
from fixsend.evidence.models import Area, Level, PeriodKind
from fixsend.evidence.models.area import ENGLAND
from fixsend.web import normalise

_LEVELS = {"national": Level.ENGLAND, "regional": Level.REGION, "local authority": Level.COUNCIL}
# Of two rows with the same in all of these, and of one breakdown, one is too many.
_WHICH = ("time_period", "region_code", "new_la_code", "old_la_code")
_IDENTIFIERS = {
    PeriodKind.CALENDAR: "calendar year",
    PeriodKind.ACADEMIC: "academic year",
    PeriodKind.FINANCIAL: "financial year",
}


def ees(reading: Reading, rows: Rows) -> Iterator[Record]:
    """Read a table of Explore Education Statistics. Every cell is checked; records are made of the totals alone."""
    place, data_set = reading.header.places, reading.data_set
    numbers = _number_columns(reading)
    topic, label = place.get("breakdown_topic"), place.get("breakdown")
    width = 1 + max(place.values())
    seen: set[tuple[str, ...]] = set()
    good: set[str] = set()
    totals = 0
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        if len(cells) < width:
            reading.problems.add(f"The row has {len(cells)} cells, and its headings are {width}.", row)
            continue
        _check(reading, cells, numbers, good, row)
        key: tuple[str, ...] = tuple(cells[place[name]] for name in _WHICH)
        if topic is not None and label is not None:
            key = (*key, cells[topic], cells[label])
        if key in seen:
            reading.problems.add(f"The row says again what an earlier one says: {', '.join(filter(None, key))}.", row)
            continue
        seen.add(key)
        if label is not None and not _is_total(reading, cells[topic or 0], cells[label], row):
            reading.breakdown_rows += 1
            continue
        totals += 1
        yield from _ees_record(reading, row, cells, numbers)
    if data_set.totals and not totals:
        reading.problems.add(f"No row is a total: none is called {' or '.join(sorted(data_set.totals))}.")


def _number_columns(reading: Reading) -> dict[str, int]:
    columns = reading.data_set.by_name
    return {name: place for name, place in reading.header.places.items() if columns[name].unit is not Unit.TEXT}


def _check(reading: Reading, cells: list[str], numbers: dict[str, int], good: set[str], row: int) -> None:
    """Look at each number or mark of a row; what was met before need not be parsed again."""
    for name, place in numbers.items():
        cell = cells[place]
        if cell not in good:
            if reading.value(cell, row, reading.header.headings[name]) is not None or not cell.strip():
                good.add(cell)
            if not cell.strip():
                reading.problems.add(f"The cell under “{reading.header.headings[name]}” is empty.", row)


def _is_total(reading: Reading, topic: str, label: str, row: int) -> bool:
    """Tell a total from a breakdown; a label that looks like a total and is none that we know is a problem."""
    if label.lower() in reading.data_set.totals:
        return True
    if topic.lower().startswith("all ") or topic.lower() == label.lower():
        reading.problems.add(f"“{label}” seems to be a total, and is none that we know.", row)
    return False


def _ees_record(reading: Reading, row: int, cells: list[str], numbers: dict[str, int]) -> Iterator[Record]:
    place = reading.header.places
    year = _period(reading, cells[place["time_period"]], cells[place["time_identifier"]], row)
    level = _LEVELS.get(cells[place["geographic_level"]].lower())
    if level is None:
        reading.problems.add(f"“{cells[place['geographic_level']]}” is no level that we know.", row)
    if year is None or level is None:
        return
    region = cells[place["region_code"]]
    code = {Level.ENGLAND: ENGLAND, Level.REGION: region}.get(level, cells[place["old_la_code"]])
    name = {Level.ENGLAND: "England", Level.REGION: cells[place["region_name"]]}.get(level, cells[place["la_name"]])
    if level == Level.REGION and name.lower() in reading.data_set.not_ours:
        reading.leave_out(f"“{name}”")
        return
    values = {
        column: value
        for column, at in numbers.items()
        if (value := reading.value(cells[at], row, reading.header.headings[column])) is not None
    }
    yield from _record(reading, row, code, name, year=year, values=values)


def _record(
    reading: Reading, row: int, code: str, name: str, *, year: int, values: dict[str, Value], level: str = ""
) -> Iterator[Record]:
    """Yield the record of a row.

    Of an area that was not there at the time, marks are no figures, and a number is a problem.
    """
    days = span(reading.data_set.period_kind, year)
    try:
        area = reading.areas.with_code(code, name, days) if code else reading.areas.with_name(name, days, level)
    except UnknownArea as error:
        reading.problems.add(str(error), row)
        return
    if not values:
        return
    if not existed_during(area, days):
        is_known = reading.data_set.names_former_councils
        if is_known or all(isinstance(value, str) for value in values.values()):
            reading.leave_out("about a council that did not exist at the time")
        else:
            reading.problems.add(f"{area.name} ({area.code}) has a figure for {year}, when it did not exist.", row)
        return
    if not area.existed_on(days.census) and all(isinstance(value, str) for value in values.values()):
        reading.leave_out("about a council that ended in the period")
        return
    yield Record(row, area, year, values, reading.header.headings)


def _period(reading: Reading, period: str, identifier: str, row: int) -> int | None:
    """Return the year in which a period begins: 2024 for "2024" and for "202425"."""
    kind = reading.data_set.period_kind
    if identifier and identifier.lower() != _IDENTIFIERS.get(kind):
        reading.problems.add(f"“{identifier}” is not how this table counts: it has {kind.label.lower()}s.", row)
        return None
    found = re.fullmatch(r"((?:19|20)\d\d)(\d\d)?", period.strip())
    ends = None if found is None or found[2] is None else int(found[2])
    if found is None or (kind != PeriodKind.CALENDAR) != (ends is not None):
        reading.problems.add(f"“{period}” is no period of this table.", row)
        return None
    if ends is not None and ends != (int(found[1]) + 1) % 100:
        reading.problems.add(f"“{period}” is no period of this table.", row)
        return None
    return int(found[1])


def appeals_long(reading: Reading, rows: Rows) -> Iterator[Record]:
    """Read the tribunals' table with one row for a council and a year."""
    place, numbers = reading.header.places, _number_columns(reading)
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        is_england = cells[place["geographic_level"]].lower() == "national"
        year = _period(reading, cells[place["time_period"]], cells[place["time_identifier"]], row)
        code = ENGLAND if is_england else cells[place["old_la_code"]]
        values = {
            name: value
            for name, at in numbers.items()
            if (value := reading.value(cells[at], row, reading.header.headings[name])) is not None
        }
        if year is not None:
            yield from _record(reading, row, code, cells[place["la_name"]], year=year, values=values)


def appeals_wide(reading: Reading, rows: Rows) -> Iterator[Record]:
    """Read the tribunals' table with three columns for each year, by the names of councils: its codes are not right."""
    groups: list[tuple[int, dict[str, int], dict[str, str]]] = []
    years: list[str] = []
    for row, cells in rows:
        if groups:
            if not cells[0].strip() and not cells[1].strip():
                break  # Below the table stand sources and notes.
            yield from _appeals_row(reading, row, cells, groups)
        elif years:
            groups = _year_groups(years, cells)
        elif cells and cells[0].strip().lower() == "local authority":
            years = cells
    if not groups:
        raise Refused("The row of headings that begins with “Local Authority” is missing.")


_WIDE = (
    ("decisions_new", r"in development: total appealable decisions"),
    ("rate_new", r"in development: send tribunal appeal rate"),
    ("appeals", r"appeals registered"),
    ("decisions", r"total appealable decisions"),
    ("rate", r"send tribunal appeal rate"),
)


def wide_header() -> Header:
    """Return the columns of this table, which has its headings in two rows below titles."""
    return Header({name: 0 for name, _ in _WIDE}, dict(_WIDE))


def _year_groups(years: list[str], headings: list[str]) -> list[tuple[int, dict[str, int], dict[str, str]]]:
    """Return for each year where its columns stand and how they are headed; raises Refused for a strange heading."""
    groups: list[tuple[int, dict[str, int], dict[str, str]]] = []
    for place, heading in enumerate(headings):
        if place < 2 or not heading.strip():
            continue
        if years[place].strip():
            groups.append((int(years[place]), {}, {}))
        plain = plain_name(heading).lower()
        name = next((name for name, pattern in _WIDE if re.fullmatch(pattern, plain)), None)
        if name is None or not groups:
            raise Refused(f"The column “{heading}” is not one that we know in the tribunals’ table.")
        groups[-1][1][name] = place
        groups[-1][2][name] = f"{groups[-1][0]}: {heading.strip()}"
    return groups


def _appeals_row(
    reading: Reading, row: int, cells: list[str], groups: list[tuple[int, dict[str, int], dict[str, str]]]
) -> Iterator[Record]:
    name = plain_name(cells[0])
    if not any(cell.strip(" ,") for cell in cells[2:]):
        return  # The heading of a region.
    reading.rows += 1
    if name.lower() in reading.data_set.not_ours:
        reading.leave_out(f"“{name}”")
        return
    is_england = name.lower() == "england total"
    for year, places, headings in groups:
        values = {
            column: value
            for column, at in places.items()
            if (value := reading.value(cells[at], row, headings[column])) is not None
        }
        level, name = (Level.ENGLAND, "England") if is_england else (Level.COUNCIL, name)
        known = _record(reading, row, "", name, year=year, values=values, level=level)
        for record in known:
            record.headings = headings
            yield record


def long(reading: Reading, rows: Rows) -> Iterator[Record]:
    """Read the long file of the Local Authority Interactive Tool: one row for a measure, an area and a year.

    Its years are called by the year in which a school year ends.
    """
    place = reading.header.places
    known = reading.data_set.by_name
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        measure, area = cells[place["Short Desc"]].strip(), cells[place["LA and Regions"]].strip()
        if measure not in known:
            reading.problems.add(f"The measure “{measure}” is not one that we know.", row)
            continue
        value = reading.value(cells[place["Values"]], row, measure)
        if known[measure].unit is Unit.COUNT:
            reading.leave_out("measures that are not shown")
        elif area.lower() in reading.data_set.not_ours:
            reading.leave_out(f"“{area}”")
        elif value is not None:
            year = int(cells[place["Years"]]) - 1
            for record in _long_record(reading, row, cells, year, {measure: value}):
                record.headings = {measure: f"{reading.header.headings['Values']} ({measure})"}
                yield record


def _long_record(reading: Reading, row: int, cells: list[str], year: int, values: dict[str, Value]) -> Iterator[Record]:
    place = reading.header.places
    code, name = cells[place["LA Number"]].partition(".")[0], cells[place["LA and Regions"]]
    is_region = normalise.search_key(name) in {key for area in _not_councils(reading) for key in area.name_keys}
    yield from _record(reading, row, "" if is_region else code, name, year=year, values=values)


def _not_councils(reading: Reading) -> list[Area]:
    return [area for area in reading.areas.all.values() if area.level != Level.COUNCIL]


def dsg(reading: Reading, rows: Rows) -> Iterator[Record]:
    """Read the table of grant balances, which has names and no codes."""
    place, numbers = reading.header.places, _number_columns(reading)
    for row, cells in rows:
        if not any(cells):
            continue
        reading.rows += 1
        level = _LEVELS.get(cells[place["geographic_level"]].lower(), Level.COUNCIL)
        name = cells[place["la_name"]] if level == Level.COUNCIL else cells[place["region_name"]]
        year = _period(reading, cells[place["time_period"]], "", row)
        values = {
            column: value
            for column, at in numbers.items()
            if (value := reading.value(cells[at], row, reading.header.headings[column])) is not None
        }
        if year is not None:
            yield from _record(reading, row, "", name, year=year, values=values, level=level)


READERS: dict[Reader, Callable[[Reading, Rows], Iterator[Record]]] = {
    Reader.EES: ees,
    Reader.APPEALS_LONG: appeals_long,
    Reader.APPEALS_WIDE: appeals_wide,
    Reader.LONG: long,
    Reader.DSG: dsg,
}
