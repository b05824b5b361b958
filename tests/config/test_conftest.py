"""The ground the tests stand on."""

import re
import socket
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend

from fixsend.pages.models import HomePage
from fixsend.people.models import Person
from fixsend.web.models import SiteDetails
from tests import databases, shortcuts, spreading
from tests.pages.factories import standard_page

SLEEP = re.compile(r"(?:sleep|wait_for_timeout)\(|import\s+sleep")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", [1, 2])
def test_a_test_that_commits_leaves_nothing_behind_and_keeps_the_root_page(round_):
    assert round_
    assert Page.objects.filter(depth=1).exists()
    assert not Person.objects.exists()
    Person.objects.create_user("a@example.org")


@pytest.mark.parametrize("asks_for_site", [True, False])
def test_after_a_file_with_a_database_of_its_own_each_test_gets_what_it_asks_for(
    django_db_setup, django_db_blocker, asks_for_site
):
    with django_db_blocker.unblock():
        with databases.held():
            databases.begin(has_site=asks_for_site)
            assert HomePage.objects.exists()
        for has_site in (asks_for_site, not asks_for_site):
            databases.begin(has_site=has_site)
            assert HomePage.objects.exists() == has_site


@pytest.mark.django_db
def test_the_cache_table_is_there():
    cache.set("word", 1, 60)
    assert cache.get("word") == 1


@pytest.mark.django_db
def test_a_page_is_indexed_when_somebody_searches(home):
    with CaptureQueriesContext(connection) as saving:
        page = standard_page(title="Quill Unlikely")
    assert "indexentry" not in str([query["sql"] for query in saving.captured_queries])
    assert [found.pk for found in get_search_backend().search("Unlikely", Page)] == [page.pk]


@pytest.mark.django_db(transaction=True)
def test_a_page_is_indexed_at_once_where_a_test_commits(started_site):
    with CaptureQueriesContext(connection) as saving:
        standard_page(title="Quill Unlikely")
    assert "indexentry" in str([query["sql"] for query in saving.captured_queries])


@pytest.mark.django_db
def test_what_is_kept_of_a_site_is_asked_for_again_after_a_change(home, rf):
    request = rf.get("/", headers={"host": "localhost"})
    for number in (1, 2):
        Site.objects.update(site_name=f"Site {number}")
        SiteDetails.objects.update(campaign_call=f"#call{number}")
        for _ in range(2):
            assert Site._find_for_request(request).site_name == f"Site {number}"
            assert SiteDetails.load().campaign_call == f"#call{number}"


@pytest.mark.django_db
def test_what_is_kept_of_a_site_is_asked_for_again_after_a_change_is_undone(home, rf):
    request = rf.get("/", headers={"host": "localhost"})
    before = Site._find_for_request(request).site_name
    with transaction.atomic():
        Site.objects.update(site_name="For a moment")
        with transaction.atomic():
            assert Site._find_for_request(request).site_name == "For a moment"
            transaction.set_rollback(True)
        assert Site._find_for_request(request).site_name == "For a moment"
        transaction.set_rollback(True)
    assert Site._find_for_request(request).site_name == before


@pytest.mark.django_db
def test_what_is_kept_of_a_site_stays_where_nothing_was_written(home, rf):
    request = rf.get("/", headers={"host": "localhost"})
    Site._find_for_request(request)
    with transaction.atomic():
        Page.objects.count()
        transaction.set_rollback(True)
    assert shortcuts._kept


@pytest.mark.django_db
def test_where_the_pages_of_a_site_begin_is_asked_for_again_after_a_change(home):
    for name in ("one.example", "two.example"):
        site = Site.objects.get()
        site.hostname = name
        site.save()
        for _ in range(2):
            assert HomePage.objects.get().full_url == f"http://{name}/"


def test_a_test_cannot_leave_this_machine():
    with pytest.raises(AssertionError, match="tried to reach"):
        socket.create_connection(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="tried to look up"):
        socket.create_connection(("example.org", 80))


def test_tests_of_one_file_or_group_run_in_one_process_and_the_longest_begin_first():
    waiting = spreading.Waiting()
    for test in ("tests/web/test_text.py::test_a[x::y]", "tests/faults/test_kills.py::test_b@faults"):
        scope = test.rpartition("@")[2]
        waiting[spreading.file_or_group(scope)] = {test: False}
    assert [waiting.popitem(last=False)[0] for _ in range(2)] == ["faults", "tests/web/test_text.py"]


def test_the_files_that_begin_first_are_there():
    root = Path(__file__).parents[2]
    groups = {"faults", "mailers"}
    assert [name for name in spreading.LONGEST if name not in groups and not (root / name).exists()] == []


def test_no_test_sleeps():
    """Tests wait for what happens: output, an answer, the end of a process (`tests/faults/said.py`)."""
    tests = Path(__file__).parents[1]
    assert [str(path) for path in tests.rglob("*.py") if SLEEP.search(path.read_text())] == []
