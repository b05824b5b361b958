"""Is the site alive, can it do its work, and the figures for Prometheus.

These answer by the names of this machine too (127.0.0.1) and without HTTPS, so that a load balancer or a container
can ask; they tell nothing about anybody.
"""

import os
import secrets
from datetime import timedelta
from functools import cache
from ipaddress import ip_address
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fixsend.config.observability import figures

SILENT_FOR = timedelta(minutes=1)


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """Answer while this process works at all; say no once it is about to stop, for a proxy in front to hear."""
    if (mark := os.environ.get("FIXSEND_STOPPING")) and Path(mark).exists():
        response = HttpResponse("stopping\n", content_type="text/plain", status=503)
        response._has_been_logged = True  # type: ignore[attr-defined]  # Not an error of ours; whoever asks decides.
        return response
    return HttpResponse("alive\n", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when database, migrations, worker and mailer are in order, else 503 naming what is not."""
    try:
        state = {"database": "ok", "migrations": _migrations(), "worker": _worker(), "mailer": _mailer()}
    except DatabaseError:
        state = {"database": "does not answer"}
    in_order = all(word == "ok" for word in state.values())
    response = JsonResponse(state, status=200 if in_order else 503)
    response._has_been_logged = True  # type: ignore[attr-defined]  # Not an error of ours; whoever asks decides.
    return response


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Return the figures, to this machine itself or to whoever shows METRICS_TOKEN."""
    if not (_from_this_machine(request) or _shows_token(request)):
        return HttpResponseForbidden("Show METRICS_TOKEN as a bearer token.\n", content_type="text/plain")
    return HttpResponse(figures.page(), content_type=figures.CONTENT_TYPE)


def worker_silence() -> timedelta | None:
    """Return how long no worker has said that it is alive; None when there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp() - max(last_heartbeat) FROM procrastinate_workers")
        age: timedelta | None = cursor.fetchone()[0]
        return age


def mailer_silence() -> timedelta | None:
    """Return how long no mailer has said that it is alive; None when there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp() - max(seen_at) FROM delivery_mailworker")
        age: timedelta | None = cursor.fetchone()[0]
        return age


def _mailer() -> str:
    silence = mailer_silence()
    return "ok" if silence is not None and silence < SILENT_FOR else "no mailer is running"


def _worker() -> str:
    silence = worker_silence()
    return "ok" if silence is not None and silence < SILENT_FOR else "no worker is running"


def _migrations() -> str:
    try:
        _confirm_migrated()
    except LookupError:
        return "not all applied"
    return "ok"


@cache
def _confirm_migrated() -> None:
    """Remember only the good answer: reading all migrations takes long, and they do not go away again."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise LookupError


def _from_this_machine(request: HttpRequest) -> bool:
    # A proxy on this machine adds one of these headers; its visitors are not from this machine.
    if request.META.get("HTTP_X_FORWARDED_FOR") or request.META.get("HTTP_FORWARDED"):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _shows_token(request: HttpRequest) -> bool:
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(settings.METRICS_TOKEN) and secrets.compare_digest(shown.encode(), settings.METRICS_TOKEN.encode())
