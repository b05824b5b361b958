"""Access to the back office: only with a staff account, and a second step in this session."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import PermissionDenied
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

LATELY = 15 * 60  # seconds
SECOND_STEP_TYPES = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def require_second_step(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: check every address under /admin/ before any view, so that no new screen can be forgotten."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            refusal = _refusal(request)
            if refusal is not None:
                return refusal
        return get_response(request)

    return middleware


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """Return the answer to a request that may not enter the back office, or None for one that may."""
    if not request.user.is_authenticated:
        return _redirect(request, "account_login")
    if not request.user.is_staff:
        from fixsend.web.views import forbidden

        return forbidden(request, PermissionDenied())
    if not has_second_step(request):
        return _redirect(request, "mfa_index")
    if not has_passed_second_step(request):
        return _redirect(request, "mfa_reauthenticate")
    return None


def may_upload(environ: dict[str, Any]) -> bool:
    """Tell whether the sender of a request, of which only the headers have come yet, is in the back office."""
    request = WSGIRequest(environ)
    SessionMiddleware(_empty_response).process_request(request)
    request.user = get_user(request)
    return _refusal(request) is None


def has_second_step(request: HttpRequest) -> bool:
    """Tell whether the signed-in person has a passkey or an app."""
    found: bool = Authenticator.objects.filter(user_id=request.user.pk, type__in=SECOND_STEP_TYPES).exists()
    return found


def has_passed_second_step(request: HttpRequest) -> bool:
    """Tell whether a second step was done in this session, with a passkey, app or recovery code that still exists."""
    used = [record["id"] for record in _second_steps(request)]
    return bool(used) and Authenticator.objects.filter(user_id=request.user.pk, pk__in=used).exists()


def has_passed_second_step_lately(request: HttpRequest) -> bool:
    """Tell whether the second step was done in the last quarter of an hour, as risky actions want it."""
    return any(time.time() - record["at"] < LATELY for record in _second_steps(request))


def _second_steps(request: HttpRequest) -> list[dict[str, Any]]:
    return [one for one in get_authentication_records(request, request.user) if one["method"] == "mfa"]


def _empty_response(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def _redirect(request: HttpRequest, name: str) -> HttpResponse:
    where = request.get_full_path() if request.method == "GET" else "/admin/"
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': where})}")
