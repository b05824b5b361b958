"""Ready pages, kept in each web process's memory."""

from typing import TypeVar

from django.db import connection
from django.http.response import HttpResponseBase

CHANNEL = "fixsend_page_cache"
_allowed_parameters = {"page"}
Response = TypeVar("Response", bound=HttpResponseBase)


def mark(response: Response) -> Response:
    """Say that an answer is the same for everybody who is not signed in, so that it may be kept."""
    response.may_be_cached = True  # type: ignore[attr-defined]
    return response


def allow_parameters(*names: str) -> None:
    """Register query parameters that cached pages read; a request with any other goes past the cache."""
    _allowed_parameters.update(names)


def invalidate() -> None:
    """Empty the page cache of every process on every machine, once the current transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
