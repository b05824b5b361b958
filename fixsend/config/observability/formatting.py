"""How records are written into the log: without the values of a failed statement, which may be about a person."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from types import TracebackType

import psycopg

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class ValuelessFormatter(logging.Formatter):
    """Writes a traceback without what PostgreSQL says about the row: “Failing row contains (…)” names the person.

    What is left of a database's error is its first line; where that itself quotes a value (SQLSTATE class 22, data
    exceptions), the value goes.
    """

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - logging's own name
        """Return the traceback as text."""
        text = super().formatException(ei)
        for error in _database_errors(ei[1]):
            text = text.replace(str(error), _said(error))
        return text


def _database_errors(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the errors of a chain whose text is the database's: psycopg's, and Django's that wrap them."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, psycopg.Error) or isinstance(error.__cause__, psycopg.Error):
            yield error
        error = error.__cause__ or error.__context__


def _said(error: BaseException) -> str:
    first = (str(error).splitlines() or [""])[0]
    origin = error if isinstance(error, psycopg.Error) else error.__cause__
    is_about_data = isinstance(origin, psycopg.DataError)
    return re.sub(r"[:\"].*", " (value left out)", first) if is_about_data else first
