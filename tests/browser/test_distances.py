"""On an old phone the ask and its form come first: how far down is measured, because it grows unnoticed."""

import pytest
from playwright.sync_api import Page

from fixsend.campaigns.models import ActionPage
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 320, "height": 640}
FIELD, BUTTON = 640, 1400  # pixels from the top
ASK = "Keep the promises that the law makes to every disabled child, and give councils the money to keep them."


def with_supporters(action: ActionPage) -> ActionPage:
    ParticipationFactory.create_batch(3, action=action)
    return action


def day() -> ActionPage:
    action = day_of_action()
    GatheringFactory.create_batch(3, day=action)
    return action


KINDS = {
    "petition": lambda: with_supporters(petition("Keep the law for disabled children", ask=ASK)),
    "letter": lambda: with_supporters(open_letter("To the Secretary of State for Education")),
    "pledge": lambda: with_supporters(pledge()),
    "write": lambda: with_supporters(write_to()),
    "day": day,
}


def top(page: Page, selector: str) -> float:
    return page.locator(selector).first.evaluate("found => found.getBoundingClientRect().top + scrollY")


@pytest.mark.flow("320-plain")
@pytest.mark.parametrize("kind", KINDS)
def test_the_form_of_an_action_begins_on_the_first_screen_of_a_phone(started_site, page, kind):
    page.set_viewport_size(PHONE)
    page.goto(KINDS[kind]().url)
    assert top(page, "#take-part :is(input, textarea, select):not([type=hidden])") <= FIELD
    if kind in ("petition", "letter", "pledge"):
        assert top(page, "#take-part button[type=submit]") <= BUTTON


@pytest.mark.flow("320-plain")
def test_the_way_back_to_the_form_stays_at_the_foot_of_a_phone_while_its_story_is_read(started_site, page):
    page.set_viewport_size(PHONE)
    action = with_supporters(petition(story=[("text", "<p>Why it matters.</p>" * 40)]))
    page.goto(action.url)
    way_back = page.locator(".stay-below a")
    assert not way_back.evaluate("found => found.getBoundingClientRect().top < innerHeight")
    page.get_by_text("Why it matters.").nth(10).scroll_into_view_if_needed()
    foot = way_back.evaluate("found => innerHeight - found.getBoundingClientRect().bottom")
    assert 0 <= foot < 40
    way_back.click()
    page.wait_for_function("document.querySelector('#take-part').getBoundingClientRect().top < innerHeight / 2")
