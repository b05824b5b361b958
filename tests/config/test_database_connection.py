"""The connection to PostgreSQL, as it is checked before each request."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


@pytest.fixture
def other():
    """A second connection to the same database."""
    made = connection.copy()
    made.connect()
    yield made
    made.close()


def test_a_connection_that_the_server_has_closed_is_not_used_again(other):
    assert other.is_usable()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 10000)", [other.connection.info.backend_pid])
    assert not other.is_usable()


def test_a_connection_on_which_nothing_happened_is_not_asked(other):
    with other.cursor() as cursor:
        cursor.execute("SELECT 2")
    assert other.is_usable()
    with connection.cursor() as cursor:
        cursor.execute("SELECT query FROM pg_stat_activity WHERE pid = %s", [other.connection.info.backend_pid])
        assert cursor.fetchone() == ("SELECT 2",)


def test_a_connection_that_we_have_closed_ourselves_is_not_usable(other):
    other.connection.close()
    assert not other.is_usable()
