"""Jobs that keep the site itself in order are declared with a schedule."""

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from fixsend.config import tasks


def test_finished_jobs_go_and_stalled_jobs_are_retried_by_schedule():
    scheduled = {name for name, _ in app.periodic_registry.periodic_tasks}
    assert {tasks.remove_finished_jobs.name, tasks.retry_stalled_jobs.name} <= scheduled


@pytest.mark.django_db
def test_the_sign_in_link_command_refuses_what_is_no_address():
    from django.core.management import CommandError, call_command

    with pytest.raises(CommandError, match="not an email address"):
        call_command("staff", "nobody")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_person")
        assert cursor.fetchone() == (0,)
