"""The ground the tests stand on."""

import re
import socket
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend

from fixsend.people.models import Person
from fixsend.web.models import SiteDetails
from tests.pages.factories import standard_page

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


def test_a_test_cannot_leave_this_machine():
    with pytest.raises(AssertionError, match="tried to reach"):
        socket.create_connection(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="tried to look up"):
        socket.create_connection(("example.org", 80))


def test_no_test_sleeps():
    """Tests wait for what happens: output, an answer, the end of a process (`tests/faults/said.py`)."""
    tests = Path(__file__).parents[1]
    assert [str(path) for path in tests.rglob("*.py") if SLEEP.search(path.read_text())] == []
