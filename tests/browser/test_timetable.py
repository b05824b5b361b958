"""The timetable as a family uses it: worked out on the device, or by the server where no script runs."""

from __future__ import annotations

import json
from datetime import date, timedelta

import icalendar
import pytest
import vobject
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from fixsend.rights.law_desk.services import versions
from fixsend.rights.rule_sets.files import law
from fixsend.rights.words import day_words
from tests.people.staff_members import staff_member
from tests.rights import reform

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ENTRIES = [entry for _, entry in law().entries()]
TODAY = date.today()  # noqa: DTZ011 - the day on the device, as in the browser


def address(entry: str) -> str:
    return reverse("rights:timetable", args=[entry])


def show(page, day: date) -> None:
    page.locator("main input[type=date]").first.fill(day.isoformat())
    page.get_by_role("button", name="Show my dates").click()


@pytest.mark.flow
def test_a_request_is_answered_with_past_and_coming_steps(page, setting):
    page.goto(address("asked"))
    asked = TODAY - timedelta(weeks=10)
    show(page, asked)
    late = page.locator("[data-step=decision-to-assess]")
    expect(late).to_contain_text(f"By the end of {day_words(asked + timedelta(weeks=6))}")
    expect(late).to_contain_text("Late as far as your dates show, by 28 days")
    expect(late.get_by_role("button", name="Write a letter about this")).to_be_visible()
    expect(page.get_by_text("Something is late as far as your dates show.")).to_be_visible()
    coming = page.locator("[data-step=final-plan]")
    expect(coming).to_contain_text("70 days to go")
    expect(coming.get_by_role("button", name="Write a letter about this")).to_be_hidden()
    assert page.get_by_role("button", name="Print").is_visible() is setting.javascript
    assert page.get_by_role("button", name="Forget all dates on this device").is_hidden()
    assert page.url.partition("#")[0].endswith(address("asked")), "no day is in the address"
    assert page.locator("[data-step]").first.get_attribute("data-step") == "decision-to-assess"


@pytest.mark.flow("320-plain")
def test_what_is_missing_is_asked_for(page, setting):
    page.goto(address("asked"))
    page.get_by_role("button", name="Show my dates").click()
    expect(page.get_by_role("main")).to_contain_text("Enter the day the council got the request.")
    expect(page.locator("#answer")).to_be_hidden()


def test_every_entry_is_answered_without_sending_anything(page, site):
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    for entry in ENTRIES:
        page.goto(address(entry.id))
        show(page, date(2026, 10, 5))
        expect(page.locator("#answer h2")).to_be_focused()
        expect(page.locator("#answer")).to_contain_text(law().newest(entry.rules[0])[1].title)
    assert sent == []


def test_the_open_page_works_without_a_connection(page, context):
    page.goto(address("decision"))
    context.set_offline(True)
    show(page, date(2026, 10, 1))
    expect(page.locator("[data-step=appeal]")).to_contain_text("By 5pm on Tuesday 1 December 2026")
    with page.expect_download() as download:
        page.get_by_role("button", name="Add to my calendar").click()
    assert download.value.suggested_filename == "decision.ics"


def test_the_keyboard_is_enough(page):
    page.goto(address("have-a-plan"))
    page.locator("main input[type=date]").first.focus()
    page.locator("main input[type=date]").first.fill("2026-10-05")
    page.keyboard.press("Enter")
    expect(page.locator("#answer h2")).to_be_focused()
    expect(page.locator("#answer")).to_contain_text("By the end of Tuesday 5 October 2027")


def test_changing_a_day_works_everything_out_again(page):
    page.goto(address("asked"))
    show(page, TODAY)
    expect(page.get_by_text("Something is late as far as your dates show.")).to_be_hidden()
    page.locator("main input[type=date]").first.fill("2026-09-07")
    page.locator("main input[type=date]").first.fill("2026-09-14")
    page.locator("main input[type=date]").first.dispatch_event("change")
    expect(page.locator("[data-step=final-plan]")).to_contain_text("Monday 1 February 2027")


