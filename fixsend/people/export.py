"""Lists as files for spreadsheets: the one way of all exports, safe to open, each noted in the audit log."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from fixsend.people.authentication import signed_in
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import csv_files, responses

Format = Literal["csv", "xlsx"]
FORMATS: list[tuple[Format, str]] = [("xlsx", "Spreadsheet (XLSX)"), ("csv", "Plain table (CSV)")]
_TYPES: dict[Format, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class ExportColumn:
    """One column: its heading, and how a row's cell is read."""

    label: str
    value: Callable[[Any], Any]


def download(
    rows: Iterable[Any],
    columns: Sequence[ExportColumn],
    *,
    name: str,
    file_format: Format,
    actor: Person,
    filters: Sequence[str] = (),
) -> HttpResponse:
    """Return a list as a file; the audit log notes who took it, how many rows it had and how it was filtered.

    `filters` are names of filters, never what was typed into them.
    """
    table = [[column.value(row) for column in columns] for row in rows]
    header = [column.label for column in columns]
    audit.record(actor, "list.exported", subject=name, rows=len(table), format=file_format, filters=list(filters))
    body = _xlsx(header, table) if file_format == "xlsx" else csv_file(header, table)
    return responses.attachment(body, _TYPES[file_format], f"{name}-{timezone.localdate():%Y-%m-%d}.{file_format}")


def answer(
    request: HttpRequest,
    rows: Iterable[Any],
    columns: Sequence[ExportColumn],
    name: str,
    *,
    file_format: str,
    **how: Any,
) -> HttpResponse:
    """Return a list as a file for the signed-in member of staff; raises Http404 for an unknown format.

    The audit log notes it; `how` is passed on to `download`.
    """
    for known, _ in FORMATS:
        if known == file_format:
            return download(rows, columns, name=name, actor=signed_in(request), file_format=known, **how)
    raise Http404


def csv_file(header: Sequence[str], table: Iterable[Sequence[Any]]) -> bytes:
    """Return a table as a CSV file, safe to open in a spreadsheet."""
    text = io.StringIO()
    csv.writer(text).writerows([header, *([_plain(value) for value in row] for row in table)])
    return text.getvalue().encode("utf-8-sig")  # The mark tells Excel that it is UTF-8.


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


def _xlsx(header: list[str], table: list[list[Any]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(header)
    for row in table:
        sheet.append([_cell(sheet, _plain(value)) for value in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: Any, value: Any) -> Any:
    """Return a cell whose text is text, whatever it looks like."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"
    return cell
