"""Killing a job in the middle: a trigger holds it up at a marked row, so that the moment is no matter of luck."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.conf import settings
from django.db import connection

from fixsend.config import environment
from tests.faults.said import ask_until

_LOCK = 4711
_HOLD_UP = """
CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock({lock}); RETURN NULL; END $$;
CREATE TRIGGER hold_up AFTER {doing} EXECUTE FUNCTION hold_up();
"""


def kill_in_the_middle(step: str, about: int, doing: str, *, rows: int = 1000) -> None:
    """Let a process do a step (`one_job.STEPS`) and kill it while it does something: the event of a trigger."""
    wish = {
        "database": {name: connection.settings_dict[name] for name in ("NAME", "HOST")},
        "settings": {name: str(getattr(settings, name)) for name in ("KEYS_FILE", "JOURNAL_DIR")},
        "step": step, "id": about, "rows": rows,
    }  # fmt: skip
    with _held_up(doing):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.one_job", json.dumps(wish)],
            cwd=environment.BASE_DIR,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        )
        try:
            ask_until(_someone_waits, "the job to come to the marked row", 60)
        finally:
            process.kill()
            process.wait()


@contextmanager
def _held_up(doing: str) -> Iterator[None]:
    """Hold up whoever comes to the marked row."""
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as own, connection.cursor() as cursor:
        own.execute(f"SELECT pg_advisory_lock({_LOCK})")
        cursor.execute(_HOLD_UP.format(doing=doing, lock=_LOCK))
        try:
            yield
        finally:
            own.execute(f"SELECT pg_advisory_unlock({_LOCK})")
            cursor.execute("DROP FUNCTION hold_up CASCADE")  # Waits until the killed job's transaction is gone.


def _someone_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks JOIN pg_database AS own ON own.oid = database"
            # The server shows the locks of all its databases, those of tests beside this one among them.
            " WHERE own.datname = current_database() AND locktype = 'advisory' AND objid = %s AND NOT granted",
            [_LOCK],
        )
        return bool(cursor.fetchone()[0])
