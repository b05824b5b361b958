"""Parsing one row of a list: the status of the person, address, name, postcode, date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from functools import lru_cache

from django.utils import timezone
from uk_postcodes_parsing.ukpostcode import parse as parse_postcode

from fixsend.list_import import dates
from fixsend.list_import.models import ListImport, ListKind, Outcome
from fixsend.list_import.status import (
    LEAVING,
    ColumnType,
    column_type,
    is_unrelated,
    kind_of_cell,
    kind_of_file,
    strongest,
)
from fixsend.list_import.status_words import QUOTES
from fixsend.people import names
from fixsend.web import addresses, normalise, signing
from fixsend.web.tables.dialects import addresses_in
from fixsend.web.tables.rows import REPLACEMENT

_PENDING = ""
_NO_VALUE = "(empty)"
_AT = re.compile("[@＠﹫]")

_OTHER_CELL = "The address was found in another cell of the row."
_SEVERAL = "The row has several addresses. Each of them is kept off."
# How people write an address that programs shall not find.
_IN_WORDS = (
    (re.compile(r" ?[(\[{] ?at ?[)\]}] ?", re.IGNORECASE), "@"),
    (re.compile(r" ?[(\[{] ?dot ?[)\]}] ?", re.IGNORECASE), "."),
)
_BAD_LEAVING_DATE = "Its date cannot be read, so it counts against any other."
_UNDER_A_TITLE = "It stands below a line that says so."
_LONGEST_TITLE = 60
_DAY_FIRST = "The date was read with the day first."


@dataclass
class ParsedRow:
    """A row's values as they are stored; `outcome` is set where the row by itself decides it."""

    number: int
    outcome: str = _PENDING
    email: str = ""
    address_hash: str = ""
    name: str = ""
    given_name: str | None = None
    knows_first_name: bool = False
    postcode: str = ""
    tags: list[str] = field(default_factory=list)
    happened_at: datetime | None = None
    kind: ListKind = ListKind.SUBSCRIBED
    value: str = ""
    remarks: list[str] = field(default_factory=list)
    search_text: str = ""
    sort_name: str = ""
    # Further addresses of a person who left.
    others: list[str] = field(default_factory=list)


@dataclass
class _Statements:
    """What the columns of a row say about the status of its person."""

    kinds: set[ListKind] = field(default_factory=set)
    # What is said only by dates of leaving, and those dates: None for each that cannot be read.
    dated: set[ListKind] = field(default_factory=set)
    left: list[datetime | None] = field(default_factory=list)
    unknown: str = ""

    @property
    def left_at(self) -> datetime | None:
        """Return when the person left, or None where a date of leaving cannot be read."""
        readable = [moment for moment in self.left if moment is not None]
        return max(readable) if readable and len(readable) == len(self.left) else None


