"""Rendered pages, kept in the memory of each web process and served in front of Django.

- `mark` and `allow_parameters` say which answers may be kept (Wagtail pages and views under `@cached_page`);
- `wsgi` stands in front of Django, serves kept pages and keeps new ones;
- `page` is a ready page, put together from pieces where its forms carry whose link a visitor came by;
- `listener` hears from PostgreSQL that something was published, in any process on any machine;
- `values` keeps small answers of the database that nearly every request needs, for as long and as carefully as pages;
- `receivers` calls `invalidate` for everything that is edited in Wagtail. Services that change what a cached view
  shows call it themselves.
"""

from typing import TypeVar

from django.db import connection
from django.http.response import HttpResponseBase

CHANNEL = "fixsend_page_cache"
Response = TypeVar("Response", bound=HttpResponseBase)

_allowed_parameters = {"page"}


def mark(response: Response, seconds: float | None = None, deflated: bytes = b"") -> Response:
    """Mark an answer as the same for all visitors who are not signed in, so that it may be kept.

    `seconds` is for pages that show a number which moves by itself; other pages are told of changes. An answer that
    was marked with fewer seconds keeps them. `deflated` is the body as `page.deflate` makes it, where that is at hand:
    then it is not compressed anew.
    """
    response.may_be_cached = True  # type: ignore[attr-defined]
    response.deflated = deflated  # type: ignore[attr-defined]
    if seconds is not None:
        response.cached_for = seconds  # type: ignore[attr-defined]
    return response


def may_be_kept(response: HttpResponseBase) -> bool:
    """Tell whether a marked answer, as it turned out, may be kept for everybody."""
    stays_private = any(word in response.headers.get("Cache-Control", "") for word in ("private", "no-store"))
    return (
        getattr(response, "may_be_cached", False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not stays_private
        and "Content-Encoding" not in response.headers
    )


def allow_parameters(*names: str) -> None:
    """Register query parameters that cached pages read; a request with any other goes past the cache."""
    _allowed_parameters.update(names)


def allowed_parameters() -> set[str]:
    """Return the query parameters that cached pages read."""
    return _allowed_parameters


def invalidate() -> None:
    """Empty the page cache of every process on every machine, as soon as the current transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
