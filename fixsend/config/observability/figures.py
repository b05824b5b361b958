"""Figures for Prometheus: requests counted as they happen, the rest read from the database when asked."""

import os
import shutil
import time
from collections.abc import Callable, Iterable

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Histogram, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily, Metric

from fixsend.config import backups

CONTENT_TYPE = CONTENT_TYPE_LATEST

_REQUESTS = Histogram(
    "fixsend_request_seconds",
    "Requests answered by Django and how long they took",
    ["method", "view", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
_METHODS = {"GET", "HEAD", "POST", "OPTIONS"}


def count_requests(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: count and time requests by the view's name, never by address: addresses carry tokens."""

    def middleware(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = get_response(request)
        view = getattr(request.resolver_match, "view_name", "") or "none"
        method = request.method if request.method in _METHODS else "other"
        _REQUESTS.labels(method, view, response.status_code).observe(time.perf_counter() - began)
        return response

    return middleware


def page() -> bytes:
    """Return all figures in Prometheus' text format, those of every web process on this machine together."""
    registry = CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry = REGISTRY
    return generate_latest(registry) + generate_latest(_with(_Site()))


class _Site:
    """Reads the state of the whole site."""

    def collect(self) -> Iterable[Metric]:
        """Yield the figures; without a database, only that it is away."""
        try:
            yield from _from_database()
        except DatabaseError:
            yield GaugeMetricFamily("fixsend_database_up", "Whether the database answers", 0)
        else:
            yield GaugeMetricFamily("fixsend_database_up", "Whether the database answers", 1)
        free = shutil.disk_usage(settings.VAR_DIR).free
        yield GaugeMetricFamily("fixsend_disk_free_bytes", "Room left where var/ is", free)


def _from_database() -> Iterable[Metric]:
    yield _by_label("fixsend_jobs", "Background jobs", "status", "procrastinate_jobs")
    yield _by_label("fixsend_messages", "Single mails", "state", "delivery_message")
    yield _one(
        "fixsend_oldest_job_seconds",
        "How long the oldest due job has waited",
        "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(coalesce(job.scheduled_at, event.at))), 0) "
        "FROM procrastinate_jobs job LEFT JOIN procrastinate_events event "
        "ON event.job_id = job.id AND event.type = 'deferred' "
        "WHERE job.status = 'todo' AND (job.scheduled_at IS NULL OR job.scheduled_at < clock_timestamp())",
    )
    yield _one(
        "fixsend_worker_silence_seconds",
        "Time since a worker last said that it is alive",
        "SELECT coalesce(extract(epoch FROM clock_timestamp() - max(last_heartbeat)), 1e9) FROM procrastinate_workers",
    )
    yield _by_label("fixsend_mailings", "Newsletters being sent or sent", "state", "delivery_mailing")
    yield _one(
        "fixsend_mailer_silence_seconds",
        "Time since a mailer last said that it is alive",
        "SELECT coalesce(extract(epoch FROM clock_timestamp() - max(seen_at)), 1e9) FROM delivery_mailworker",
    )
    yield _one(
        "fixsend_newsletter_mails_per_minute",
        "Newsletter mails that the mail server accepted in the last minute",
        "SELECT coalesce(sum(accepted), 0) FROM delivery_deliverytally "
        "WHERE at > clock_timestamp() - interval '1 minute' AND NOT rolled_up",
    )
    yield _one("fixsend_people", "Rows about people", "SELECT count(*) FROM people_person")
    yield _one("fixsend_database_bytes", "Size of the database", "SELECT pg_database_size(current_database())")
    saved_at = backups.last_backup_at()
    if saved_at is not None:
        age = (timezone.now() - saved_at).total_seconds()
        yield GaugeMetricFamily("fixsend_backup_age_seconds", "Time since the last backup", age)


def _by_label(name: str, text: str, label: str, table: str) -> Metric:
    family = GaugeMetricFamily(name, text, labels=[label])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {label}::text, count(*) FROM {table} GROUP BY 1 ORDER BY 1")  # noqa: S608
        for value, count in cursor.fetchall():
            family.add_metric([value], count)
    return family


def _one(name: str, text: str, query: str) -> Metric:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return GaugeMetricFamily(name, text, float(cursor.fetchone()[0]))


def _with(collector: _Site) -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(collector)
    return registry
