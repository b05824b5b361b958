"""The timetable and its letters by keyboard alone: Tab, Enter, Space and Escape, and what one types.

Wherever Tab leads, the reader sees it: it is on the screen, nothing covers it, and it is marked.
"""

from __future__ import annotations

from datetime import date

import docx
import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LAST_YEAR = date.today().year - 1  # noqa: DTZ011 - the year on the device, as in the browser
MOST_TABS = 120
# What is wrong with the place where the reader is: "" where all is well.
FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "nothing has the focus";
  const box = at.getBoundingClientRect();
  const name = `${at.tagName} ${at.id || at.textContent.trim().slice(0, 30)}`;
  if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) return `${name} is off the screen`;
  const middle = (first, last, edge) => (Math.max(0, first) + Math.min(edge, last)) / 2;
  const there = document.elementFromPoint(
    middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight),
  );
  const own = [at, ...(at.labels || [])];
  if (!own.some((each) => each.contains(there)) && !there?.contains(at)) return `${name} is covered`;
  // In a date field the browser marks the part in which one types.
  if (at.type === "date") return "";
  const style = getComputedStyle(at);
  return style.outlineStyle !== "none" || style.boxShadow !== "none" ? "" : `${name} is not marked`;
}"""


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the reader is there, and look at each place on the way."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == ""
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"Tab does not lead to {wanted}")


def enter_day(page: Page, field: Locator, number: int) -> None:
    """Go to a date field and type the day of a month that has the same number: browsers differ in which comes first."""
    tab_to(page, field)
    type_day(page, field, number)


def type_day(page: Page, field: Locator, number: int) -> None:
    page.keyboard.type(f"{number:02}{number:02}{LAST_YEAR}")
    expect(field).to_have_value(f"{LAST_YEAR}-{number:02}-{number:02}")


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    tab_to(page, wanted)
    page.keyboard.press(key)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_family_works_out_dates_writes_a_letter_and_keeps_and_forgets_them(page, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    page.goto(reverse("rights:index"))
    press(page, page.get_by_role("link", name="We asked for an assessment"))
    page.wait_for_url(f"**{reverse('rights:timetable', args=['asked'])}")
    main, heading = page.get_by_role("main"), page.get_by_role("heading", name="Your dates", exact=True)

    # Nothing entered: the reader is taken to what is missing.
    first, second = main.locator("[name=request-received]"), main.locator("[name=decision-sent]")
    press(page, page.get_by_role("button", name="Show my dates"))
    expect(first).to_be_focused()
    expect(page.locator("[data-wrong]")).to_have_text("Enter the day the council got the request.")

    type_day(page, first, 4)
    press(page, main.get_by_text("I do not know the exact day").first, "Space")
    enter_day(page, main.locator("[name=request-received-latest]"), 5)
    press(page, main.get_by_text("More days, if you know them"))
    enter_day(page, second, 8)
    # Radio buttons are one stop: the arrows choose among them.
    tab_to(page, page.get_by_label("It has not said yet").first)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Yes, it will assess")).to_be_checked()
    press(page, page.get_by_role("button", name="Show my dates"), "Space")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()

    # The law of a step, opened and closed.
    plan = page.locator("[data-step=final-plan]")
    expect(plan).to_contain_text("Late as far as your dates show")
    fold = plan.get_by_text("The law, and when it may take longer")
    press(page, fold)
    expect(plan.get_by_role("link", name="More about this step")).to_be_visible()
    page.keyboard.press("Escape")
    expect(fold).to_be_focused()
    page.keyboard.press("Space")
    expect(plan.get_by_role("link", name="More about this step")).to_be_hidden()
    a_letter_is_written(page, plan)
    dates_are_kept_and_forgotten(page)


def a_letter_is_written(page: Page, plan: Locator) -> None:
    letter = page.get_by_role("heading", name="Your letter")
    while_at = plan.get_by_role("button", name="Write a letter about this")
    page.keyboard.press("Shift+Tab")
    if not while_at.evaluate("element => element === document.activeElement"):
        page.keyboard.press("Shift+Tab")
    expect(while_at).to_be_focused()
    page.keyboard.press("Enter")
    expect(letter).to_be_focused()
    expect(letter).to_be_in_viewport()
    tab_to(page, page.get_by_label("Who do you want to ask?"))
    page.keyboard.type("Complain: stage one")
    text = page.get_by_label("Letter", exact=True)
    assert "This is a complaint at stage one" in text.input_value()
    tab_to(page, text)
    page.keyboard.press("Control+End")
    page.keyboard.type("One more line.")
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name="Save as a Word document"))
    assert docx.Document(download.value.path()).paragraphs[-1].text.endswith("One more line.")
    expect(page.get_by_role("button", name="Save as a Word document")).to_be_focused()
    press(page, page.get_by_text("Save as a PDF"))
    tab_to(page, page.get_by_role("button", name="Send my letter and get the PDF"))


def dates_are_kept_and_forgotten(page: Page) -> None:
    name, told = page.get_by_label("A name for them"), page.locator("[data-told]")
    tab_to(page, name)
    page.keyboard.type("Bean")
    press(page, page.get_by_role("button", name="Keep them"), "Space")
    expect(told).to_have_text("Kept on this device.")
    press(page, page.get_by_role("button", name="Forget the dates for Bean"))
    expect(name).to_be_focused()
    press(page, page.get_by_role("button", name="Keep them"))
    press(page, page.get_by_role("button", name="Forget all dates on this device"))
    expect(name).to_be_focused()
    expect(told).to_have_text("We have deleted all dates from this device.")
    assert page.evaluate("localStorage.length") == 0
