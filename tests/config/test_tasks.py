"""Jobs that keep the site itself in order."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from procrastinate.contrib.django import app

from fixsend.config import tasks
from fixsend.people.models import Person

pytestmark = pytest.mark.django_db


def _sql(statement: str):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else None


@pytest.mark.parametrize(
    ("status", "age", "stays"),
    [("succeeded", 8, False), ("failed", 8, False), ("succeeded", 6, True), ("todo", 8, True)],
)
def test_jobs_that_ended_a_week_ago_are_removed(status, age, stays):
    _sql("INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('default', 'x')")
    if status != "todo":
        _sql("UPDATE procrastinate_jobs SET status = 'doing'")
        _sql(f"UPDATE procrastinate_jobs SET status = '{status}'")
    _sql(f"UPDATE procrastinate_events SET at = now() - interval '{age} days'")
    tasks.remove_finished_jobs(timestamp=0)
    assert bool(_sql("SELECT id FROM procrastinate_jobs WHERE task_name = 'x'")) is stays


def test_finished_jobs_are_removed_by_schedule():
    scheduled = {name for name, _ in app.periodic_registry.periodic_tasks}
    assert tasks.remove_finished_jobs.name in scheduled


def test_the_sign_in_link_command_refuses_what_is_no_address():
    with pytest.raises(CommandError, match="not an email address"):
        call_command("staff", "nobody")
    assert not Person.objects.exists()


def test_the_sign_in_link_command_prints_a_link(capsys):
    call_command("staff", "host@example.org")
    assert "/sign-in/link/" in capsys.readouterr().out
