"""What people typed reaches no log: neither the embedded server's own nor ours."""

import logging
import stat
import sys

import psycopg
import pytest

from fixsend.config.database import server
from fixsend.config.environment import JsonFormatter
from fixsend.config.observability.formatting import ValuelessFormatter

TYPED = "quillon@example.org"
# One statement for each way in which PostgreSQL quotes what it was given.
FAILING = {
    "a double": "INSERT INTO kept VALUES ('{0}', 1)",
    "a broken promise": "INSERT INTO kept VALUES ('{0}x', -1)",
    "a value of another kind": "SELECT '{0}'::integer",
    "a mistake in the statement": "SELEKT '{0}'",
    "a text from a function": "DO $$ BEGIN RAISE EXCEPTION 'no: {0}'; END $$",
    "a warning": "DO $$ BEGIN RAISE WARNING 'hm: {0}'; END $$",
}


@pytest.fixture(scope="module")
def place():
    from tests.conftest import temporary_var

    with temporary_var() as var, server.running(var, durable=False) as started:
        with server.connect(started) as connection:
            connection.execute("CREATE TABLE kept (email text PRIMARY KEY, number int CHECK (number > 0))")
            connection.execute("INSERT INTO kept VALUES (%s, 1)", [TYPED])
        yield started


def _fail(place, statement: str) -> psycopg.Error | None:
    with server.connect(place) as connection:
        try:
            connection.execute(statement.format(TYPED))
        except psycopg.Error as error:
            return error
    return None


@pytest.mark.parametrize("statement", FAILING.values(), ids=FAILING)
def test_no_failing_statement_leaves_what_was_typed_in_the_servers_log(place, statement):
    _fail(place, statement)
    assert TYPED not in place.log.read_text()


def test_a_server_that_crashes_does_not_log_the_statement_under_way(place):
    killing = "SELECT count(*), '{0}' FROM generate_series(1, 100000000000)"
    with server.connect(place) as connection, server.connect(place) as other:
        pid = connection.info.backend_pid
        other.execute("SELECT pg_terminate_backend(%s)", [pid])
        with pytest.raises(psycopg.Error):
            connection.execute(killing.format(TYPED))
    assert TYPED not in place.log.read_text()


def test_the_servers_log_is_for_its_owner_alone(place):
    assert stat.S_IMODE(place.log.stat().st_mode) == 0o600


@pytest.mark.parametrize("formatter", [ValuelessFormatter("%(message)s"), JsonFormatter()], ids=["plain", "json"])
@pytest.mark.parametrize("statement", [FAILING[k] for k in ("a double", "a broken promise", "a value of another kind")])
def test_our_own_log_of_a_failed_statement_names_the_rule_and_not_the_value(place, formatter, statement):
    error = _fail(place, statement)
    try:
        try:
            raise error
        except psycopg.Error as origin:
            raise RuntimeError("kept") from origin
    except RuntimeError:
        record = logging.LogRecord("fixsend", logging.ERROR, __file__, 1, "It failed", None, sys.exc_info())
    text = formatter.format(record)
    assert TYPED not in text
    assert type(error).__name__ in text
