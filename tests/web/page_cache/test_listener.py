import threading

import psycopg
import pytest
from django.db import connection

from fixsend.web import page_cache
from fixsend.web.page_cache.listener import Listener

pytestmark = pytest.mark.django_db(transaction=True)


class Ear:
    """A listener that lets a test wait for what it hears."""

    def __init__(self):
        self.heard = threading.Semaphore(0)
        self.listener = Listener(self.heard.release)
        self.listener.is_current()

    def hears_something(self):
        return self.heard.acquire(timeout=10)


@pytest.fixture
def ear():
    ear = Ear()
    assert ear.hears_something(), "whatever happened before it began to listen"
    yield ear
    ear.listener.stop()


def test_a_change_in_another_connection_is_heard(ear):
    page_cache.invalidate()
    assert ear.hears_something()


def test_a_cut_connection_is_made_again_and_counts_as_a_change(ear):
    # Only in our own database: other tests are at work in theirs.
    cut = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid() AND (query LIKE 'SELECT 1%' OR query LIKE 'LISTEN%')"
    )
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as other:
        other.execute(cut)
    assert ear.hears_something()
    page_cache.invalidate()
    assert ear.hears_something()