def test_the_calendar_of_the_browser_can_be_opened(page):
    page.goto(address("asked"))
    asked = TODAY - timedelta(weeks=1)
    show(page, asked)
    with page.expect_download() as download:
        page.get_by_role("button", name="Add to my calendar").click()
    content = download.value.path().read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [event["dtstart"].dt for event in events] == [asked + timedelta(weeks=weeks) for weeks in (6, 16, 20)]
    assert "Decision whether to assess" in str(events[0]["summary"])
    assert len(events[0].walk("VALARM")) == 2
    read_by_another = vobject.readOne(content.decode()).vevent_list
    assert [event.dtstart.value for event in read_by_another] == [event["dtstart"].dt for event in events]
    page.get_by_label("In my calendar, do not say what the dates are about").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Add to my calendar").click()
    assert download.value.suggested_filename == "dates.ics"
    events = icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    assert {str(event["summary"]) for event in events} == {"Date to check"}
    assert "plan" not in download.value.path().read_text()


def test_a_step_is_told_in_the_words_of_the_law_under_which_its_time_began(page):
    for text in reform.before_and_after():
        version = versions.propose(text, because="A reform", by=staff_member())
        versions.approve(version.pk, starts_on=timezone.localdate(), by=staff_member())
    page.goto(address("ombudsman"))
    for day, title, last in (
        (date(2026, 6, 30), "A complaint to the Ombudsman: 12 months", "Tuesday 29 June 2027"),
        (date(2026, 7, 1), "A complaint to the Ombudsman: 6 months", "Thursday 31 December 2026"),
    ):
        show(page, day)
        shown = page.locator("[data-step=ombudsman]:visible")
        expect(shown).to_have_count(1)
        expect(shown.locator("[data-title]").first).to_have_text(title)
        expect(shown).to_contain_text(last)


def stored(page) -> list[dict]:
    return json.loads(page.evaluate("localStorage.getItem('timetable')") or "[]")


def test_nothing_is_kept_unless_asked(page):
    page.goto(address("asked"))
    show(page, date(2026, 9, 7))
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_two_children_are_kept_apart_and_forgotten(page):
    page.goto(address("asked"))
    for name, day in (("Bean", "2026-09-07"), ("Fox", "2026-10-05")):
        page.locator("main input[type=date]").first.fill(day)
        page.get_by_label("A name for them").fill(name)
        page.get_by_role("button", name="Keep them").click()
        expect(page.get_by_role("status").last).to_have_text("Kept on this device.")
    assert [(each["name"], each["days"]["request-received"]) for each in stored(page)] == [
        ("Bean", "2026-09-07"),
        ("Fox", "2026-10-05"),
    ]
    page.goto(reverse("rights:index"))
    page.get_by_role("link", name="Bean: We asked for an assessment").click()
    expect(page.locator("[data-step=decision-to-assess]")).to_contain_text("Monday 19 October 2026")
    page.get_by_role("button", name="Forget the dates for Bean").click()
    assert [each["name"] for each in stored(page)] == ["Fox"]
    page.get_by_role("button", name="Forget all dates on this device").click()
    assert page.evaluate("localStorage.length") == 0
    page.goto(reverse("rights:index"))
    expect(page.get_by_text("Kept on this device")).to_be_hidden()


def test_a_second_child_without_a_name_does_not_take_the_place_of_the_first(page):
    page.goto(address("asked"))
    told, keep = page.locator("[data-told]"), page.get_by_role("button", name="Keep them")
    keep.click()
    expect(told).to_have_text("Enter a day first.")
    for day in ("2026-09-07", "2026-10-05"):
        page.locator("main input[type=date]").first.fill(day)
        keep.click()
    expect(told).to_contain_text("You have kept other dates without a name here.")
    page.get_by_role("button", name="Keep both").click()
    assert [each["name"] for each in stored(page)] == ["", "child 2"]
    page.get_by_text("More days, if you know them").click()
    page.locator("[name=decision-sent]").fill("2026-10-20")
    page.get_by_label("No, it will not assess").check()
    keep.click()
    page.get_by_role("button", name="Change the old ones").click()
    assert len(stored(page)) == 2
    page.goto(reverse("rights:index"))
    page.get_by_role("link", name="child 2: We asked for an assessment").click()
    expect(page.get_by_label("No, it will not assess")).to_be_checked()
    expect(page.get_by_text("You can appeal against this decision.").first).to_be_visible()
    expect(page.locator("[data-step=final-plan]")).to_be_hidden()


