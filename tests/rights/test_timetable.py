"""A family's days become steps: past and coming ones, in words that claim no more than the days show."""

import shutil
from datetime import date

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from fixsend.rights.rule_sets.files import FOLDER, law, read
from fixsend.rights.timetable import Contradiction, Span, Status, contradictions, still_to_come, work_out
from fixsend.web.working_days import ANNOUNCED_UNTIL

TODAY = date(2026, 11, 30)
DAYS = st.dates(date(2014, 9, 1), date(2040, 12, 31))


def days(**given: str) -> dict[str, Span]:
    """Return days by their event: "2026-09-07", or "2026-09-01/2026-09-30" where it is not known."""
    spans = {}
    for name, text in given.items():
        first, _, last = text.partition("/")
        spans[name.replace("_", "-")] = Span(date.fromisoformat(first), date.fromisoformat(last or first))
    return spans


def step_of(rule: str, given: dict[str, Span], today: date = TODAY):
    return work_out(law(), [rule], given, today)[0]


def entry_steps(entry_id: str, given: dict[str, Span], today: date = TODAY):
    entry = next(entry for _, entry in law().entries() if entry.id == entry_id)
    return work_out(law(), entry.rules, given, today)


def test_a_request_gives_three_last_days_and_two_steps_that_wait():
    steps = entry_steps("asked", days(request_received="2026-09-07"))
    assert [(step.rule.id, str(step.last.first) if step.last else None) for step in steps] == [
        ("decision-to-assess", "2026-10-19"),
        ("refusal-to-issue", "2026-12-28"),
        ("final-plan", "2027-01-25"),
        ("advice", None),
        ("views-on-draft", None),
    ]
    assert [step.status for step in steps] == ["late", "coming", "coming", "waiting", "waiting"]
    assert steps[0].status_words == "Late as far as your dates show, by 42 days"
    assert steps[2].counted == ("20 weeks from Monday 7 September 2026. School holidays and bank holidays count.",)


def test_a_real_day_takes_the_place_of_a_computed_one():
    in_time = days(request_received="2026-09-07", decision_sent="2026-10-19")
    late = days(request_received="2026-09-07", decision_sent="2026-10-20")
    assert step_of("decision-to-assess", in_time).status_words == "Done in time, on Monday 19 October 2026"
    assert (
        step_of("decision-to-assess", late).status_words
        == "Done on Tuesday 20 October 2026: late as far as your dates show, by 1 day"
    )


def test_a_step_whose_day_was_not_given_is_not_called_late_once_a_later_step_has_come():
    given = days(request_received="2026-03-02", draft_served="2026-06-15")
    assert step_of("decision-to-assess", given).status is Status.SETTLED


def test_the_last_day_itself_is_not_late():
    given = days(request_received="2026-09-07")
    assert step_of("decision-to-assess", given, date(2026, 10, 18)).status_words == "1 day to go"
    assert step_of("decision-to-assess", given, date(2026, 10, 19)).status is Status.TODAY
    assert step_of("decision-to-assess", given, date(2026, 10, 20)).status is Status.LATE


def test_a_day_that_is_not_known_is_late_only_if_it_is_late_for_every_possible_day():
    given = days(request_received="2026-09-01/2026-09-30")
    step = step_of("decision-to-assess", given)
    assert (step.last.first, step.last.last) == (date(2026, 10, 13), date(2026, 11, 11))
    assert step_of("decision-to-assess", given, date(2026, 11, 11)).status is Status.MAYBE_LATE
    assert step_of("decision-to-assess", given, date(2026, 11, 12)).status_words.endswith("by at least 1 day")
    assert step.counted == (
        "6 weeks from a day between Tuesday 1 September 2026 and Wednesday 30 September 2026. "
        "School holidays and bank holidays count.",
    )


def test_families_are_never_called_late():
    given = days(notice_sent="2026-01-05")
    step = step_of("contact-mediation", given)
    assert (step.status, step.status_words) == (Status.PASSED, "This day has passed, as far as your dates show")


