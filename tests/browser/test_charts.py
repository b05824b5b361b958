"""Charts and the map of hexagons in a real browser: in the page's colours, readable on a phone, without scripts."""

import pytest
from playwright.sync_api import Page, expect

from fixsend.places.models import Council
from tests.browser import axe
from tests.campaigns.factories import ParticipationFactory, petition

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
_COLOURS = """() => {
  const style = (element, name) => getComputedStyle(document.querySelector(element))[name];
  const probe = document.body.appendChild(document.createElement("p"));
  const colour = name => { probe.style.color = name; return getComputedStyle(probe).color; };
  return {
    drawn: [
      style(".bar-length", "fill"), style(".plot text", "fill"), style(".hex-in", "fill"), style(".hex", "stroke"),
    ],
    tokens: ["--inform", "--soft", "--inform", "--line"].map(name => colour(`var(${name})`)),
    system: colour("CanvasText"),
  };
}"""
_SMALLEST_WORDS = """() => {
  const all = [...document.querySelectorAll(".chart :is(text, span), .hex-map :is(text, li, p)")];
  const scale = element => element.closest("svg[viewBox]")?.getScreenCTM().a ?? 1;
  return Math.min(...all.map(element => parseFloat(getComputedStyle(element).fontSize) * scale(element)));
}"""


@pytest.fixture
def guide(page: Page, settings) -> Page:
    """The page with every component, on the narrowest phone."""
    settings.TRYING = True
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/display/components/")
    return page


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "ink"])
def test_charts_and_maps_take_the_colours_of_the_page(guide, theme):
    guide.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    found = guide.evaluate(_COLOURS)
    assert found["drawn"] == found["tokens"]


def test_with_forced_colours_they_take_those_of_the_system(guide):
    guide.emulate_media(forced_colors="active")
    found = guide.evaluate(_COLOURS)
    assert set(found["drawn"]) == {found["system"]}


def test_print_is_black_on_white(guide):
    guide.evaluate("() => { document.documentElement.dataset.theme = 'dark' }")
    guide.emulate_media(media="print")
    drawn = guide.evaluate(_COLOURS)["drawn"]
    assert set(drawn) == {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}


@pytest.fixture
def where(started_site) -> str:
    """The page about where the supporters of a petition live, most of them in Leeds."""
    action = petition()
    for name, number in (("Leeds", 9), ("Kent", 6), ("Devon", 5), ("Bexley", 2)):
        ParticipationFactory.create_batch(number, action=action, council=Council.objects.get(name=name))
    return f"{action.url}where/"


def test_no_words_are_smaller_than_14_px_on_a_phone(guide, where):
    assert guide.evaluate(_SMALLEST_WORDS) >= 14
    guide.goto(where)
    guide.locator(".hexes a").first.focus()
    assert guide.evaluate(_SMALLEST_WORDS) >= 14


@pytest.mark.flow("320-plain")
def test_a_council_is_found_on_the_map_and_shown_on_top(where, page):
    page.goto(where)
    leeds = page.get_by_role("link", name="Leeds: 9 signatures")
    leeds.click()
    expect(page.get_by_role("heading", name="Leeds", level=2)).to_be_in_viewport()
    expect(page.locator("#your-council")).to_contain_text("9 signatures so far")
    axe.check(page)


@pytest.mark.flow
def test_the_map_can_be_read_by_keyboard_and_passed_by(where, page):
    page.goto(where)
    page.get_by_role("link", name="Skip the map").focus()
    expect(page.get_by_role("link", name="Skip the map")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(".hexes a:focus text")).to_be_visible()
    axe.check(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#after-map")).to_be_focused()


@pytest.mark.flow
def test_all_numbers_are_in_a_table_that_unfolds(where, page):
    page.goto(where)
    row = page.get_by_role("row", name="Bexley fewer than 5")
    expect(row).to_be_hidden()
    page.get_by_text("Show all councils as a table").click()
    expect(row).to_be_visible()
    axe.check(page)
