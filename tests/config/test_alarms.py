"""What turns red on the dashboard."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from fixsend.config.models import Backup
from fixsend.config.observability import alarms

pytestmark = pytest.mark.django_db


@pytest.fixture
def serving(settings):
    settings.TRYING = False
    settings.SERVING = True


def _backup(age: timedelta) -> None:
    Backup.objects.create(taken_at=timezone.now() - age, file_name="a.tar", size=1)


def test_a_serving_site_without_a_backup_rings(serving):
    assert "no backup yet" in alarms.old_backup()


def test_a_backup_of_the_day_before_yesterday_rings(serving):
    _backup(timedelta(days=2))
    assert "newest backup" in alarms.old_backup()


def test_a_backup_of_last_night_is_silent(serving):
    _backup(timedelta(days=2))
    _backup(timedelta(hours=8))
    assert alarms.old_backup() is None


def test_a_site_for_trying_needs_no_backup():
    assert alarms.old_backup() is None


def test_no_worker_rings_on_a_serving_site(serving):
    assert "No worker" in alarms.stalled_queue()


def test_a_job_that_waits_for_long_rings():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, scheduled_at) "
            "VALUES ('default', 'x', now() - interval '1 hour')"
        )
    assert "waiting for 60 minutes" in alarms.stalled_queue()


def test_an_empty_queue_is_silent():
    assert alarms.stalled_queue() is None


def test_a_full_disk_rings(monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Disk", (), {"free": 1, "total": 1_000_000}))
    assert "GB are left" in alarms.full_disk()
