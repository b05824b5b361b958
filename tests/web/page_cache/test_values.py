"""Small answers of the database, kept in a web process as carefully as its pages."""

import pytest
from django.core.wsgi import get_wsgi_application

from fixsend.web.models import SiteDetails, details_for
from fixsend.web.page_cache import values
from fixsend.web.page_cache.wsgi import PageCache
from tests import shortcuts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_shortcut(monkeypatch):
    """Ask as outside tests: this is what they are about."""
    monkeypatch.setattr(values, "kept", shortcuts.ask_value)


class Ears:
    """A listener that hears, or does not."""

    hears = True

    def is_current(self) -> bool:
        return self.hears


@pytest.fixture
def ears():
    ears = Ears()
    values.follow(ears)
    yield ears
    values.follow(None)


def counting(counts):
    counts.append(1)
    return len(counts)


def test_a_value_is_made_once_until_something_changes(ears):
    made = []
    assert [values.kept("key", lambda: counting(made)) for _ in range(3)] == [1, 1, 1]
    values.clear()
    assert values.kept("key", lambda: counting(made)) == 2


def test_without_a_web_process_in_front_it_is_made_each_time():
    made = []
    assert [values.kept("key", lambda: counting(made)) for _ in range(2)] == [1, 2]


def test_a_process_that_cannot_hear_trusts_nothing_kept(ears):
    made = []
    values.kept("key", lambda: counting(made))
    ears.hears = False
    assert values.kept("key", lambda: counting(made)) == 2


def test_a_value_that_was_being_made_while_something_changed_is_not_kept(ears):
    def make():
        values.clear()
        return "old"

    values.kept("key", make)
    assert values.kept("key", lambda: "new") == "new"


def test_many_keys_do_not_fill_the_memory(ears):
    for number in range(values.MOST_VALUES + 5):
        values.kept(number, lambda number=number: number)
    made = []
    assert [values.kept(values.MOST_VALUES + 4, lambda: counting(made)) for _ in range(2)] == [1, 2]


def test_what_one_reader_does_to_the_details_no_other_sees(ears, rf):
    first = SiteDetails.load()
    first.alliance_name = "Something else"
    assert SiteDetails.load().alliance_name != "Something else"
    request = rf.get("/")
    details_for(request).alliance_name = "Something else"
    assert details_for(rf.get("/")).alliance_name != "Something else"


def test_once_a_web_process_stops_nothing_is_kept():
    cache = PageCache(get_wsgi_application())
    made = []
    cache.stop()
    assert [values.kept("key", lambda: counting(made)) for _ in range(2)] == [1, 2]
