"""The demonstration in a browser: its notice is part of the page's outline, and its pictures come."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

from fixsend.starter import demo
from tests import databases
from tests.browser import axe
from tests.browser.test_distances import HOME, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module", autouse=True)
def _demonstration(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """Load one demonstration for all, because these tests only look."""
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("demonstration")),
        databases.one_for_all(),
    ):
        demo.load(count=60)
        yield


def test_the_home_page_of_the_demonstration_is_all_inside_landmarks(page):
    page.goto("/")
    assert page.get_by_role("complementary", name="Notice").inner_text().startswith("This is a demonstration.")
    assert axe.violations(page) == []
    assert axe.violations(page, only=["region"]) == []
    assert page.evaluate("[...document.images].every(image => image.alt.trim() || image.closest('[aria-hidden=true]'))")


def test_the_home_page_of_the_demonstration_is_no_longer_than_home_may_be(page):
    page.set_viewport_size(PHONE)
    page.goto("/")
    assert page.evaluate("document.documentElement.scrollHeight") <= HOME
