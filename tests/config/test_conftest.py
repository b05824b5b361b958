"""The ground the tests stand on."""

import re
import socket
from pathlib import Path

import pytest
from django.core.cache import cache
from wagtail.models import Page

from fixsend.people.models import Person

SLEEP = re.compile(r"(?:sleep|wait_for_timeout)\(|import\s+sleep")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", [1, 2])
def test_a_test_that_commits_leaves_nothing_behind_and_keeps_the_root_page(round_):
    assert round_
    assert Page.objects.filter(depth=1).exists()
    assert not Person.objects.exists()
    Person.objects.create_user("a@example.org")


@pytest.mark.django_db
def test_the_cache_table_is_there():
    cache.set("word", 1, 60)
    assert cache.get("word") == 1


def test_a_test_cannot_leave_this_machine():
    with pytest.raises(AssertionError, match="tried to reach"):
        socket.create_connection(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="tried to look up"):
        socket.create_connection(("example.org", 80))


def test_no_test_sleeps():
    """Tests wait for what happens: output, an answer, the end of a process (`tests/faults/said.py`)."""
    tests = Path(__file__).parents[1]
    assert [str(path) for path in tests.rglob("*.py") if SLEEP.search(path.read_text())] == []
