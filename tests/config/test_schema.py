"""The committed schema: what the migrations make, and what a new embedded database begins with."""

import logging
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Page

from fixsend.config import database, environment
from fixsend.config.database import server
from fixsend.config.models import Backup
from fixsend.config.schema import load, make, script
from fixsend.places.models import Council
from tests import databases
from tests import settings as test_settings

pytestmark = pytest.mark.skipif(not database.is_embedded(), reason="the schema is for the embedded server")


@pytest.fixture
def empty_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), databases.empty():
        yield


@pytest.fixture
def body():
    return script.FILE.read_text().partition("\n\n")[2]


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file of another schema, and returns its path."""

    def write(text):
        path = tmp_path / "schema.sql"
        path.write_text(text)
        return path

    return write


def _tables():
    return connection.introspection.table_names()


def test_the_committed_schema_is_what_the_migrations_make(django_db_setup):
    done = _manage(test_settings.DATABASE_VAR, "schema", "--check", FIXSEND_SUPERVISED="1")
    assert done.returncode == 0, done.stderr


def test_a_schema_that_is_out_of_date_says_what_to_do(monkeypatch):
    monkeypatch.setattr(make, "made", lambda: script.FILE.read_text().replace("places_council", "places_parish"))
    with pytest.raises(CommandError, match=r"Run `make schema`(.|\n)*places_parish"):
        call_command("schema", check=True)


def test_the_schema_is_not_made_on_somebody_elses_server(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody@db.example/fixsend")
    with pytest.raises(CommandError, match="unset DATABASE_URL"):
        call_command("schema")


def test_an_empty_database_has_nothing_to_migrate_after_loading(empty_database):
    assert load.into_new_database()
    call_command("migrate", check_unapplied=True, verbosity=0)
    assert Council.objects.count() == 153


def test_every_database_has_moments_and_uuids_of_its_own(empty_database):
    begun = datetime.now(UTC)
    load.into_new_database()
    assert min(MigrationRecorder.Migration.objects.values_list("applied", flat=True)) >= begun
    first = Page.get_first_root_node().translation_key
    with databases.empty():
        load.into_new_database()
        assert Page.get_first_root_node().translation_key != first


def test_a_new_site_is_prepared_without_migrating(another_var):
    done = _manage(another_var, "prepare")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    with server.running(another_var) as place, server.connect(place, database.NAME) as its:
        transactions = its.execute("SELECT count(DISTINCT applied) FROM django_migrations").fetchone()
        pages = its.execute("SELECT count(*) FROM pages_homepage").fetchone()
    assert (transactions, pages) == ((1,), (1,))


def test_a_database_that_holds_anything_is_left_alone(empty_database):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kept (number int)")
    assert not load.into_new_database()
    assert _tables() == ["kept"]


def test_a_server_named_by_database_url_migrates(empty_database, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody@db.example/fixsend")
    assert not load.into_new_database()
    assert _tables() == []


DAMAGED = {
    "cut short": lambda text: text[: text.rindex("\n\n--\n")],
    "changed in one letter": lambda text: text.replace("places_council", "places_counciI", 1),
    "merged with another": lambda text: text.replace("-- content: ", "<<<<<<< ours\n-- content: 1"),
    "empty": lambda text: "",
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_schema_leaves_the_database_for_the_migrations(empty_database, written, caplog, damage):
    _refused(written(damage(script.FILE.read_text())), caplog, "damaged")


def test_a_schema_that_is_not_there_or_not_text_leaves_the_database_for_the_migrations(
    empty_database, tmp_path, caplog
):
    _refused(tmp_path / "none.sql", caplog, "No such file")
    (tmp_path / "schema.sql").write_bytes(b"\xff\xfe")
    _refused(tmp_path / "schema.sql", caplog, "codec")


def test_a_schema_of_another_postgresql_is_not_used(empty_database, written, body, caplog):
    _refused(written(script.with_head(body, server=17)), caplog, "made by PostgreSQL 17")


def test_a_schema_whose_migrations_were_rewritten_is_not_used(empty_database, written, body, caplog):
    text = script.with_head(body, server=18)
    digest = dict(script.HEAD_LINE.findall(text))["migrations"]
    _refused(written(text.replace(digest, "0" * 64)), caplog, "changed or removed")


def test_a_schema_with_a_migration_that_is_gone_is_not_used(empty_database, written, body, caplog):
    head = script.FILE.read_text().partition("\n\n")[0]
    without = body.replace("'config', '0001_initial'", "'config', '0001_gone'")
    content = dict(script.HEAD_LINE.findall(script.with_head(without, server=18)))["content"]
    old = dict(script.HEAD_LINE.findall(head))["content"]
    _refused(written(head.replace(old, content) + "\n\n" + without), caplog, "changed or removed")


def test_what_is_newer_than_the_schema_is_migrated_afterwards(empty_database, written, body):
    older = f"{body}DROP TABLE public.config_backup; DELETE FROM public.django_migrations WHERE app = 'config';\n"
    assert load.into_new_database(written(script.with_head(older, server=18)))
    assert Backup._meta.db_table not in _tables()
    call_command("migrate", verbosity=0)
    assert Backup._meta.db_table in _tables()


def test_a_crash_in_the_middle_leaves_nothing_behind(empty_database, written, body, caplog):
    middle = body.index("INSERT INTO public.places_council ")
    crash = "SELECT pg_terminate_backend(pg_backend_pid());\n"
    _refused(
        written(script.with_head(body[:middle] + crash + body[middle:], server=18)), caplog, "terminating connection"
    )


def test_a_statement_that_fails_leaves_nothing_behind(empty_database, written, body, caplog):
    _refused(written(script.with_head(f"{body}SELECT 1 / 0;\n", server=18)), caplog, "division by zero")


def test_facts_of_a_migration_stay_and_what_it_made_by_chance_is_made_anew():
    begun = datetime(2026, 11, 30, 12, tzinfo=UTC)
    dump = (
        "(1, '2014-09-01 00:00:00+00', 'the Act came into force'),\n"
        "(2, '2026-11-30 12:00:01.25+00', '0a2ab1b7-3c6d-4a0a-9d0b-0f0f6c2f3a11');\n"
    )
    assert make.without_chance(dump, begun) == (
        "(1, '2014-09-01 00:00:00+00', 'the Act came into force'),\n(2, now(), gen_random_uuid());\n"
    )


def test_a_uuid_made_by_chance_that_others_point_at_is_refused():
    dump = "('0a2ab1b7-3c6d-4a0a-9d0b-0f0f6c2f3a11');\n" * 2
    with pytest.raises(ValueError, match="two places"):
        make.without_chance(dump, datetime.now(UTC))


def _refused(path, caplog, reason):
    """Check that the schema is not loaded, that nothing of it is left behind, and that the log says why."""
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        assert not load.into_new_database(path)
    assert reason in caplog.text
    assert _tables() == []


def _manage(var, *arguments, **variables):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=environment.BASE_DIR,
        env={
            **os.environ,
            "FIXSEND_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "fixsend.config.settings",
            **variables,
        },
        capture_output=True,
        text=True,
        check=False,
    )
