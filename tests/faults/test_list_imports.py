"""A job that works on an imported list is killed in the middle of a part; the next one goes on, and all is right."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from fixsend.audiences import readers
from fixsend.config import environment
from fixsend.list_import import parts, services
from fixsend.list_import.models import ImportRow, ImportStatus, ListImport
from fixsend.list_import.undo import undo
from fixsend.people.models import ConsentEvent, Person
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import ledger
from tests.faults.said import ask_until
from tests.list_import.lists import content, uploaded

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]

EMAILS = [f"person{number:02}@example.org" for number in range(50)]
ROWS = 10
# Somebody in the middle of the third of five parts.
MARKED = EMAILS[25]
# The parts before hold the rows 2 to 19 of the file: the first is its heading.
DONE = 18
LOCK = 4711


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(parts, "ROWS", ROWS)
    monkeypatch.setattr("fixsend.list_import.undo._TOGETHER", ROWS)


@pytest.fixture
def list_import() -> ListImport:
    header = ["Email", "Name", "Date", "Tags"]
    rows = ([email, "Ana Example", "2020-01-03", "parent"] for email in EMAILS)
    made = uploaded(content(header, *rows))
    said = {"purposes": ["news"], "wording_text": "Yes please", "source": "Old list", "agreed_on": None}
    return services.map_columns(made.pk, kind=made.kind, columns=made.columns, **said)


def kill_in_the_middle(list_import: ListImport, step: str, doing: str) -> None:
    """Let a process do a step, and kill it while it does something (the event of a trigger) for the marked person."""
    wish = {
        "database": {name: connection.settings_dict[name] for name in ("NAME", "HOST")},
        "settings": {name: str(getattr(settings, name)) for name in ("KEYS_FILE", "JOURNAL_DIR")},
        "step": step, "import_id": list_import.pk, "rows": ROWS,
    }  # fmt: skip
    with held_up(doing):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.importer", json.dumps(wish)],
            cwd=environment.BASE_DIR,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        )
        try:
            ask_until(someone_waits, "the job to come to the marked row", 60)
        finally:
            process.kill()
            process.wait()


@contextmanager
def held_up(doing: str) -> Iterator[None]:
    """Hold up whoever comes to the marked person."""
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as own, connection.cursor() as cursor:
        own.execute(f"SELECT pg_advisory_lock({LOCK})")
        cursor.execute(HOLD_UP.format(doing=doing, lock=LOCK))
        try:
            yield
        finally:
            own.execute(f"SELECT pg_advisory_unlock({LOCK})")
            cursor.execute("DROP FUNCTION hold_up CASCADE")  # Waits until the killed job's transaction is gone.


def someone_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks JOIN pg_database AS own ON own.oid = database"
            # The server shows the locks of all its databases, those of tests beside this one among them.
            " WHERE own.datname = current_database() AND locktype = 'advisory' AND objid = %s AND NOT granted",
            [LOCK],
        )
        return bool(cursor.fetchone()[0])


HOLD_UP = """
CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock({lock}); RETURN NULL; END $$;
CREATE TRIGGER hold_up AFTER {doing} EXECUTE FUNCTION hold_up();
"""


def emails() -> list[str]:
    return list(Person.objects.order_by("email").values_list("email", flat=True))


def test_a_check_that_is_killed_reads_the_rest_and_no_row_twice(list_import):
    marked = f"INSERT ON list_import_importrow FOR EACH ROW WHEN (NEW.email = '{MARKED}')"
    kill_in_the_middle(list_import, "check", marked)
    assert ImportRow.objects.count() == DONE
    assert services.check(list_import.pk).counts == {"new": 50}
    assert list(ImportRow.objects.order_by("number").values_list("email", flat=True)) == EMAILS


def test_bringing_in_that_is_killed_adds_the_rest_and_nobody_twice(list_import):
    services.check(list_import.pk)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    marked = f"INSERT ON people_person FOR EACH ROW WHEN (NEW.email = '{MARKED}')"
    kill_in_the_middle(list_import, "apply", marked)
    assert emails() == EMAILS[:DONE]
    assert readers.differing() == []
    assert services.apply(list_import.pk).counts == {"new": 50}
    assert emails() == EMAILS
    assert ConsentEvent.objects.count() == 50
    assert readers.differing() == []
    assert ledger.mismatches() == []


def brought_in(list_import: ListImport) -> None:
    services.check(list_import.pk)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    services.apply(list_import.pk)
    services.advance(list_import.pk, ImportStatus.UNDOING)


def test_undoing_that_is_killed_while_it_takes_back_takes_back_the_rest(list_import):
    brought_in(list_import)
    person = Person.objects.get(email=MARKED)
    marked = f"UPDATE ON people_consentstate FOR EACH ROW WHEN (NEW.person_id = {person.pk})"
    kill_in_the_middle(list_import, "undo", marked)
    assert emails() == EMAILS
    assert may_mail(person, "news")
    assert sum(may_mail(each, "news") for each in Person.objects.all()) == len(EMAILS) - DONE
    assert undo(list_import.pk).status == ImportStatus.UNDONE
    assert emails() == []
    assert ConsentEvent.objects.count() == 100


def test_undoing_that_is_killed_while_it_removes_people_has_taken_all_back_and_removes_the_rest(list_import):
    brought_in(list_import)
    marked = f"DELETE ON people_person FOR EACH ROW WHEN (OLD.email = '{MARKED}')"
    kill_in_the_middle(list_import, "undo", marked)
    assert emails() == EMAILS[DONE:]
    assert not any(may_mail(each, "news") for each in Person.objects.all())
    assert undo(list_import.pk).status == ImportStatus.UNDONE
    assert emails() == []
    assert readers.differing() == []
    assert ledger.mismatches() == []
