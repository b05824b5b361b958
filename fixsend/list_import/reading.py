"""Opening a list of unknown origin: a CSV file, an Excel workbook, or the ZIP that a mail program exports."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, BinaryIO, cast

from fixsend.list_import.models import ListKind
from fixsend.list_import.status import LEAVING, ColumnType, column_type, kind_of_file, normalised
from fixsend.web.tables import archives
from fixsend.web.tables.reading import Table, Tally, open_table
from fixsend.web.tables.rows import UnreadableTable

UnreadableList = UnreadableTable

# In front of the columns of a ZIP's files: what the file of each row says of it.
WHICH_FILE = "Which file"
_MOST_LISTS = 20
_SPREADSHEETS = ("xl/workbook.xml", "[Content_Types].xml", "mimetype", "content.xml")
_UNPACK = "Unpack it and bring its lists in one by one: those of people who left first."

# The headings for each thing that we can take in, best first; compared by `status.normalised`.
KNOWN_HEADINGS = {
    "email": (
        "email address",
        "email",
        "email addresses",
        "primary email",
        "email 1 value",
        "email 1",
        "contact email",
        "subscriber email",
        "your email",
        "your email address",
        "mail",
    ),
    "first_name": ("first name", "firstname", "forename", "forenames", "fname", "given name", "christian name"),
    "last_name": ("last name", "lastname", "surname", "lname", "family name"),
    "name": ("name", "full name", "fullname", "your name", "display name", "contact name"),
    "postcode": (
        "postcode",
        "post code",
        "postal code",
        "zip",
        "zip code",
        "zip postal code",
        "zip postcode",
        "zip or postal code",
        "address 1 postal code",
        "home postal code",
        "business postal code",
        "other postal code",
    ),
    "tags": ("tags",),
}
_DATE_HEADINGS = {
    ListKind.SUBSCRIBED: (
        "confirm time",
        "optin time",
        "opt in time",
        "opt in date",
        "optin date",
        "consent date",
        "date of consent",
        "subscribed at",
        "subscribed on",
        "subscribed date",
        "subscribe date",
        "subscription date",
        "date subscribed",
        "date",
        "signed up",
        "signed up at",
        "signup date",
        "sign up date",
        "date added",
        "added time",
        "added at",
        "created at",
        "date created",
        "created",
        "date joined",
        "timestamp",
    ),
    ListKind.UNSUBSCRIBED: ("unsub time", "unsubscribe date", "unsubscribed at", "date unsubscribed", "date"),
    ListKind.CLEANED: ("clean time", "bounced at", "date"),
    ListKind.COMPLAINED: ("complained at", "date"),
    ListKind.NOT_AGREED: ("date",),
}


@dataclass
class CsvList:
    """A list's header and its rows (number, cells, what could not be read), to be gone through once."""

    header: list[str]
    rows: Iterator[tuple[int, list[str], str]]
    read_as: str
    kind: ListKind = ListKind.SUBSCRIBED
    # Where the rows of each file of a ZIP begin: {"name": …, "after": the number before its first row}.
    parts: list[dict[str, Any]] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


def open_list(file: BinaryIO, name: str = "") -> CsvList:
    """Return the header and rows of a list; raises UnreadableList, also while the rows are gone through."""
    file.seek(0)
    if zipfile.is_zipfile(file) and not _is_workbook(file):
        return _open_pack(file)
    return _as_list(open_table(file, _is_heading, name), name)


def guess_columns(header: list[str], kind: ListKind | str) -> dict[str, Any]:
    """Return the probable column of each field, by the headings, and under `status` the columns that tell who left."""
    lowered = [normalised(heading) for heading in header]
    wanted = {**KNOWN_HEADINGS, "date": _DATE_HEADINGS[ListKind(kind)]}
    found = {what: _first_of(names, lowered) for what, names in wanted.items()}
    columns: dict[str, Any] = {what: place for what, place in found.items() if place is not None}
    if "first_name" in columns or "last_name" in columns:
        columns.pop("name", None)
    status = [place for place, heading in enumerate(header) if column_type(heading) not in (None, ColumnType.TAGS)]
    return {**columns, "status": status} if status else columns


def guess_kind(file_name: str, header: list[str], titles: Sequence[str] = ()) -> ListKind:
    """Tell by its name, titles or columns what a file lists; a file that says nothing lists subscribers."""
    lowered = {normalised(heading) for heading in header}
    for name in (file_name, *titles):
        kind = kind_of_file(name)
        if kind not in (None, ListKind.SUBSCRIBED):
            return cast(ListKind, kind)
    if lowered & {"unsub time", "unsub reason"} and not lowered & {"status", "email status"}:
        return ListKind.UNSUBSCRIBED
    return ListKind.CLEANED if "clean time" in lowered else ListKind.SUBSCRIBED


