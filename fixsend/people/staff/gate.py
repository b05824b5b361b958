"""The gate before the back office: nobody passes without a staff account and a second step in this session."""

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

LATELY = 15 * 60
REAL = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def staff_gate(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: check every address under /admin/ before any view, so that no new screen can be forgotten."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            turned_away = _turn_away(request)
            if turned_away is not None:
                return turned_away
        return get_response(request)

    return middleware


def _turn_away(request: HttpRequest) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return _to(request, "account_login")
    if not request.user.is_staff:
        from fixsend.web.views import forbidden

        return forbidden(request, PermissionDenied())
    if not has_second_step(request):
        return _to(request, "mfa_index")
    if not passed(request):
        return _to(request, "mfa_reauthenticate")
    return None


def may_upload(environ: dict[str, Any]) -> bool:
    """Tell whether the sender of a request, of which only the headers have come yet, is in the back office."""
    request = WSGIRequest(environ)
    SessionMiddleware(_nothing).process_request(request)
    request.user = get_user(request)
    return _turn_away(request) is None


def has_second_step(request: HttpRequest) -> bool:
    """Tell whether the signed-in person has a passkey or an app."""
    has_second_step: bool = Authenticator.objects.filter(user_id=request.user.pk, type__in=REAL).exists()
    return has_second_step


def passed(request: HttpRequest) -> bool:
    """Tell whether this session was proved with a passkey, an app or a recovery code that still counts."""
    used = [record["id"] for record in _proofs(request)]
    return bool(used) and Authenticator.objects.filter(user_id=request.user.pk, pk__in=used).exists()


def proved_lately(request: HttpRequest) -> bool:
    """Tell whether the second step was done in the last quarter of an hour, as risky actions want it."""
    return any(time.time() - record["at"] < LATELY for record in _proofs(request))


def _proofs(request: HttpRequest) -> list[dict[str, Any]]:
    return [one for one in get_authentication_records(request, request.user) if one["method"] == "mfa"]


def _nothing(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def _to(request: HttpRequest, name: str) -> HttpResponse:
    where = request.get_full_path() if request.method == "GET" else "/admin/"
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': where})}")
