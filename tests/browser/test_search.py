"""A parent looks for something on a phone, types it nearly right, and finds it."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import check
from tests.campaigns.factories import petition
from tests.events.factories import GatheringFactory
from tests.membership.factories import OrganisationFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Nothing in a row of links is higher or lower than its neighbours by more than their icons and edges are.
SAME_ROW = 20


@pytest.mark.flow("320-plain")
def test_what_was_nearly_typed_is_found_with_all_that_is_about_it(started_site, page, setting):
    petition("Save the quaggas")
    GatheringFactory(title="Quaggas on the move")
    OrganisationFactory(name="Friends of Quaggas")
    page.goto("/")
    if setting.width == 320:
        page.get_by_role("banner").get_by_text("Menu").click()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Search").click()
    check(page)
    page.get_by_label("What are you looking for?").fill("quagas")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("We found nothing for “quagas”.")).to_be_visible()
    check(page)
    page.get_by_role("link", name="quaggas", exact=True).click()
    expect(page.get_by_label("What are you looking for?")).to_have_value("quaggas")
    for title in ("Save the quaggas", "Quaggas on the move", "Friends of Quaggas"):
        expect(page.get_by_role("link", name=title)).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="1 event").click()
    expect(page.get_by_role("heading", name="Events", exact=True)).to_be_in_viewport()


def test_the_menu_is_one_row_on_a_wide_screen(started_site, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    tops = page.locator("#menu li").evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")
    brand = page.locator(".site-header .wordmark").bounding_box()
    assert len(tops) > 5
    assert max(tops) - min(tops) < SAME_ROW
    assert abs(min(tops) - brand["y"]) < brand["height"]
