"""The demonstration in a browser: its notice is part of the page's outline, and its pictures come."""

import pytest

from fixsend.starter import demo
from tests.browser import axe
from tests.browser.test_distances import HOME, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_home_page_of_the_demonstration_is_all_inside_landmarks(started_site, page):
    demo.load(count=60)
    page.goto("/")
    assert page.get_by_role("complementary", name="Notice").inner_text().startswith("This is a demonstration.")
    assert axe.violations(page) == []
    assert axe.violations(page, only=["region"]) == []
    assert page.evaluate("[...document.images].every(image => image.alt.trim() || image.closest('[aria-hidden=true]'))")


def test_the_home_page_of_the_demonstration_is_no_longer_than_home_may_be(started_site, page):
    demo.load(count=60)
    page.set_viewport_size(PHONE)
    page.goto("/")
    assert page.evaluate("document.documentElement.scrollHeight") <= HOME