class RowParser:
    """Parses the rows of one import by its mapped columns."""

    def __init__(self, list_import: ListImport, order: dates.Order = dates.Order.UNKNOWN) -> None:
        self.columns = {name: place for name, place in list_import.columns.items() if name != "status"}
        self.header: list[str] = list_import.header
        self.kind = ListKind(list_import.kind)
        self.meanings: dict[str, str] = list_import.meanings
        self.order = order
        self.now = timezone.now()
        self.default_date = blanket_date(list_import)
        self.status_columns = [
            (place, self._heading(place), column_type(self._heading(place)) or ColumnType.STATUS)
            for place in _status_columns(list_import)
        ]
        # The columns in which a line of its own may say who follows: those that say nothing of a single row.
        self.title_columns = {0, self.columns.get("email", 0)} - {place for place, _, _ in self.status_columns}
        self.kind_of_section: ListKind | None = None
        taken = {*self.columns.values(), *(place for place, _, _ in self.status_columns)}
        self.status_columns += [
            (place, heading, ColumnType.TAGS)
            for place, heading in enumerate(self.header)
            if place not in taken and not is_unrelated(heading)
        ]
        # Email addresses in the address column, and in the others.
        self.in_column = self.elsewhere = 0
        # Addresses of leavers beyond the first of their row.
        self.further = 0
        self.hashed = signing.address_hasher()

    def parse(self, number: int, cells: list[str], remark: str = "") -> Iterator[ParsedRow]:
        """Yield the parsed row: once, and once more for each further address of a person who left."""
        row = self._parse(number, cells, remark)
        yield row
        for email in row.others:
            self.further += 1
            yield replace(row, email=email, address_hash=self.hashed(email))

    def _parse(self, number: int, cells: list[str], remark: str) -> ParsedRow:
        row = ParsedRow(number, remarks=[remark] if remark else [])
        self._count(cells)
        self.kind_of_section = self.kind_of_title(cells) or self.kind_of_section
        statements = self._statements(cells)
        if self.kind_of_section not in (None, ListKind.SUBSCRIBED):
            statements.kinds.add(self.kind_of_section)
            row.remarks.append(_UNDER_A_TITLE)
        agreed_at, date_problem = self._date(cells)
        row.kind = self._kind(statements, agreed_at)
        row.outcome = self._address(row, cells)
        if row.outcome:
            return row
        if row.kind in LEAVING:
            self._leave(row, statements, agreed_at, date_problem)
            return row
        row.happened_at = agreed_at
        row.outcome = self._not_mailable(row, statements) or (date_problem if row.kind == ListKind.SUBSCRIBED else "")
        self._note_order(row, cells)
        self._describe(row, cells)
        return row

    def _kind(self, statements: _Statements, agreed_at: datetime | None) -> ListKind:
        kinds = {self.kind} | statements.kinds
        if statements.dated and not self._came_back(statements.left_at, agreed_at):
            kinds |= statements.dated
        return strongest(kinds)

    def _came_back(self, left_at: datetime | None, agreed_at: datetime | None) -> bool:
        # The day that staff give for a whole list is no proof of it.
        return bool(agreed_at and left_at and agreed_at > left_at) and agreed_at != self.default_date

    def _not_mailable(self, row: ParsedRow, statements: _Statements) -> str:
        if row.kind == ListKind.NOT_AGREED:
            return Outcome.NOT_AGREED
        if statements.unknown:
            row.value = statements.unknown
            return Outcome.UNKNOWN_STATUS
        return _PENDING

    def _statements(self, cells: list[str]) -> _Statements:
        found = _Statements()
        for place, heading, how in self.status_columns:
            cell = cells[place] if place < len(cells) else ""
            kind = kind_of_cell(heading, cell, how)
            if kind is None:
                key = f"{heading}: {cell or _NO_VALUE}"[:150]
                kind = ListKind(self.meanings[key]) if key in self.meanings else None
                if kind is None:
                    found.unknown = found.unknown or key
                    continue
            if how == ColumnType.LEFT_ON and kind != ListKind.SUBSCRIBED:
                found.dated.add(kind)
                found.left.append(self._past(cell))
            else:
                found.kinds.add(kind)
        return found

    def _address(self, row: ParsedRow, cells: list[str]) -> str:
        """Fill in the address; return what is wrong with it. For a person who left, the whole row is searched."""
        typed = self._cell(cells, "email").strip(QUOTES)
        email = normalise.email_address(typed)
        problem = _address_problem(email)
        if problem and (inside := _only_address(typed)):
            email = normalise.email_address(inside)
            problem = _address_problem(email)
        too_wide = any(cells[len(self.header) :])
        if row.kind in LEAVING and (problem or too_wide):
            email, problem = self._address_of_leaver(row, [] if too_wide else [typed], cells)
        elif too_wide:
            problem = Outcome.BAD_ROW
        if not problem:
            row.email, row.address_hash = email, self.hashed(email)
        return problem

    def _address_of_leaver(self, row: ParsedRow, typed: list[str], cells: list[str]) -> tuple[str, str]:
        """Return the first address of a person who left, and what is wrong if there is none; note the others.

        Their row keeps off whatever addresses it has, whatever else is wrong with it: those in the address column, or
        else those in the whole row.
        """
        found = _addresses_in_any_words(typed)
        if not found and (found := _addresses_in_any_words(cells)):
            row.remarks.append(_OTHER_CELL)
        if not found:
            return "", _address_problem(normalise.email_address(self._cell(cells, "email").strip(QUOTES)))
        email, *row.others = found
        if row.others:
            row.remarks.append(_SEVERAL)
        return email, _PENDING

    def _leave(self, row: ParsedRow, statements: _Statements, own_date: datetime | None, date_problem: str) -> None:
        """Set the date of leaving; a date that cannot be read keeps the address off all the same."""
        row.happened_at = statements.left_at
        if not statements.dated and self.kind in LEAVING:
            row.happened_at = own_date
        unreadable = statements.dated and statements.left_at is None
        if unreadable or (not statements.dated and self.kind in LEAVING and date_problem and row.happened_at is None):
            row.remarks.append(_BAD_LEAVING_DATE)

    def _describe(self, row: ParsedRow, cells: list[str]) -> None:
        first = _readable(self._cell(cells, "first_name"))
        parts = [_readable(self._cell(cells, "name")), first, _readable(self._cell(cells, "last_name"))]
        row.name = normalise.one_line(" ".join(part for part in parts if part))[:120]
        if row.name and ("first_name" in self.columns or "last_name" in self.columns):
            row.given_name = names.given_name(normalise.one_line(first))[:120]
        row.knows_first_name = bool(names.first_name(row.name, row.given_name))
        row.postcode = _postcode(self._cell(cells, "postcode"))
        row.tags = list(_tags(self._cell(cells, "tags")))
        row.search_text = normalise.search_key(row.name, row.email)[:400]
        row.sort_name = normalise.search_key(row.name)[:130] if row.name else row.search_text[:130]

    def _date(self, cells: list[str]) -> tuple[datetime | None, str]:
        text = self._cell(cells, "date")
        moment = dates.moment(text, self.order) if text else self.default_date
        if moment is None:
            return None, Outcome.BAD_DATE if text or self.kind == ListKind.SUBSCRIBED else _PENDING
        return (None, Outcome.FUTURE_DATE) if moment > self.now else (moment, _PENDING)

    def _past(self, text: str) -> datetime | None:
        moment = dates.moment(text, self.order)
        return None if moment is None or moment > self.now else moment

    def _note_order(self, row: ParsedRow, cells: list[str]) -> None:
        text = self._cell(cells, "date")
        if self.order == dates.Order.UNKNOWN and not text[:4].isdecimal() and dates.is_ambiguous(text):
            row.remarks.append(_DAY_FIRST)

    def kind_of_title(self, cells: list[str]) -> ListKind | None:
        """Return what a line such as "Unsubscribed" says, below which a volunteer has put the people who left."""
        filled = [place for place, cell in enumerate(cells) if cell]
        if len(filled) != 1 or filled[0] not in self.title_columns:
            return None
        title = cells[filled[0]]
        return kind_of_file(title) if "@" not in title and len(title) <= _LONGEST_TITLE else None

    def _count(self, cells: list[str]) -> None:
        column = self.columns.get("email")
        for place, cell in enumerate(cells):
            if "@" in cell:
                count = len(addresses_in(cell))
                if place == column:
                    self.in_column += count
                else:
                    self.elsewhere += count

    def _heading(self, place: int) -> str:
        return self.header[place] if place < len(self.header) else ""

    def _cell(self, cells: list[str], name: str) -> str:
        place: int = self.columns.get(name, len(cells))
        return cells[place] if place < len(cells) else ""