def test_what_happened_is_asked_with_its_day(page):
    page.goto(address("asked"))
    page.get_by_text("More days, if you know them").click()
    page.locator("[name=decision-sent]").fill("2026-06-10")
    show(page, date(2026, 5, 4))
    expect(page.locator("[data-wrong]")).to_have_text("Choose what the council said.")
    page.get_by_label("Yes, it will assess").check()
    page.get_by_role("button", name="Show my dates").click()
    page.locator("[data-step=final-plan]").get_by_role("button", name="Write a letter about this").click()
    expect(page.get_by_role("heading", name="Your letter")).to_be_visible()
    page.get_by_label("No, it will not assess").check()
    expect(page.locator("[data-step]:visible")).to_have_count(1)
    expect(page.get_by_role("heading", name="Your letter")).to_be_hidden()


def test_a_changed_letter_is_not_lost_without_a_word(page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(address("asked"))
    show(page, date(2026, 9, 7))
    page.locator("[data-step=decision-to-assess]").get_by_role("button", name="Write a letter about this").click()
    page.reload()
    assert asked == [], "nothing was changed"
    show(page, date(2026, 5, 4))
    page.locator("[data-step=decision-to-assess]").get_by_role("button", name="Write a letter about this").click()
    page.get_by_label("Letter", exact=True).press_sequentially("My words. ")
    page.reload()
    assert asked == ["beforeunload"]


def test_what_to_do_now_and_what_is_left_follow_the_days(page):
    page.goto(address("decision"))
    show(page, TODAY - timedelta(days=200))
    expect(page.locator("[data-now]")).to_contain_text("The day for an appeal has passed")
    expect(page.locator("[data-now]").get_by_role("link", name="Who can help you for free")).to_be_visible()
    page.get_by_role("button", name="Add to my calendar").click()
    expect(page.locator("[data-nothing-left]")).to_contain_text("There is nothing left to add")
    show(page, TODAY)
    expect(page.locator("[data-now]")).to_contain_text("Call the mediation adviser")


def test_a_browser_that_keeps_nonsense_still_works(page):
    page.goto(address("asked"))
    page.evaluate("localStorage.setItem('timetable', '{nonsense')")
    page.reload()
    show(page, date(2026, 9, 7))
    expect(page.locator("[data-step=final-plan]")).to_contain_text("Monday 25 January 2027")


def test_a_browser_that_lets_nothing_be_kept_says_so_and_still_works(page):
    """A private window whose storage is forbidden, and one whose storage is full."""
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
    forbidden = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });"
    )
    for script in (full, forbidden):
        page.add_init_script(script)
        page.goto(address("asked"))
        show(page, date(2026, 9, 7))
        expect(page.locator("[data-step=final-plan]")).to_contain_text("Monday 25 January 2027")
        page.get_by_role("button", name="Keep them").click()
        expect(page.locator("[data-told]")).to_have_text("Your browser does not let us keep anything.")


def test_what_one_tab_keeps_or_forgets_the_other_knows(context, page):
    other = context.new_page()
    for tab in (page, other):
        tab.goto(address("asked"))
    page.locator("main input[type=date]").first.fill("2026-09-07")
    page.get_by_role("button", name="Keep them").click()
    expect(other.get_by_role("button", name="Show the dates without a name")).to_be_visible()
    other.get_by_role("button", name="Forget all dates on this device").click()
    expect(page.get_by_role("button", name="Show the dates without a name")).to_be_hidden()
    expect(page.get_by_role("button", name="Forget all dates on this device")).to_be_hidden()


