"""Middleware that cleans what requests bring, and answers in plain words what cannot be answered."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.exceptions import FieldError, ValidationError
from django.core.paginator import InvalidPage
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.urls import NoReverseMatch
from django.utils.cache import add_never_cache_headers

from fixsend.web import csrf, page_cache, recognition, text, tokens
from fixsend.web.views import errors

log = logging.getLogger(__name__)

_BACK_OFFICE = "/admin/"
# What Python, Django and PostgreSQL raise at a parameter that is no number, id, date, name or search.
_RAISED_BY_BAD_INPUT = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    OverflowError,
    InvalidPage,
    FieldError,
    ValidationError,
    NoReverseMatch,
    DatabaseError,
)


def clean_request(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Let no view read a text that cannot be stored, mailed or rendered.

    Values of the query string, of forms and of cookies are cleaned for all views at once: ours, Wagtail's and
    allauth's. An address whose path is not clean answers 404.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not text.is_clean(request.path_info):
            raise Http404
        request.GET = _cleaned(request.GET)  # type: ignore[assignment]
        request.COOKIES = {name: text.clean(value) for name, value in request.COOKIES.items()}
        _clean_form_when_read(request)
        return get_response(request)

    return middleware


def say_who_may_keep(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Keep out of shared caches what may be one visitor's own, wherever a view has said nothing (RFC 9111, 5.2.2).

    Nobody keeps what a form was answered with: what was typed may stand on it. What answers a request with any cookie
    is for that browser alone. The page cache says of its own pages who may keep them.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.has_header("Cache-Control") or _is_for_page_cache(request, response):
            return response
        if request.method not in csrf.SAFE_METHODS:
            add_never_cache_headers(response)
        elif request.COOKIES or response.cookies:
            response.headers["Cache-Control"] = "private, no-cache"
        return response

    return middleware


def explain_refused_method(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Fill an empty answer 405 with a page that says what happened and where to go on.

    People get there by a bookmark, or by the back button, at an address that only takes what a form sends.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 405 and not response.streaming and not response.content:
            response.content = render_to_string("web/errors/405.html", request=request)
            response["Content-Type"] = "text/html; charset=utf-8"
        return response

    return middleware


class BadInput(Exception):
    """A screen broke at what it was sent; the message names the kind of error and nothing that was sent."""


class AnswerBadInput:
    """Answer 400 in plain words where a screen of the back office breaks at what it was sent.

    Wagtail's own screens read numbers, ids and searches in dozens of places and let through what that raises (a search
    for `- "foo"` is one). Staff get a plain page instead of an error page, and the log and the host hear of it all the
    same, without what was sent.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the plain page for an error of that kind; None leaves any other to Django."""
        was_sent = bool(request.GET or request.POST or (request.resolver_match and request.resolver_match.kwargs))
        is_back_office = request.path_info.startswith(_BACK_OFFICE)
        if not (is_back_office and was_sent and isinstance(error, _RAISED_BY_BAD_INPUT)):
            return None
        bad_input = BadInput(f"{type(error).__name__} at a request of the back office")
        log.error("%s", bad_input, exc_info=(BadInput, bad_input, error.__traceback__))
        return errors.bad_request(request)


def _is_for_page_cache(request: HttpRequest, response: HttpResponse) -> bool:
    is_asking = request.META.get(tokens.FILLING) and not request.META.get(recognition.LOOKED)
    return bool(is_asking) and page_cache.may_be_kept(response)


def _clean_form_when_read(request: HttpRequest) -> None:
    """Clean the form as soon as it is read, and not before: its size and its sender are checked first."""
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