def test_an_appeal_shows_both_days_and_why_the_last_one_moved():
    step = step_of("appeal", days(notice_sent="2026-10-01", certificate_issued="2026-11-29"))
    assert [limb.last.first for limb in step.limbs] == [date(2026, 12, 1), date(2026, 12, 29)]
    assert step.last == Span.of(date(2027, 1, 4))
    assert step.safe == "To be safe, act by Tuesday 1 December 2026: the earlier of the two days."
    assert step.counted == (
        "2 months from Thursday 1 October 2026. That is Tuesday 1 December 2026.",
        "1 month from Sunday 29 November 2026. That is Tuesday 29 December 2026.",
        "The law takes the later of these days.",
        "Tuesday 29 December 2026 is in the tribunal's break (25 December to 1 January, or August). "
        "So the last day moves to the first working day after it.",
    )


def test_a_safe_day_that_has_passed_is_not_said():
    given = days(notice_sent="2026-09-20", certificate_issued="2026-11-10")
    assert step_of("appeal", given, date(2026, 11, 20)).safe
    assert not step_of("appeal", given, date(2026, 11, 21)).safe


def test_after_a_refusal_no_step_follows_that_only_a_yes_brings():
    refused = days(request_received="2026-05-04", decision_sent="2026-06-10", assess_refused="2026-06-10")
    assert [step.rule.id for step in entry_steps("asked", refused)] == ["decision-to-assess"]
    agreed = days(request_received="2026-05-04", decision_sent="2026-06-10", assess_agreed="2026-06-10")
    plan = next(step for step in entry_steps("asked", agreed) if step.rule.id == "final-plan")
    assert (plan.status, plan.days_late) == (Status.LATE, 70)


@pytest.mark.parametrize(
    ("entry", "given", "left"),
    [
        ("review-meeting", days(review_meeting="2026-09-01", review_keeps="2026-09-20"), "amended-plan"),
        ("review-meeting", days(review_meeting="2026-09-01", review_ends="2026-09-20"), "views-on-amendments"),
        (
            "asked-again-with-a-plan",
            days(reassessment_asked="2026-06-01", reassess_refused="2026-06-10"),
            "reassessed-plan",
        ),
    ],
)
def test_every_answer_that_ends_the_matter_takes_the_later_steps_away(entry, given, left):
    assert left not in [step.rule.id for step in entry_steps(entry, given)]


@pytest.mark.parametrize(
    ("rule", "given", "not_come"),
    [
        ("meeting-papers", days(review_meeting="2026-10-30"), "papers-not-come"),
        ("review-report", days(review_meeting="2026-10-30"), "report-not-come"),
        ("plan-passes-on", days(moved="2026-10-30", old_council_knew="2026-09-01"), "plan-not-passed"),
        ("final-plan", days(request_received="2026-05-04"), "assess-agreed"),
        ("amended-plan", days(review_meeting="2026-08-03"), "review-amends"),
        ("mediation-arranged", days(mediation_asked="2026-10-01"), "no-mediation-day"),
        ("advice", days(advice_asked="2026-10-01"), "advice-missing"),
    ],
)
def test_what_a_family_did_not_say_is_late_only_once_they_say_that_it_has_not_come(rule, given, not_come):
    step = step_of(rule, given)
    assert step.status_words == "It should have come by then. If it has not, you can ask."
    assert step.days_late == 0
    assert step_of(rule, given | {not_come: Span.of(TODAY)}).status is Status.LATE


def test_the_plan_of_a_family_that_moved_is_not_late_while_the_longer_time_may_count():
    assert step_of("plan-passes-on", days(moved="2026-10-30", plan_not_passed="2026-11-30")).status is Status.UNSAID


def test_word_of_a_meeting_is_over_once_the_meeting_was_held_or_a_later_step_has_come():
    assert step_of("meeting-notice", days(review_meeting="2026-10-30")).status is Status.SETTLED
    planned = days(review_meeting="2026-12-07", not_told_of_meeting="2026-11-30")
    assert step_of("meeting-notice", planned).status is Status.LATE
    decided = days(review_meeting="2026-10-30", review_decision_sent="2026-11-20")
    assert step_of("meeting-papers", decided).status is Status.SETTLED


def test_what_begins_on_a_day_has_no_end_and_never_passes():
    step = step_of("order-continue", days(order_made="2026-10-30"))
    assert (step.status, step.status_words) == (Status.RUNS, "This holds now")


def test_a_family_can_still_ask_once_the_time_for_its_views_has_passed():
    step = step_of("views-on-draft", days(draft_served="2026-10-30"))
    assert step.status_words == "You can still ask the council to read your views"


