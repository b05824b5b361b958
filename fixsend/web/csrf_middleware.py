"""The check of who sent a form: by headers where a view asks for that (`web.csrf`), else by Django's token."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, RejectRequest

from fixsend.web import csrf
from fixsend.web.requests import origin_of, own_origins
from fixsend.web.views import errors

# Set by the browser, and by no page: Fetch Metadata Request Headers, sections 2.3 and 3.
_SITE, _OUR_SITES = "HTTP_SEC_FETCH_SITE", ("same-origin", "none")


class Sender(Enum):
    """Where a form was sent from, by the headers of its request."""

    OURS = "ours"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


class CsrfMiddleware(CsrfViewMiddleware):
    """Django's check, where a view marked by `csrf_by_headers` is judged by headers first."""

    def process_view(  # type: ignore[override]
        self, request: HttpRequest, callback: Callable[..., Any], callback_args: Any, callback_kwargs: Any
    ) -> HttpResponse | None:
        """Return None for a request that may go on to its view, else the answer in its place."""
        if not csrf.is_by_headers(callback):
            return super().process_view(request, callback, callback_args, callback_kwargs)
        setattr(request, csrf.MARK, True)
        # The second is Django's own switch, by which its test client checks nothing.
        if request.method in csrf.SAFE_METHODS or getattr(request, "_dont_enforce_csrf_checks", False):
            return None
        sender = sender_of(request)
        if sender is Sender.ELSEWHERE:
            return self._refuse(request, "the browser says that another site sent the form")
        return self._judge_by_token(request) if sender is Sender.UNKNOWN else None

    def _judge_by_token(self, request: HttpRequest) -> HttpResponse | None:
        """Let a form with its token go on; give one that had none back, with a token and with what was typed.

        What Django asks besides, of Origin and Referer, has been asked.
        """
        setattr(request, csrf.MARK, False)
        try:
            self._check_token(request)  # type: ignore[attr-defined]
        except RejectRequest as rejected:
            return (
                self._refuse(request, rejected.reason)
                if request.POST.get(csrf.FIELD_NAME)
                else errors.send_again(request)
            )
        return None

    def _refuse(self, request: HttpRequest, reason: str) -> HttpResponse:
        answer: HttpResponse = self._reject(request, reason)  # type: ignore[attr-defined]
        return answer


def sender_of(request: HttpRequest) -> Sender:
    """Judge by headers: Sec-Fetch-Site alone where there is one, else Origin, compared whole (RFC 6454, section 5).

    A Referer proves nothing, but a form that came from elsewhere by its own word is not shown again.
    """
    site = request.META.get(_SITE)
    if site is not None:
        return Sender.OURS if site in _OUR_SITES else Sender.ELSEWHERE
    ours = own_origins(request)
    origin = request.META.get("HTTP_ORIGIN", "")
    if origin not in ("", "null"):
        return Sender.OURS if origin in ours else Sender.ELSEWHERE
    referer = origin_of(request.META.get("HTTP_REFERER", ""))
    return Sender.ELSEWHERE if referer and referer not in ours else Sender.UNKNOWN
