"""On an old phone the ask and its form come first: how far down is measured, because it grows unnoticed."""

import pytest
from playwright.sync_api import Page, expect

from fixsend.campaigns.models import ActionPage, Pledger
from fixsend.places.models import Council
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action
from tests.membership.factories import OrganisationFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 320, "height": 640}
FIELD, BUTTON = 640, 1400  # pixels from the top
# Half of what home was in November 2026.
HOME_BUTTON, HOME_FIELD, HOME = 560, 900, 4882
EVENTS = 3400  # pixels that 27 events take
DIRECTORY = 3455  # pixels: a third of what a page of 20 entries took before each had a line
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
    assert top(page, "#take-part button[type=submit]") <= BUTTON


@pytest.mark.flow("320-plain")
def test_what_candidates_said_is_on_the_first_screen_of_a_phone_once_the_place_is_known(started_site, page):
    board = with_supporters(pledge())
    Pledger.objects.create(page=board, name="Leeds council", role="council", council=Council.objects.get(name="Leeds"))
    page.set_viewport_size(PHONE)
    page.goto(f"{board.url}?yours=383")
    assert top(page, ".stance-words") <= FIELD
    assert page.locator(".stance").evaluate_all("all => all.every(one => one.scrollWidth <= one.clientWidth)")


@pytest.mark.flow("320-plain")
def test_many_events_are_a_list_and_no_endless_page(started_site, page):
    action = day_of_action()
    GatheringFactory.create_batch(27, day=action, title="Walk to the town hall", places=50, quiet_space="yes")
    page.set_viewport_size(PHONE)
    page.goto(action.url)
    assert page.locator(".event").count() == 27
    assert page.locator(".events").evaluate("list => list.getBoundingClientRect().height") <= EVENTS
    assert top(page, ".tiles") <= PHONE["height"] * 1.25


@pytest.mark.flow("320-plain")
def test_the_directory_asks_where_people_live_first_and_has_a_short_line_for_each_entry(started_site, page):
    for number in range(20):
        OrganisationFactory(name=f"Example Parent Carers of the Fens {number}", about="We meet. " * 30, needs=["adhd"])
    page.set_viewport_size(PHONE)
    page.goto("/organisations/")
    assert top(page, "main input[name=postcode]") <= FIELD
    assert page.locator(".organisation").count() == 20
    assert page.evaluate("document.documentElement.scrollHeight") <= DIRECTORY


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


def test_the_way_back_to_the_form_is_away_while_the_form_is_in_sight(started_site, page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(with_supporters(petition(story=[("text", "<p>Why it matters.</p>" * 90)])).url)
    expect(page.locator(".stay-below")).to_be_hidden()
    page.get_by_text("Why it matters.").last.scroll_into_view_if_needed()
    expect(page.locator(".stay-below")).to_be_visible()


@pytest.mark.flow("320-plain")
def test_home_asks_for_one_thing_on_the_first_screens_of_a_phone_and_is_not_long(started_site, page):
    page.set_viewport_size(PHONE)
    for make in (open_letter, pledge, petition):
        with_supporters(make())
    page.goto("/")
    assert top(page, "main .button") <= HOME_BUTTON
    assert top(page, ".home-action input:not([type=hidden])") <= HOME_FIELD
    assert page.evaluate("document.documentElement.scrollHeight") <= HOME


@pytest.mark.flow
def test_what_is_begun_on_home_goes_on_with_the_action(started_site, page):
    with_supporters(petition())
    page.goto("/")
    form = page.locator(".home-action")
    form.get_by_label("Your name").fill("Sam Taylor")
    form.get_by_label("Your email address").fill("sam@example.org")
    form.get_by_role("button", name="Sign the petition").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fund our schools")
    expect(page.get_by_label("Your name")).to_have_value("Sam Taylor")
    expect(page.get_by_label("Your email address")).to_have_value("sam@example.org")
    expect(page.get_by_text("There is a problem")).to_have_count(0)
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option(label="Leeds")
    page.locator("#take-part").get_by_role("button", name="Sign the petition").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fund our schools")
