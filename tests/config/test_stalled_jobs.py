"""What a worker left behind is done by another, whatever else waits; a worker that lost a job ends."""

import asyncio

import pytest
from asgiref.sync import async_to_sync
from django.db import connection, transaction
from procrastinate import App, exceptions
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.testing import InMemoryConnector

from fixsend.config.management.commands import worker
from fixsend.config.running import stalled_jobs
from tests.config.test_poisoned_neighbours import poison

LOCK = "one at a time"


def _sql(statement: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def _dead_worker_left(*tasks: str, lock: str | None = None) -> None:
    """Leave jobs as a worker leaves them that was killed."""
    _sql("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '5 minutes')")
    for task in tasks:
        _sql(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, queueing_lock, lock, status, worker_id) "
            "SELECT 'default', %s, %s, %s, 'doing', id FROM procrastinate_workers",
            *(task, lock, lock),
        )


class _WorkersConnector(DjangoConnector):
    """As a worker's own connector, where a statement that fails breaks no other: each has a savepoint."""

    def execute_query(self, query: str, **arguments: object) -> None:
        with transaction.atomic():
            super().execute_query(query, **arguments)


def _retry_all() -> None:
    with app.replace_connector(_WorkersConnector()) as workers:
        async_to_sync(stalled_jobs.retry_all)(workers)


def _states() -> list[tuple[str, str]]:
    return _sql("SELECT task_name, status::text FROM procrastinate_jobs ORDER BY id")


@pytest.mark.django_db
def test_jobs_of_a_worker_that_died_are_given_to_another():
    _dead_worker_left("x", "y")
    _retry_all()
    assert _states() == [("x", "todo"), ("y", "todo")]


@pytest.mark.django_db
def test_jobs_of_a_worker_that_lives_are_left_to_it():
    _dead_worker_left("x")
    _sql("UPDATE procrastinate_workers SET last_heartbeat = now()")
    _retry_all()
    assert _states() == [("x", "doing")]


@pytest.mark.django_db
def test_a_job_of_a_worker_that_died_makes_way_for_the_next_of_its_kind_that_waits():
    _dead_worker_left("x", lock=LOCK)
    _sql(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, queueing_lock, lock) VALUES ('d', 'x', %s, %s)",
        LOCK,
        LOCK,
    )
    _dead_worker_left("y")
    _retry_all()
    assert _states()[:2] == [("x", "aborted"), ("x", "todo")]
    assert {state for task, state in _states() if task == "y"} == {"todo"}


@pytest.mark.django_db
def test_a_job_that_cannot_be_given_back_keeps_back_no_other():
    _dead_worker_left("x", "y")
    poison("procrastinate_jobs", "row.task_name = 'x'")
    _retry_all()
    assert _states() == [("x", "doing"), ("y", "todo")]


def test_a_database_that_is_away_is_asked_again(monkeypatch):
    asked = []

    class Away:
        async def get_stalled_jobs(self, **_: object) -> list:
            asked.append("again")
            if len(asked) == 3:
                raise asyncio.CancelledError
            raise exceptions.ConnectorException

    class OfAway:
        job_manager = Away()

    monkeypatch.setattr(stalled_jobs, "LOOK_EVERY", 0)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(stalled_jobs.look_after(OfAway()))
    assert len(asked) == 3


def test_a_worker_that_cannot_write_down_the_end_of_a_job_ends(monkeypatch):
    ours = App(connector=InMemoryConnector())

    @ours.task(name="x")
    def job() -> None:
        pass

    async def away(**_: object) -> None:
        raise exceptions.ConnectorException

    async def nothing(_: App) -> None:
        pass

    monkeypatch.setattr(ours.job_manager, "finish_job", away)
    monkeypatch.setattr(worker, "app", ours)
    monkeypatch.setattr(stalled_jobs, "look_after", nothing)
    with ours.open():
        job.defer()
    asyncio.run(asyncio.wait_for(worker._work("worker", 1), timeout=60))
