import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fixsend.web import limits
from fixsend.web.models import Hit

HOUR = timedelta(hours=1)


@pytest.mark.django_db
def test_a_limit_holds_until_its_window_is_over():
    assert [limits.hit("join", "a@example.org", 2, HOUR) for _ in range(4)] == [True, True, False, False]
    Hit.objects.update(ends_at="2026-01-01T00:00Z")
    assert limits.hit("join", "a@example.org", 2, HOUR)


@pytest.mark.django_db
def test_limits_of_different_names_and_keys_are_counted_apart():
    assert limits.hit("join", "a", 1, HOUR)
    assert limits.hit("join", "b", 1, HOUR)
    assert limits.hit("contact", "a", 1, HOUR)
    assert not limits.hit("join", "a", 1, HOUR)


@pytest.mark.django_db
def test_the_key_itself_is_not_stored():
    limits.hit("join", "a@example.org", 1, HOUR)
    stored = Hit.objects.get()
    assert "example" not in stored.key
    assert len(stored.key) == 64


@pytest.mark.django_db
def test_counters_go_when_their_window_is_over():
    limits.hit("join", "old", 1, timedelta(seconds=-1))
    limits.hit("join", "new", 1, HOUR)
    assert limits.remove_ended() == 1
    assert Hit.objects.count() == 1


@pytest.mark.django_db
def test_two_at_once_are_both_counted():
    verdicts = []

    def caller():
        # Connections of their own, outside this test's transaction: what they write has to be taken away again.
        verdicts.extend(limits.hit("two-at-once", "a", 20, HOUR) for _ in range(20))
        connection.close()

    threads = [threading.Thread(target=caller) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cleaner = threading.Thread(target=lambda: (Hit.objects.all().delete(), connection.close()))
    cleaner.start()
    cleaner.join()
    assert verdicts.count(True) == 20


@pytest.mark.django_db
def test_several_limits_are_counted_in_one_statement_and_one_that_is_passed_is_enough():
    tries = [limits.Try("join.network", "n", 3, HOUR), limits.Try("join.address", "a", 1, HOUR)]
    with CaptureQueriesContext(connection) as queries:
        assert limits.hit_all(tries)
    assert len(queries) == 1
    assert [limits.hit_all(tries) for _ in range(2)] == [False, False]
    assert dict(Hit.objects.values_list("name", "count")) == {"join.network": 3, "join.address": 3}
