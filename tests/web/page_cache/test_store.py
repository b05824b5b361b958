import secrets

from fixsend.web.page_cache import page as pages
from fixsend.web.page_cache import store as stores
from fixsend.web.page_cache.store import Store


def a_page(text=b"x"):
    return pages.make([], text)


def test_a_page_is_kept_until_something_changes():
    store = Store()
    store.put("home", a_page(), store.generation)
    assert store.get("home").plain() == b"x"
    store.clear()
    assert store.get("home") is None


def test_a_page_that_was_being_made_while_something_changed_is_not_kept():
    store = Store()
    before = store.generation
    store.clear()
    store.put("home", a_page(), before)
    assert store.get("home") is None


def test_nothing_is_kept_for_longer_than_a_minute(monkeypatch):
    store = Store()
    store.put("home", a_page(), store.generation)
    later = stores.time.monotonic() + stores.LONGEST_LIFE + 1
    monkeypatch.setattr(stores.time, "monotonic", lambda: later)
    assert store.get("home") is None


def test_a_page_whose_time_is_over_is_there_a_little_longer_for_those_who_ask_for_it(monkeypatch):
    store = Store()
    store.put("home", a_page(), store.generation, 2)
    now = stores.time.monotonic()
    monkeypatch.setattr(stores.time, "monotonic", lambda: now + 5)
    assert store.get("home") is None
    assert store.get("home", late=10).plain() == b"x"
    monkeypatch.setattr(stores.time, "monotonic", lambda: now + 13)
    assert store.get("home", late=10) is None


def test_no_old_copy_outlives_a_change():
    store = Store()
    store.put("home", a_page(), store.generation)
    store.clear()
    assert store.get("home", late=10) is None


def test_memory_is_limited_and_the_least_used_pages_go_first(monkeypatch):
    monkeypatch.setattr(stores, "MOST_BYTES", a_page(b"x" * 100).size * 2)
    store = Store()
    for key in ("one", "two"):
        store.put(key, a_page(b"x" * 100), store.generation)
    store.get("one")
    store.put("three", a_page(b"x" * 100), store.generation)
    assert [bool(store.get(key)) for key in ("one", "two", "three")] == [True, False, True]


def test_a_huge_page_is_not_kept(monkeypatch):
    monkeypatch.setattr(stores, "LARGEST_PAGE", 1000)
    store = Store()
    store.put("huge", a_page(secrets.token_bytes(1001)), store.generation)
    assert store.get("huge") is None


def test_keeping_a_page_again_counts_its_memory_once(monkeypatch):
    monkeypatch.setattr(stores, "MOST_BYTES", a_page(b"x" * 100).size * 2)
    store = Store()
    for _ in range(5):
        store.put("one", a_page(b"x" * 100), store.generation)
    store.put("two", a_page(b"x" * 100), store.generation)
    assert store.get("one") and store.get("two")  # noqa: PT018
