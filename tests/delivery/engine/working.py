"""A mail worker in a thread of the test, and what it delivers to."""

import asyncio
import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
from django.db import connection

from fixsend.delivery.engine.retry_policy import RetrySchedule
from fixsend.delivery.models import Delivery, DeliveryBatch, Mailing, Message
from fixsend.delivery.smtp import event_loop
from fixsend.delivery.worker.timings import Timings
from fixsend.delivery.worker.worker import Worker

# A second try comes at once, and nobody waits long for anything.
HASTY = Timings(
    poll_every=0.05,
    flush_after=0.02,
    renew_every=0.2,
    take_over_every=0.1,
    shutdown_grace=2.0,
    booking_window=0.2,
    retries=RetrySchedule(tries=(timedelta(milliseconds=50),) * 4, relay=timedelta(milliseconds=50)),
)


class Working:
    """One worker that is running."""

    def __init__(self, folder: Path, timings: Timings) -> None:
        self.folder = folder
        self.timings = timings
        self.worker: Worker | None = None
        self.error: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> "Working":
        self._thread.start()
        assert self._begun.wait(10)
        return self

    def stop(self) -> None:
        """Ask it to end, as SIGTERM does, and wait until it has."""
        assert self._loop is not None
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self.worker.stop)
        self._thread.join(30)
        assert not self._thread.is_alive(), "the worker does not end"
        if self.error is not None:
            raise self.error

    def _run(self) -> None:
        try:
            event_loop.run(self._work())
        except BaseException as error:
            self.error = error
            self._begun.set()

    async def _work(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.worker = Worker(self.folder, timings=self.timings)
        self._begun.set()
        await self.worker.run()


@contextmanager
def working(folder: Path, timings: Timings = HASTY):
    """Run a worker for the length of the block."""
    tell_of_changes()
    running = Working(folder, timings).start()
    try:
        yield running
    finally:
        running.stop()


LOOK_AGAIN = 0.1  # seconds


def wait_for(condition, what: str, seconds: float = 20) -> None:
    """Wait for something to become true; fail naming it.

    It is looked at whenever a worker has written something down, and now and then besides: a lock tells nobody.
    """
    until = time.monotonic() + seconds
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as line:
        line.execute("LISTEN test_news")
        while not condition():
            left = until - time.monotonic()
            assert left > 0, f"waited in vain for {what}"
            next(line.notifies(timeout=min(left, LOOK_AGAIN), stop_after=1), None)


def tell_of_changes() -> None:
    """Have the test's own database say so whenever a table changes that a worker writes to."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION tell_test() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_notify('test_news', ''); RETURN NULL; END $$"
        )
        for model in (Delivery, DeliveryBatch, Mailing, Message):
            cursor.execute(
                f"CREATE OR REPLACE TRIGGER tell_test AFTER INSERT OR UPDATE OR DELETE ON {model._meta.db_table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION tell_test()"
            )
