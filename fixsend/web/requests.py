"""What a request brings, before anybody reads it: clean texts, and numbers, ids and addresses that are what they say.

Values of the address, of forms and of cookies are made clean for all views at once, ours, Wagtail's and allauth's;
an address that is not clean leads nowhere. A view reads a number, an id or a web address from a request with the
functions below, never by itself: Python refuses numbers of more than 4,300 digits, and `http://[`, by raising.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from django.core.exceptions import FieldError, ValidationError
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import NoReverseMatch

from fixsend.web import text
from fixsend.web.views import errors

log = logging.getLogger(__name__)

# What PostgreSQL's integer holds.
_LARGEST = 2**31 - 1
_NO_ADDRESS = SplitResult("", "", "", "", "")


def clean(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: let no view read a text that cannot be kept, mailed or drawn."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not text.is_clean(request.path_info):
            raise Http404
        request.GET = _cleaned(request.GET)  # type: ignore[assignment]
        request.COOKIES = {name: text.clean(value) for name, value in request.COOKIES.items()}
        _clean_form_when_read(request)
        return get_response(request)

    return middleware


def number(typed: str | None, otherwise: int = 0) -> int:
    """Return a whole number from 1 to what the database's integers hold, or `otherwise` for anything else."""
    if not typed or len(typed) > 10 or not typed.isascii() or not typed.isdecimal():
        return otherwise
    return int(typed) if 0 < int(typed) <= _LARGEST else otherwise


def numbers(typed: list[str], most: int) -> list[int]:
    """Return the whole numbers among the first `most` values."""
    return [found for value in typed[:most] if (found := number(value))]


def uuid(typed: str | None) -> UUID | None:
    """Return an id that people cannot guess, or None for anything that is none."""
    try:
        return UUID(typed or "")
    except ValueError:
        return None


def web_address(typed: str | None) -> SplitResult:
    """Return the parts of a web address; all of them are empty for a text that is none."""
    try:
        parts = urlsplit(typed or "")
        _ = parts.hostname, parts.port
    except ValueError:
        return _NO_ADDRESS
    return parts


def _clean_form_when_read(request: HttpRequest) -> None:
    """Make the form clean as soon as it is read, and not before: its size and its sender are checked first."""
    load = request._load_post_and_files

    def load_clean() -> None:
        load()
        request._post = _cleaned(request._post)  # type: ignore[attr-defined]

    request._load_post_and_files = load_clean  # type: ignore[method-assign]


def _cleaned(values: QueryDict) -> QueryDict:
    if all(text.is_clean(value) for name, given in values.lists() for value in (name, *given)):
        return values
    clean_values = QueryDict(mutable=True, encoding=values.encoding)
    for name, given in values.lists():
        for value in given:
            clean_values.appendlist(text.clean(name), text.clean(value))
    clean_values._mutable = False  # As Django's own.
    return clean_values


# What reading a parameter that is no number, id, date, name or search raises, in Python, Django and PostgreSQL.
_AT_RUBBISH = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    OverflowError,
    FieldError,
    ValidationError,
    NoReverseMatch,
    DatabaseError,
)
_OFFICE = "/admin/"


class RefuseRubbish:
    """Middleware: answer "this makes no sense" where a screen of the back office breaks at what it was sent.

    Wagtail's own screens read numbers, ids and searches in dozens of places and let through what that raises (a search
    for `- "foo"` is one). Colleagues get a plain page instead of an error, and the log and the host hear of it all the
    same, without what was sent.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the plain page for an error of that kind; None lets the error take its usual way."""
        was_sent = bool(request.GET or request.POST or (request.resolver_match and request.resolver_match.kwargs))
        if not (request.path_info.startswith(_OFFICE) and was_sent and isinstance(error, _AT_RUBBISH)):
            return None
        said = RubbishSent(f"{type(error).__name__} at a request of the back office")
        log.error("%s", said, exc_info=(RubbishSent, said, error.__traceback__))
        return errors.bad_request(request)


class RubbishSent(Exception):
    """A screen broke at what it was sent; the message names the kind of error and nothing that was sent."""
