"""Answers that screens of the desk share."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect

from fixsend.evidence.services.publishing import NotPossibleNow

_BOM = "\ufeff"


def attempt(request: HttpRequest, step: Callable[[], object], done: str, *to: Any) -> HttpResponse:
    """Take a step, say that it is done or why it is not possible now, and go on to a screen."""
    try:
        step()
    except NotPossibleNow as why:
        messages.warning(request, str(why))
    else:
        messages.success(request, done)
    return redirect(*to)


def csv_file(rows: Iterable[list[str]], name: str) -> StreamingHttpResponse:
    """Return rows as a file for spreadsheets, streamed."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(_lines(rows), content_type="text/csv; charset=utf-8", headers=headers)


def _lines(rows: Iterable[list[str]]) -> Iterator[str]:
    yield _BOM
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow(row)
        yield line.getvalue()