def test_a_date_that_is_not_whole_or_does_not_exist_is_asked_for_again(page):
    page.goto(address("asked"))
    first = page.locator("[name=request-received]")
    first.focus()
    page.keyboard.type("05062026")
    day_first = first.input_value() == "2026-06-05"
    for typed in ("31042026" if day_first else "04312026", "09"):
        first.fill("")
        first.focus()
        page.keyboard.type(typed)
        page.get_by_role("button", name="Show my dates").click()
        expect(page.locator("[data-wrong]")).to_have_text(
            "Enter a whole date: day, month and year. Check that there is such a day."
        )
        expect(first).to_be_focused()
    expect(page.locator("#answer")).to_be_hidden()
    # A browser without date fields takes what people write.
    first.evaluate("input => { input.type = 'text'; input.value = '31/4/2026'; }")
    page.get_by_role("button", name="Show my dates").click()
    expect(page.locator("[data-wrong]")).to_contain_text("Enter the day the council got the request: a day between")
    first.fill("7/9/2026")
    page.get_by_role("button", name="Show my dates").click()
    expect(page.locator("[data-step=final-plan]")).to_contain_text("Monday 25 January 2027")


def test_days_in_another_order_or_still_to_come_are_asked_about(page):
    page.goto(address("asked"))
    page.get_by_text("More days, if you know them").click()
    page.locator("[name=plan-sent]").fill((TODAY + timedelta(days=3)).isoformat())
    show(page, TODAY)
    expect(page.locator("[data-wrong]")).to_have_text("This day has not come yet. Leave it open until it has.")
    expect(page.locator("[name=plan-sent]")).to_be_focused()
    page.locator("[name=plan-sent]").fill((TODAY - timedelta(days=3)).isoformat())
    page.get_by_role("button", name="Show my dates").click()
    expect(page.locator("[data-wrong]")).to_contain_text("This is before the day the council got the request.")


def test_a_phone_on_its_side_shows_fields_and_answer_without_scrolling_sideways(page):
    page.set_viewport_size({"width": 640, "height": 320})
    page.goto(address("asked"))
    show(page, date(2026, 9, 7))
    expect(page.locator("#answer h2")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_link_of_the_answer_opens_beside_it_so_that_no_day_is_lost(page):
    page.goto(address("asked"))
    show(page, date(2026, 9, 7))
    page.locator("[data-step=final-plan] summary").click()
    with page.expect_popup() as opened:
        page.locator("[data-step=final-plan]").get_by_role("link", name="More about this step").click()
    expect(opened.value.get_by_role("heading", name="What the law says")).to_be_visible()
    expect(page.locator("[name=request-received]")).to_have_value("2026-09-07")
    show(page, date(2026, 9, 14))
    expect(page.locator("[data-step=final-plan]")).to_contain_text("Monday 1 February 2027")


def test_on_paper_there_are_the_steps_and_nothing_that_one_has_to_press(page):
    page.goto(address("asked"))
    show(page, TODAY - timedelta(weeks=30))
    page.emulate_media(media="print")
    expect(page.locator("[data-step=decision-to-assess]")).to_contain_text("Late as far as your dates show")
    for pressed in ("#days", "[data-take]", "[data-keeper]", "[data-step=final-plan] [data-count]", "main button"):
        expect(page.locator(pressed).first).to_be_hidden()


def test_the_plain_text_is_there_to_copy(page):
    page.goto(address("asked"))
    show(page, date(2026, 9, 7))
    text = page.locator("[data-text]").input_value()
    assert "The final EHC plan: 20 weeks" in text
    assert "By the end of Monday 25 January 2027" in text
    assert "20 weeks from Monday 7 September 2026." in text
    assert "new tab" not in text, "what is only for the ear of a link is no part of the law"