def _is_heading(cell: str) -> bool:
    return normalised(cell) in _ALL_HEADINGS or column_type(cell) is not None


_ALL_HEADINGS = {name for names in KNOWN_HEADINGS.values() for name in names} | {
    name for names in _DATE_HEADINGS.values() for name in names
}


def _first_of(names: tuple[str, ...], headings: list[str]) -> int | None:
    return next((headings.index(name) for name in names if name in headings), None)


def _is_workbook(file: BinaryIO) -> bool:
    with archives.opened(file) as archive:
        names = set(archive.namelist())
    file.seek(0)
    return bool(names & set(_SPREADSHEETS))


def _as_list(table: Table, name: str) -> CsvList:
    rows = ((row.number, row.cells, row.remark) for row in table.rows)
    return CsvList(table.header, rows, table.read_as, guess_kind(name, table.header, table.titles), [], table.tally)


def _open_pack(file: BinaryIO) -> CsvList:
    """Open the lists of a ZIP together, those of people who left first, with one header for all."""
    stack = ExitStack()
    try:
        tables = _tables_of(file, stack)
        if len(tables) == 1:
            only = _as_list(tables[0][1], tables[0][1].name)
            only.rows = _closing(only.rows, stack)
            return only
        header, places = _one_header([table for _, table in tables])
        parts: list[dict[str, Any]] = []
        tally = Tally()
        rows = _closing(_rows_of_all(tables, places, len(header), parts, tally), stack)
    except BaseException:
        stack.close()
        raise
    read_as = f"a ZIP file of {len(tables)} lists"
    return CsvList(header, rows, read_as, ListKind.SUBSCRIBED, parts, tally)


def _tables_of(file: BinaryIO, stack: ExitStack) -> list[tuple[ListKind, Table]]:
    archive = stack.enter_context(archives.opened(file))
    names = [name for name in archive.namelist() if _is_list(name)]
    if not names or len(names) > _MOST_LISTS:
        raise UnreadableList(f"The ZIP file holds {len(names) or 'no'} CSV files. {_UNPACK}")
    tables = []
    for name in names:
        copy = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115
        archives.unpacked(archive, name, copy)
        table = open_table(cast(BinaryIO, copy), _is_heading, name.rsplit("/", 1)[-1])
        kind = guess_kind(table.name, table.header, table.titles)
        if len(names) > 1 and kind == ListKind.SUBSCRIBED and kind_of_file(table.name) is None:
            raise UnreadableList(f"We cannot tell from its name who is in “{table.name}”. {_UNPACK}")
        tables.append((kind, table))
    return sorted(tables, key=lambda pair: _ORDER.index(pair[0]))


# Lists of people who left come first, so that none of them is mailable in between.
_ORDER = (*LEAVING, ListKind.NOT_AGREED, ListKind.SUBSCRIBED)


def _is_list(name: str) -> bool:
    last = name.rsplit("/", 1)[-1]
    hidden = last.startswith(".") or name.startswith("__MACOSX/")
    return not hidden and last.lower().endswith((".csv", ".tsv", ".txt"))


def _one_header(tables: list[Table]) -> tuple[list[str], list[list[int]]]:
    """Return the headings of all, each once, and for each table the places of its columns among them."""
    header = [WHICH_FILE]
    known: dict[str, int] = {}
    places = []
    for table in tables:
        own = []
        for heading in table.header:
            key = normalised(heading)
            if key not in known or known[key] in own:
                known[key] = len(header)
                header.append(heading)
            own.append(known[key])
        places.append(own)
    return header, places


def _rows_of_all(
    tables: list[tuple[ListKind, Table]],
    places: list[list[int]],
    width: int,
    parts: list[dict[str, Any]],
    tally: Tally,
) -> Iterator[tuple[int, list[str], str]]:
    number = 0
    for (kind, table), own in zip(tables, places, strict=True):
        after = number
        parts.append({"name": table.name, "after": after})
        for row in table.rows:
            cells = [""] * width
            for place, cell in zip(own, row.cells, strict=False):
                cells[place] = cell
            cells[0] = kind.value
            number = after + row.number
            yield number, [*cells, *row.cells[len(own) :]], row.remark
        tally.addresses += table.tally.addresses


def _closing(rows: Iterator[tuple[int, list[str], str]], stack: ExitStack) -> Iterator[tuple[int, list[str], str]]:
    with stack:
        yield from rows
