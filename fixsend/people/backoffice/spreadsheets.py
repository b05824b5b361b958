"""Exports of Wagtail's own lists and reports, by way of `fixsend.people.export`.

Wagtail writes cells into a CSV file as they are. A cell that a stranger has written may be a formula, which runs when
a member of staff opens the file; and nothing would say who downloaded it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from fixsend.people import export
from fixsend.people.export import ExportColumn

# Parts of an address that are no filter: which page, in which order, and the export itself.
_NO_FILTERS = {"export", "p", "ordering"}


def install() -> None:
    """Replace the one method by which all of Wagtail's lists and reports write files."""
    SpreadsheetExportMixin.as_spreadsheet = as_spreadsheet


def as_spreadsheet(view: Any, queryset: Iterable[Any], spreadsheet_format: str) -> HttpResponseBase:
    """Return a Wagtail list as a file that is safe to open, and note it in the audit log.

    Raises Http404 for a list that has nothing to export: Wagtail answers to `?export=` on every list.
    """
    if not view.list_export:
        raise Http404
    columns = [
        ExportColumn(view.get_heading(queryset, field), partial(_value, view, field, spreadsheet_format))
        for field in view.list_export
    ]
    used = [
        name for name, value in view.request.GET.items() if value and name.isidentifier() and name not in _NO_FILTERS
    ]
    return export.answer(
        view.request,
        _rows(view, queryset),
        columns,
        view.get_filename(),
        file_format=spreadsheet_format,
        of_people=getattr(view, "of_people", None),
        filters=used,
    )


def _rows(view: Any, queryset: Iterable[Any]) -> Iterator[dict[str, Any]]:
    for item in queryset:
        yield view.to_row_dict(item)


def _value(view: Any, field: str, spreadsheet_format: str, row: dict[str, Any]) -> Any:
    own = view.custom_field_preprocess.get(field, {}).get(spreadsheet_format)
    return own(row[field]) if own else row[field]
