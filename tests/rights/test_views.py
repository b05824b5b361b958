"""The timetable's pages: what they ask and answer, and that they keep nothing of it."""

from __future__ import annotations

import io
import json
import re

import icalendar
import pytest
import vobject
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from fixsend.evidence.indicators import INDICATORS
from fixsend.rights import search
from fixsend.rights.rule_sets.files import law
from tests.places import directories

pytestmark = pytest.mark.django_db
ENTRIES = [entry.id for _, entry in law().entries()]
RULES = [rule.id for _, rule in law().rules()]


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Let it be 30 November 2026."""
    day = timezone.datetime(2026, 11, 30).date()
    monkeypatch.setattr(timezone, "localdate", lambda: day)


YES, NO = {"decision-sent-answer": "assess-agreed"}, {"decision-sent-answer": "assess-refused"}


def post(client, entry: str, **days: str):
    sent = {name.replace("_", "-"): value for name, value in days.items()}
    return client.post(reverse("rights:timetable", args=[entry]), sent, headers={"Sec-Fetch-Site": "same-origin"})


def said(answer) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", answer.content.decode()).split())


def test_the_first_page_leads_to_every_entry(client):
    page = client.get(reverse("rights:index")).content.decode()
    assert all(f'href="{reverse("rights:timetable", args=[entry])}"' in page for entry in ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_asks_for_its_days_and_answers_the_first_alone(client, entry):
    asked = next(each for _, each in law().entries() if each.id == entry)
    page = client.get(reverse("rights:timetable", args=[entry])).content.decode()
    assert all(f'name="{event}"' in page for event in asked.asks)
    answer = post(client, entry, **{asked.asks[0]: "2026-10-05"})
    assert answer.status_code == 200
    assert all(
        law().newest(rule)[1].title in said(answer) for rule in asked.rules if "'" not in law().newest(rule)[1].title
    )


def test_the_answer_has_past_and_coming_steps_with_their_counting(client):
    text = said(post(client, "asked", request_received="7/9/2026"))
    assert "By the end of Monday 19 October 2026" in text
    assert "Late as far as your dates show, by 42 days" in text
    assert "By the end of Monday 25 January 2027" in text
    assert "20 weeks from Monday 7 September 2026. School holidays and bank holidays count." in text
    assert "unlawful" not in text.lower()
    assert "data-write-now>" in post(client, "asked", request_received="7/9/2026").content.decode()
    assert "data-write-now hidden>" in post(client, "asked", request_received="30/11/2026").content.decode()


def test_a_day_that_is_not_known_is_given_by_two(client):
    text = said(post(client, "asked", request_received="2026-09-01", **{"request-received-latest": "2026-09-30"}))
    assert "By the end of a day between Tuesday 13 October 2026 and Wednesday 11 November 2026" in text


@pytest.mark.parametrize(
    ("days", "error"),
    [
        ({}, "Enter the day the council got the request."),
        ({"request_received": "31 February 2026"}, "Enter a date"),
        ({"request_received": "1066-10-14"}, "Enter a day between 2005 and 2040."),
        (
            {"request_received": "2026-09-07", "request-received-latest": "2026-09-06"},
            "This is before the first day it could be. Check both days.",
        ),
        (
            {"request_received": "2026-09-07", "plan-sent": "2026-09-01"},
            "This is before the day the council got the request. Check both days.",
        ),
        (
            {"request_received": "2026-09-07", "plan-sent-latest": "2026-10-01"},
            "Enter the first day that could be the day you got the final plan.",
        ),
        (
            {"request_received": "2026-09-07", "decision-sent": "2027-10-19", "decision-sent-answer": "assess-agreed"},
            "This day has not come yet. Leave it open until it has.",
        ),
        ({"request_received": "2036-05-04"}, "This day has not come yet. Check the year."),
        ({"request_received": "2026-05-04", "decision-sent": "2026-06-10"}, "Choose what the council said."),
        (
            {"request_received": "2026-05-04", "decision-sent-answer": "assess-refused"},
            "Enter the day the council said whether it will assess.",
        ),
        ({"request_received": "31/4/2026"}, "Enter a date"),
    ],
)
def test_days_that_cannot_be_are_refused_in_words(client, days, error):
    text = said(post(client, "asked", **days))
    assert "There is a problem" in text
    assert error in text
    assert "Late as far" not in text


def test_what_is_planned_may_lie_ahead(client):
    assert "By the end of Monday 18 January 2027" in said(post(client, "review-meeting", review_meeting="2027-02-01"))
    text = said(post(client, "asked", request_received="2026-12-01", **{"decision-sent": "2026-11-30", **YES}))
    assert "This is before the day the council got the request." in text


def test_a_refused_family_is_led_to_the_appeal_and_not_told_that_a_plan_is_late(client):
    answer = post(client, "asked", request_received="2026-05-04", **{"decision-sent": "2026-06-10", **NO})
    text, page = said(answer), answer.content.decode()
    assert "The final EHC plan: 20 weeks" not in text
    assert 'data-count="plan"' not in page
    shown = re.search(r'<p data-way="assess-refused">(.*?)</p>', page, re.DOTALL)[1]
    assert reverse("rights:timetable", args=["decision"]) in shown
    letter = reverse("rights:letter", args=["asked", "final-plan"])
    days = {"request-received": "2026-05-04", "decision-sent": "2026-06-10", **NO}
    asked_for = client.post(letter, days, headers={"Sec-Fetch-Site": "same-origin"})
    assert "Your dates" in said(asked_for), "there is no plan to write for"
    agreed = post(client, "asked", request_received="2026-05-04", **{"decision-sent": "2026-06-10", **YES})
    assert "Late as far as your dates show, by 70 days" in said(agreed)
    assert '<p data-way="assess-refused" hidden>' in agreed.content.decode()


def test_an_empty_day_is_not_lateness_and_a_tick_says_that_it_has_not_come(client):
    unsaid = said(post(client, "review-meeting", review_meeting="2026-10-30"))
    assert "Papers for the meeting: 2 weeks before By the end of Friday 16 October 2026" in unsaid
    assert "It should have come by then. If it has not, you can ask" in unsaid
    assert "by 45 days" not in unsaid
    ticked = {"papers-come-answer": "papers-not-come"}
    assert "by 45 days" in said(post(client, "review-meeting", review_meeting="2026-10-30", **ticked))
    both = ticked | {"papers-come": "2026-10-20"}
    assert "You gave a day too." in said(post(client, "review-meeting", review_meeting="2026-10-30", **both))


def test_what_to_do_now_follows_the_days(client):
    late = said(post(client, "decision", notice_sent="2026-06-01"))
    assert "What to do now The day for an appeal has passed, as far as your dates show." in late
    assert "ask the tribunal to let in a late appeal" in late
    assert "Who can help you for free" in late
    assert "What to do now Call the mediation adviser" in said(post(client, "decision", notice_sent="2026-11-01"))
    assert "What to do now Before the meeting:" in said(post(client, "review-meeting", review_meeting="2027-02-01"))
    assert "What to do now Write down what was agreed" in said(
        post(client, "review-meeting", review_meeting="2026-11-01")
    )


def test_an_order_that_the_plan_goes_on_has_a_beginning_and_no_end(client):
    text = said(post(client, "order-continue", order_made="2026-10-30"))
    assert "at once From Friday 30 October 2026" in text
    assert "This day has passed" not in text.partition("with changes")[0]
    page = said(client.get(reverse("rights:step", args=["order-continue"])))
    assert "not practical" not in page
    assert "If the tribunal itself set another time, that time counts." in page


def test_an_appeal_has_an_hour(client):
    given = {"notice_sent": "2026-10-01", "certificate_issued": "2026-11-29"}
    assert "By 5pm on Monday 4 January 2027" in said(post(client, "decision", **given))
    calendar = post(client, "decision", **given, **{"as": "calendar"}).content.decode()
    assert "SUMMARY:Last day\\, by 5pm: Your appeal" in calendar.replace("\r\n ", "")


def test_a_calendar_with_nothing_left_in_it_is_not_made(client):
    answer = post(client, "discrimination", conduct="2025-01-06", **{"as": "calendar"})
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "There is nothing left to add to a calendar" in said(answer)


def test_the_letter_leads_back_to_the_dates(client):
    url = reverse("rights:letter", args=["asked", "decision-to-assess"])
    page = client.post(url, {"request-received": "2026-09-07"}, headers={"Sec-Fetch-Site": "same-origin"})
    back = page.content.decode().partition("Back to my dates")[0].rpartition("<form")[2]
    assert reverse("rights:timetable", args=["asked"]) in back
    assert 'name="request-received" value="2026-09-07"' in back


def test_links_of_an_answer_open_beside_it_where_no_script_runs_too(client):
    page = post(client, "asked", request_received="2026-09-07").content.decode()
    answer = page[page.index('id="answer"') : page.index('id="take"')]
    links = re.findall(r"<a\b[^>]*>", answer)
    assert links
    assert all('target="_blank" rel="noopener"' in link for link in links)
    assert "Links on this page open in a new tab" in said(post(client, "asked", request_received="2026-09-07"))


def test_all_time_limits_are_listed(client):
    page = client.get(reverse("rights:rules")).content.decode()
    assert all(f'href="{reverse("rights:step", args=[rule])}"' in page for rule in RULES)


def test_a_right_is_not_told_as_a_duty(client):
    page = said(client.get(reverse("rights:step", args=["views-on-draft"])))
    assert "This is a right that you have." in page
    assert "must act" not in page
    assert "You have until at least" in said(post(client, "draft", draft_served="2026-11-25"))


def test_days_before_our_law_begins_are_not_worked_out(client):
    text = said(post(client, "asked", request_received="2014-08-31"))
    assert "The law was different before Monday 1 September 2014, so we do not work this out" in text


def test_the_answer_is_kept_by_nobody_and_comes_in_place(client):
    answer = post(client, "asked", request_received="2026-09-07")
    assert answer.status_code == 200
    assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))
    assert not answer.cookies


def test_a_page_without_an_answer_may_be_kept_for_everybody(client):
    answer = client.get(reverse("rights:timetable", args=["asked"]))
    assert "no-store" not in answer.headers.get("Cache-Control", "")
    assert not answer.cookies


def test_what_is_due_goes_into_a_calendar_with_reminders(client):
    answer = post(client, "asked", request_received="2026-09-07", **{"as": "calendar"})
    assert answer.headers["Cache-Control"] == "no-store"
    calendar = icalendar.Calendar.from_ical(answer.content)
    events = calendar.walk("VEVENT")
    assert [str(event["summary"]) for event in events] == [
        "Last day: Decision not to give a plan: 16 weeks",
        "Last day: The final EHC plan: 20 weeks",
    ], "what is over needs no reminder"
    assert [event["dtstart"].dt.isoformat() for event in events] == ["2026-12-28", "2027-01-25"]
    assert all(len(event.walk("VALARM")) == 2 for event in events)


def test_another_program_reads_the_calendar_too(client):
    answer = post(client, "asked", request_received="2026-09-07", **{"as": "calendar"})
    calendar = vobject.readOne(answer.content.decode())
    assert [event.dtstart.value.isoformat() for event in calendar.vevent_list] == ["2026-12-28", "2027-01-25"]
    assert calendar.vevent_list[1].summary.value == "Last day: The final EHC plan: 20 weeks"
    assert [alarm.trigger.value.days for alarm in calendar.vevent_list[1].valarm_list] == [-7, -1]
    assert all(event.validate(raiseException=True) for event in calendar.vevent_list)


def test_a_shared_calendar_need_not_say_what_it_is_about(client):
    answer = post(client, "asked", request_received="2026-09-07", neutral="on", **{"as": "calendar"})
    text = answer.content.decode()
    assert "SUMMARY:Date to check" in text
    assert not re.search(r"plan|EHC|SEND|council|asked", text)
    assert "asked" not in answer.headers["Content-Disposition"]


def test_the_plain_text_says_what_the_page_says(client):
    page = post(client, "asked", request_received="2026-09-07").content.decode()
    text = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)[1]
    assert "The final EHC plan: 20 weeks" in text
    assert "By the end of Monday 25 January 2027." in text
    assert "SEND Regulations 2014, regulation 13(2)" in text


@pytest.mark.parametrize("rule", RULES)
def test_each_step_has_a_page_with_law_example_and_source(client, rule):
    answer = client.get(reverse("rights:step", args=[rule]))
    ours = law().newest(rule)[1]
    assert ours.address in answer.content.decode()
    assert "We last checked this in November 2026" in said(answer)
    assert ('id="write"' in answer.content.decode()) is bool(ours.asks_for)
    structured = re.search(r'ld\+json">(.*?)</script>', answer.content.decode(), re.DOTALL)[1]
    assert json.loads(structured)["mainEntity"][0]["name"] == ours.title


@pytest.mark.parametrize("name", ["timetable", "step"])
def test_what_is_not_there_is_not_found(client, name):
    assert client.get(reverse(f"rights:{name}", args=["nothing"])).status_code == 404


def test_a_postcode_outside_england_is_told_that_the_law_there_is_another(client, tmp_path):
    directory = directories.write(tmp_path, [directories.CAMDEN, directories.ABERDEEN, directories.OUT_OF_USE])
    call_command("import_postcodes", str(directory), stdout=io.StringIO())
    asked = {"headers": {"Sec-Fetch-Site": "same-origin"}}
    answers = {
        postcode: client.post(reverse("rights:index"), {"postcode": postcode}, **asked)
        for postcode in ("AB10 1AA", "nw11aa", "AL1 1AB", "GY1 1AA", "LS99 9ZZ", "nonsense", "")
    }
    assert "AB10 1AA is not in England. Scotland has a law of its own" in said(answers["AB10 1AA"])
    assert "NW1 1AA is in England. The dates on these pages are for you." in said(answers["nw11aa"])
    assert "AL1 1AB is in England." in said(answers["AL1 1AB"])
    assert "We do not know this postcode." in said(answers["LS99 9ZZ"])
    assert "There is another law in the Channel Islands." in said(answers["GY1 1AA"])
    assert "Check your postcode" in said(answers["nonsense"])
    assert "Enter your postcode." in said(answers[""])
    assert all("no-store" in answer.headers["Cache-Control"] for answer in answers.values())


def test_the_law_and_the_official_figures_lead_to_each_other(client):
    steps = {indicator.duty.step for indicator in INDICATORS.values() if indicator.duty}
    assert steps <= set(RULES)
    for indicator in INDICATORS.values():
        if indicator.duty:
            assert indicator.duty.step_url == reverse("rights:step", args=[indicator.duty.step])
    page = client.get(reverse("rights:step", args=["final-plan"])).content.decode()
    assert "How often is this late?" not in page, "a link leads nowhere while no figure is shown"


def test_searching_finds_steps_and_entries_in_the_words_of_families():
    def found(typed: str) -> list[str]:
        return [each.title for each in search.find(law(), typed, 5)]

    assert found("EHCP 20 weeks")[0] == "The final EHC plan: 20 weeks"
    assert "Decision whether to assess: 6 weeks" in found("decision to assess")
    assert "We got a draft plan" in found("draft plan")
    assert found("the") == found("petition") == []
