"""What the host's tools are told."""

import json
import logging
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from fixsend.config.observability import health
from fixsend.delivery.models import MailWorker

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker():
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    MailWorker.objects.create(name="mailer", host="here")


def test_a_living_process_says_so(client):
    assert client.get("/health/live").content == b"alive\n"


def test_a_site_with_a_worker_is_ready(client, worker):
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {"database": "ok", "migrations": "ok", "worker": "ok", "mailer": "ok"}


def test_a_site_without_a_worker_is_not_ready_and_says_why(client):
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["worker"] == "no worker is running"


def test_a_site_without_a_mailer_is_not_ready_and_says_why(client, worker):
    MailWorker.objects.update(seen_at=timezone.now() - timedelta(minutes=2))
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["mailer"] == "no mailer is running"


def test_a_worker_that_has_gone_silent_does_not_count(client, worker):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '2 minutes'")
    assert client.get("/health/ready").status_code == 503


def test_a_database_behind_the_code_is_not_ready(client, worker):
    health._confirm_migrated.cache_clear()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'config'")
    assert client.get("/health/ready").json()["migrations"] == "not all applied"


def test_checks_answer_without_https(client, settings, worker):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/health/live").status_code == 200


def test_figures_are_for_this_machine(client):
    text = client.get("/metrics").content.decode()
    assert "fixsend_database_up 1.0" in text
    assert "fixsend_people 0.0" in text
    assert "fixsend_disk_free_bytes" in text


def test_figures_count_requests_by_view_and_not_by_address(client):
    client.get("/health/live?email=someone@example.org")
    text = client.get("/metrics").content.decode()
    assert 'view="health_live"' in text
    assert "someone" not in text


@pytest.mark.parametrize("headers", [{"REMOTE_ADDR": "192.0.2.7"}, {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}])
def test_figures_are_refused_to_other_machines_and_to_visitors_of_a_proxy_here(client, headers):
    assert client.get("/metrics", **headers).status_code == 403


def test_figures_are_shown_to_whoever_shows_the_token(client, settings):
    settings.METRICS_TOKEN = "long-and-secret"
    right = client.get("/metrics", REMOTE_ADDR="192.0.2.7", HTTP_AUTHORIZATION="Bearer long-and-secret")
    wrong = client.get("/metrics", REMOTE_ADDR="192.0.2.7", HTTP_AUTHORIZATION="Bearer guess")
    assert (right.status_code, wrong.status_code) == (200, 403)


def test_an_empty_token_opens_nothing(client):
    assert client.get("/metrics", REMOTE_ADDR="192.0.2.7", HTTP_AUTHORIZATION="Bearer ").status_code == 403


def test_logs_are_one_json_object_a_line():
    from fixsend.config.environment import JsonFormatter

    record = logging.LogRecord("fixsend", logging.WARNING, "file.py", 1, "two\nlines", (), None)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == "two\nlines"


def test_a_site_about_to_stop_says_so_to_the_proxy_in_front(client, monkeypatch, tmp_path):
    mark = tmp_path / "stopping"
    monkeypatch.setenv("FIXSEND_STOPPING", str(mark))
    assert client.get("/health/live").status_code == 200
    mark.touch()
    assert client.get("/health/live").status_code == 503
