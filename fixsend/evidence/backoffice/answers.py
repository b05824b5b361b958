"""Answers that screens of the desk share."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from tempfile import TemporaryFile
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from fixsend.evidence.services.publishing import NotPossibleNow
from fixsend.web import responses


def attempt(request: HttpRequest, step: Callable[[], object], done: str, *to: Any) -> HttpResponse:
    """Take a step, say that it is done or why it is not possible now, and go on to a screen."""
    try:
        step()
    except NotPossibleNow as why:
        messages.warning(request, str(why))
    else:
        messages.success(request, done)
    return redirect(*to)


def csv_file(rows: Iterable[list[str]], name: str) -> HttpResponseBase:
    """Return rows as a file for spreadsheets, written first and then sent piece by piece.

    A query read while it is sent would be left open where the reader goes away.
    """
    file = TemporaryFile()  # noqa: SIM115 - open until it is sent
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    csv.writer(text).writerows(rows)
    text.detach()
    return responses.attachment_from(file, "text/csv; charset=utf-8", name, whole=0)
