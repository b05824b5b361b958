"""Comparing councils in a real browser: the map by keyboard, the list on the smallest phone, a card on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("started_site")]
LIST = "/compare/plans-in-20-weeks/2024/"


@pytest.mark.flow
def test_a_parent_finds_the_councils_most_like_their_own_in_order(page: Page):
    page.goto("/compare/")
    page.get_by_role("link", name="Plans within 20 weeks, not counting exceptions").click()
    page.get_by_label("Order", exact=True).select_option("lowest")
    page.get_by_label("A council and the ten most like it").select_option("devon")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", name="11 councils: Devon and those most like it")).to_be_visible()
    expect(page.locator(".compare tbody tr").first).to_contain_text("Devon")
    expect(page.locator(".compare tbody tr").first).to_contain_text("41 of 1,277")
    axe.check(page)


@pytest.mark.flow
def test_the_map_is_read_by_keyboard_and_passed_by(page: Page):
    page.goto(f"{LIST}map/")
    page.get_by_role("link", name="Skip the map").focus()
    page.keyboard.press("Tab")
    first = page.locator(".hexes a:focus")
    expect(first.locator("text")).to_be_visible()
    assert first.get_attribute("aria-label") == "North Tyneside: 40.7%"
    axe.check(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#after-map")).to_be_focused()


def test_a_hexagon_leads_to_the_card_of_its_council(page: Page):
    page.goto(f"{LIST}map/")
    devon = page.get_by_role("link", name="Devon: 3.2%", exact=True)
    assert devon.get_attribute("href") == "/councils/devon/"


@pytest.mark.flow
def test_all_numbers_of_the_map_are_in_a_table_that_unfolds(page: Page):
    page.goto(f"{LIST}map/")
    row = page.get_by_role("row", name="Devon 3.2%")
    expect(row).to_be_hidden()
    page.get_by_text("Show all councils as a table").click()
    expect(row).to_be_visible()
    axe.check(page)


@pytest.mark.parametrize("path", ["/compare/", LIST, f"{LIST}?order=lowest", f"{LIST}map/", "/england/"])
def test_the_page_never_scrolls_sideways_on_the_smallest_phone(page: Page, path):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "ink"])
def test_what_is_drawn_in_the_list_takes_the_colours_of_the_page(page: Page, theme):
    page.goto(LIST)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    drawn, token = page.evaluate("""() => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.color = "var(--inform)";
      return [getComputedStyle(document.querySelector(".compare-dot")).fill, getComputedStyle(probe).color];
    }""")
    assert drawn == token


def test_with_forced_colours_the_drawing_has_those_of_the_system(page: Page):
    page.emulate_media(forced_colors="active")
    page.goto(LIST)
    fill, system = page.evaluate("""() => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.color = "CanvasText";
      return [getComputedStyle(document.querySelector(".compare-dot")).fill, getComputedStyle(probe).color];
    }""")
    assert fill == system


def test_on_paper_a_report_card_has_all_that_is_folded_on_a_screen(page: Page):
    page.goto("/councils/devon/")
    shown = """() => [...document.querySelectorAll(".card-question details:not([open]) > :not(summary)")]
        .filter(one => !one.matches(".beside-table, .picture-links")).map(one => one.checkVisibility())"""
    on_screen = page.evaluate(shown)
    assert len(on_screen) > 30
    assert not any(on_screen)
    page.emulate_media(media="print")
    assert all(page.evaluate(shown))
