"""Lists as files for spreadsheets: the one way of all exports, safe to open, each noted in the audit log.

A file is written row by row as its rows are read, so a list of a million takes no more memory than a short one.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Literal

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList, ask_first
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import csv_files, responses

Format = Literal["csv", "xlsx"]
FORMATS: list[tuple[Format, str]] = [("xlsx", "Spreadsheet (XLSX)"), ("csv", "Plain table (CSV)")]
_TYPES: dict[Format, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# Rows that are read, and bytes that are held in memory, at once.
_ROWS = 2000
_IN_MEMORY = 1024 * 1024


@dataclass(frozen=True)
class ExportColumn:
    """One column: its heading, and how a row's cell is read."""

    label: str
    value: Callable[[Any], Any]


def answer(
    request: HttpRequest,
    rows: Iterable[Any],
    columns: Sequence[ExportColumn],
    name: str,
    *,
    file_format: str,
    of_people: PeopleList | None,
    filters: Sequence[str] = (),
) -> HttpResponseBase:
    """Return a list as a file for the signed-in member of staff; raises Http404 for an unknown format.

    The audit log notes who took it, how many rows it had and how it was filtered: `filters` are names of filters, never
    what was typed into them. `of_people` says what list of people it is; where two colleagues decide about those, the
    answer is the screen that asks one, until one has agreed.
    """
    for known, _ in FORMATS:
        if known == file_format:
            break
    else:
        raise Http404
    if of_people is not None and (screen := ask_first(request, of_people, partial(_number_of, rows))):
        return screen
    return _file(rows, columns, name, known, actor=signed_in(request), filters=filters)


def _file(
    rows: Iterable[Any],
    columns: Sequence[ExportColumn],
    name: str,
    file_format: Format,
    *,
    actor: Person,
    filters: Sequence[str],
) -> HttpResponseBase:
    header = [column.label for column in columns]
    number = 0

    def table() -> Iterator[list[Any]]:
        nonlocal number
        for row in _one_by_one(rows):
            number += 1
            yield [_plain(column.value(row)) for column in columns]

    file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - open until it is sent
    write = _write_xlsx if file_format == "xlsx" else _write_csv
    write(file, header, table())
    audit.record(actor, "list.exported", subject=name, rows=number, format=file_format, filters=list(filters))
    file_name = f"{name}-{timezone.localdate():%Y-%m-%d}.{file_format}"
    return responses.attachment_from(file, _TYPES[file_format], file_name, whole=_IN_MEMORY)


def csv_file(header: Sequence[str], table: Iterable[Sequence[Any]]) -> bytes:
    """Return a table as a CSV file, safe to open in a spreadsheet."""
    file = io.BytesIO()
    _write_csv(file, header, ([_plain(value) for value in row] for row in table))
    return file.getvalue()


def _number_of(rows: Iterable[Any]) -> int:
    if isinstance(rows, QuerySet):
        return rows.count()
    return len(rows) if isinstance(rows, Sized) else sum(1 for _ in rows)


def _one_by_one(rows: Iterable[Any]) -> Iterable[Any]:
    return rows.iterator(chunk_size=_ROWS) if isinstance(rows, QuerySet) else rows


def _write_csv(file: IO[bytes], header: Sequence[str], table: Iterable[Sequence[Any]]) -> None:
    text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)  # The mark tells Excel that it is UTF-8.
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(table)
    text.detach()


def _plain(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return value
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    return csv_files.safe_cell(str(value))


def _write_xlsx(file: IO[bytes], header: Sequence[str], table: Iterable[Sequence[Any]]) -> None:
    import openpyxl  # Five megabytes that a process which writes no workbook, such as a mailer, does without.

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    new_cell = partial(openpyxl.cell.WriteOnlyCell, sheet)
    sheet.append(header)
    for row in table:
        sheet.append([_cell(new_cell, value) for value in row])
    book.save(file)


def _cell(new_cell: Callable[..., Any], value: Any) -> Any:
    """Return a cell whose text is text, whatever it looks like."""
    if not isinstance(value, str):
        return value
    cell = new_cell(value=value)
    cell.data_type = "s"
    return cell
