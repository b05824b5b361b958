"""Reading a CSV file of unknown origin, a row at a time, in flat memory."""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from fixsend.mailings.list_import.models import ListKind

_MAX_CELL = 20_000
_SAMPLE = 64 * 1024

# The headings that Mailchimp's export uses, and others often met, for each thing we can take in.
KNOWN_HEADINGS = {
    "email": ("email address", "email", "e-mail", "e-mail address", "email_address", "mail"),
    "first_name": ("first name", "first_name", "forename", "fname", "given name"),
    "last_name": ("last name", "last_name", "surname", "lname", "family name"),
    "name": ("name", "full name", "full_name", "your name"),
    "postcode": ("postcode", "post code", "postal code", "zip", "zip code", "zip/postal code"),
    "tags": ("tags",),
}
_DATE_HEADINGS = {
    ListKind.SUBSCRIBED: ("confirm_time", "optin_time", "date", "signed up", "signup date", "date added", "timestamp"),
    ListKind.UNSUBSCRIBED: ("unsub_time", "unsubscribe date", "date"),
    ListKind.CLEANED: ("clean_time", "date"),
}


class UnreadableList(Exception):
    """The file is not a CSV list we can read; the message says why, in words for staff."""


@dataclass(frozen=True)
class CsvList:
    """A file's header and its rows, numbered from 2 as a spreadsheet shows them."""

    header: list[str]
    rows: Iterator[tuple[int, list[str]]]


def open_list(file: BinaryIO) -> CsvList:
    """Return the header and an iterator of rows; raises UnreadableList.

    UTF-8 (with or without a mark) and Windows-1252 are told apart by trying; comma, semicolon and tab by counting. A
    byte that is neither shows as a replacement mark, so that one broken name does not stop a whole list.
    """
    encoding = _encoding(file)
    text = io.TextIOWrapper(_rewound(file), encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(_MAX_CELL)
    rows = csv.reader(text, _dialect(text))
    header = _next_row(rows)
    if header is None:
        raise UnreadableList("The file is empty.")
    if len(header) > 200:
        raise UnreadableList("The file has more than 200 columns. Is it a CSV file?")
    return CsvList([cell.strip() for cell in header], _numbered(rows))


def guess_columns(header: list[str], kind: ListKind | str) -> dict[str, int]:
    """Return which column probably holds what, by the headings."""
    lowered = [heading.strip().lower() for heading in header]
    wanted = {**KNOWN_HEADINGS, "date": _DATE_HEADINGS[ListKind(kind)]}
    found = {field: _first_of(names, lowered) for field, names in wanted.items()}
    columns = {field: place for field, place in found.items() if place is not None}
    if "first_name" in columns or "last_name" in columns:
        columns.pop("name", None)
    return columns


def guess_kind(file_name: str, header: list[str]) -> ListKind:
    """Tell Mailchimp's three files apart by their columns, else by the name of the file."""
    lowered = {heading.strip().lower() for heading in header}
    if "unsub_time" in lowered or "unsub_reason" in lowered:
        return ListKind.UNSUBSCRIBED
    if "clean_time" in lowered:
        return ListKind.CLEANED
    name = file_name.lower()
    if "unsubscribed" in name:
        return ListKind.UNSUBSCRIBED
    return ListKind.CLEANED if "cleaned" in name else ListKind.SUBSCRIBED


def _first_of(names: tuple[str, ...], headings: list[str]) -> int | None:
    return next((headings.index(name) for name in names if name in headings), None)


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    number = 2
    while (row := _next_row(rows)) is not None:
        if any(cell.strip() for cell in row):
            yield number, row
        number += 1


def _next_row(rows: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        raise UnreadableList(f"The file is not a proper CSV file ({error}).") from error


def _encoding(file: BinaryIO) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    _rewound(file)
    try:
        while chunk := file.read(1024 * 1024):
            if b"\x00" in chunk:
                raise UnreadableList("This looks like a spreadsheet or a ZIP file. Save or unpack it as CSV first.")
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _dialect(text: io.TextIOWrapper) -> type[csv.Dialect]:
    sample = text.read(_SAMPLE)
    text.seek(0)
    first_line = sample.split("\n", 1)[0]
    delimiter = max(",;\t", key=first_line.count)
    return type("Found", (csv.excel,), {"delimiter": delimiter})


def _rewound(file: BinaryIO) -> BinaryIO:
    file.seek(0)
    return file