def blanket_date(list_import: ListImport) -> datetime | None:
    """Return the date that staff gave for rows without one, as noon in local time, or None."""
    agreed = list_import.agreed_on
    return timezone.make_aware(datetime.combine(agreed, time(12)), timezone.get_default_timezone()) if agreed else None


def addresses_of(cells: list[str]) -> list[str]:
    """Return the email addresses that a row names, in whatever column, as they are stored."""
    found: set[str] = set()
    for cell in cells:
        if _AT.search(cell):
            whole = normalise.email_address(cell)
            found.update(map(normalise.email_address, addresses_in(cell)) if _address_problem(whole) else [whole])
    return sorted(found)


def _status_columns(list_import: ListImport) -> list[int]:
    """Return the columns that tell who left: those that staff ticked, and tags."""
    tags = [place for place, heading in enumerate(list_import.header) if column_type(heading) == ColumnType.TAGS]
    return sorted({*list_import.columns.get("status", []), *tags})


def _only_address(typed: str) -> str:
    """Return the address in "Ana <ana@example.org>" or "mailto:ana@example.org", where there is just one."""
    found = addresses_in(typed)
    return found[0] if len(found) == 1 and re.search(r"[<:\"'\[(]|^\S+$", typed) else ""


def _addresses_in_any_words(cells: list[str]) -> list[str]:
    """Return the addresses in cells that we could write to, also as "ana (at) example (dot) org"."""
    found: set[str] = set()
    for cell in cells:
        text = cell
        for pattern, sign in _IN_WORDS:
            text = pattern.sub(sign, text)
        found.update(map(normalise.email_address, addresses_in(text)))
    return sorted(email for email in found if not _address_problem(email))


def _address_problem(email: str) -> str:
    if not email:
        return Outcome.NO_ADDRESS
    readable = len(email) <= 254 and REPLACEMENT not in email
    return _PENDING if readable and addresses.is_possible(email) else Outcome.BAD_ADDRESS


def _readable(text: str) -> str:
    """Return a part of a name, or nothing where a character of it could not be read."""
    return "" if REPLACEMENT in text else text


def _postcode(text: str) -> str:
    postcode = parse_postcode(text.upper()) if text else None
    return str(postcode.postcode) if postcode else ""


@lru_cache(maxsize=10_000)
def _tags(text: str) -> tuple[str, ...]:
    """Read Mailchimp's tags column: quoted words with commas between."""
    if not text:
        return ()
    try:
        words = json.loads(f"[{text}]") if text.startswith('"') else text.split(",")
    except (ValueError, RecursionError):
        words = text.replace('"', "").split(",")
    # JSON can say what no text can carry: half of a pair of surrogates.
    cleaned = (normalise.one_line(str(word).encode(errors="ignore").decode())[:60] for word in words)
    return tuple(sorted({word for word in cleaned if word})[:20])