def test_a_familys_own_day_that_is_not_known_has_only_maybe_passed():
    given = days(notice_sent="2026-09-10/2026-10-10")
    words = "This day may have passed. That depends on the day you are not sure of."
    assert step_of("contact-mediation", given).status_words == words
    assert step_of("contact-mediation", given, date(2026, 11, 10)).status_words == "Today may be the last day"
    assert step_of("contact-mediation", given, date(2026, 12, 11)).status_words.startswith("This day has passed")


def test_years_are_told_as_years():
    given = days(request_received="2020-09-07")
    assert step_of("decision-to-assess", given).status_words == "Late as far as your dates show, by about 6 years"


def test_a_first_day_by_its_nature_past_cannot_lie_ahead_but_a_planned_one_can():
    assert still_to_come(law(), days(request_received="2036-05-04"), TODAY) == ["request-received"]
    assert still_to_come(law(), days(review_meeting="2027-05-04"), TODAY) == []


def test_a_draft_served_before_the_request_cannot_be():
    given = days(request_received="2026-09-07", decision_sent="2026-09-06")
    entry = next(entry for _, entry in law().entries() if entry.id == "asked")
    assert contradictions(law(), entry.rules, given) == [Contradiction("decision-sent", "request-received")]


def test_what_may_have_been_in_the_right_order_is_no_contradiction():
    given = days(request_received="2026-09-01/2026-09-30", decision_sent="2026-09-15")
    assert contradictions(law(), ["decision-to-assess"], given) == []


def test_a_notice_before_its_meeting_is_no_contradiction():
    given = days(review_meeting="2026-12-01", meeting_notice="2026-11-10")
    assert contradictions(law(), ["meeting-notice"], given) == []


def test_before_the_first_law_nothing_is_worked_out():
    step = step_of("decision-to-assess", days(request_received="2014-08-31"))
    assert (step.status, step.last) == (Status.OTHER_LAW, None)
    assert step.status_words == "The law was different before Monday 1 September 2014, so we do not work this out"


@pytest.fixture
def reformed(tmp_path):
    """Return a law with an invented reform: from 2030 on, final plans are due after 10 weeks."""
    shutil.copy(FOLDER / "conventions.toml", tmp_path)
    text = (FOLDER / "assessment.toml").read_text()
    (tmp_path / "assessment.toml").write_text(
        text.replace("in_force_from = 2014-09-01", "in_force_from = 2014-09-01\nin_force_to = 2029-12-31")
    )
    newer = text.replace('id = "assessment"', 'id = "reform"', 1).replace("2014-09-01", "2030-01-01", 1)
    (tmp_path / "reform.toml").write_text(newer.replace("length = 20", "length = 10"))
    return read(tmp_path)


def test_the_law_is_that_of_the_day_on_which_it_began(reformed):
    def last(day: str) -> date:
        return work_out(reformed, ["final-plan"], days(request_received=day), date(2030, 6, 1))[0].last.first

    assert last("2029-12-31") == date(2030, 5, 20)  # 20 weeks: 31 Jan + 28 Feb + 31 Mar + 30 Apr + 20 May = 140.
    assert last("2030-01-01") == date(2030, 3, 12)  # 10 weeks: 30 Jan + 28 Feb + 12 Mar = 70.


def test_school_days_have_no_date():
    step = step_of("school-record", days(record_asked="2026-11-02"))
    assert (step.last, step.status_words) == (None, "No date: ask the school")


def test_a_year_whose_bank_holidays_are_not_known_says_so():
    given = days(information_asked=f"{ANNOUNCED_UNTIL + 1}-05-01")
    assert step_of("freedom-of-information", given).counted[-1] == (
        f"The bank holidays for {ANNOUNCED_UNTIL + 1} are not known yet. Please check this date again nearer the time."
    )


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before the first"):
        Span(date(2026, 2, 2), date(2026, 2, 1))


@any_of(first=DAYS, passed=st.integers(0, 200), today=DAYS)
def test_every_entry_can_be_worked_out_from_its_first_day(first, passed, today):
    span = Span(first, date.fromordinal(first.toordinal() + passed))
    for _, entry in law().entries():
        for step in work_out(law(), entry.rules, {entry.asks[0]: span}, today):
            assert step.status_words
            assert bool(step.counted) == bool(step.limbs)
            if step.status is Status.LATE:
                assert today > step.last.last
