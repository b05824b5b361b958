"""Time limits end on the right day: worked examples, and what holds for every day there is."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.rights import counting
from fixsend.rights.rule_sets.declaration import Count, Method, Roll, Unit
from fixsend.rights.rule_sets.files import law
from fixsend.rights.timetable import Span, work_out
from fixsend.web import working_days
from tests.rights.examples import EXAMPLES, Example, counted_apart

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
COUNTS = [
    pytest.param(rule, count, id=f"{rule.id}, {count.start}") for _, rule in law().rules() for count in rule.count
]
DATED = [each for each in COUNTS if each.values[1].unit is not Unit.SCHOOL_DAYS]
BACKWARDS = (Method.AT_LEAST_BEFORE, Method.BEFORE_DATE)
FORWARDS = [each for each in DATED if each.values[1].method not in BACKWARDS]
DAYS = st.dates(date(2005, 1, 1), date(2060, 12, 31))
# The last Sundays of March and October: the clocks change.
CLOCKS_CHANGE = [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)]


def last_day_of(example: Example) -> date | None:
    known = {name: Span.of(day) for name, day in example.given.items()}
    step = work_out(law(), [example.rule], known, today=min(example.given.values()))[0]
    return step.last.first if step.last else None


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_a_worked_example_ends_on_its_day(example):
    assert last_day_of(example) == example.last_day, example.counting


def test_every_rule_has_examples_and_there_are_enough():
    assert {example.rule for example in EXAMPLES} == {rule.id for _, rule in law().rules()}
    assert len(counted_apart()) >= 120


@pytest.mark.parametrize("example", [each for each in counted_apart() if " = " in each.counting], ids=str)
def test_the_counting_of_an_example_adds_up(example):
    """Sep 23 + Oct 19 = 42: the months follow each other, each but the first and last whole, and the sum is right."""
    parts, _, total = example.counting.partition(" = ")
    counted = [(MONTHS.index(part[:3]) + 1, int(part[4:])) for part in parts.split(" + ")]
    assert sum(number for _, number in counted) == int(total)
    assert [month for month, _ in counted] == [
        (counted[0][0] - 1 + passed) % 12 + 1 for passed in range(len(counted))
    ], "no month is left out"
    start = next(iter(example.given.values()))
    if len(counted) == 1:
        assert counted[0] == (start.month, example.last_day.day - start.day)
        return
    assert counted[0] == (start.month, (_next_month(start) - start).days - 1)
    assert counted[-1] == (example.last_day.month, example.last_day.day)
    year = start.year
    for month, number in counted[1:-1]:
        year += month == 1
        assert number == (_next_month(date(year, month, 1)) - date(year, month, 1)).days


@pytest.mark.parametrize(
    "example", [each for each in counted_apart() if re.search(r" 3$| 20$", each.counting)], ids=str
)
def test_the_working_days_of_an_example_are_numbered_without_a_gap(example):
    """Tue 29 Dec 1, Wed 30 Dec 2, …: every day is named with its weekday."""
    marks = [mark.split(" ") for mark in example.counting.split(", ")]
    assert [int(mark[3]) for mark in marks] == list(range(1, len(marks) + 1))
    day = next(iter(example.given.values()))
    for weekday, number, month, _ in marks:
        day = _next(day, int(number), MONTHS.index(month) + 1)
        assert f"{day:%a}" == weekday
    assert day == example.last_day


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _next(day: date, number: int, month: int) -> date:
    while True:
        day += timedelta(days=1)
        if (day.day, day.month) == (number, month):
            return day


@pytest.mark.parametrize(("rule", "count"), DATED)
@given(start=DAYS, passed=st.integers(0, 400))
def test_a_later_start_never_ends_earlier(rule, count, start, passed):
    """So the first and last possible day of an event give the first and last possible end."""
    ends = [counting.roll(counting.last_day(count, day), rule.rolls) for day in (start, start + timedelta(days=passed))]
    assert ends[0] <= ends[1]


@pytest.mark.parametrize(("rule", "count"), FORWARDS)
@given(start=DAYS)
def test_nothing_ends_before_it_begins(rule, count, start):
    assert counting.roll(counting.last_day(count, start), rule.rolls) >= start


@given(start=DAYS, weeks=st.integers(1, 60))
def test_weeks_end_on_the_same_day_of_the_week(start, weeks):
    end = counting.last_day(Count("x", Method.WITHIN, weeks, Unit.WEEKS), start)
    assert (end - start).days == 7 * weeks
    assert end.weekday() == start.weekday()


@given(start=DAYS, months=st.integers(1, 12))
def test_months_end_on_the_same_date_or_on_the_last_of_a_short_month(start, months):
    end = counting.last_day(Count("x", Method.WITHIN, months, Unit.MONTHS), start)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@given(start=DAYS, months=st.integers(1, 12))
def test_a_count_that_begins_with_the_first_day_ends_a_day_earlier(start, months):
    within = counting.last_day(Count("x", Method.WITHIN, months, Unit.MONTHS), start)
    starting = counting.last_day(Count("x", Method.STARTING_WITH, months, Unit.MONTHS), start)
    assert starting == within - timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-12-31", "2028-02-29"),
        ("2026-12-31", "2027-02-28"),
        ("2028-02-29", "2028-04-29"),
        ("2099-12-31", "2100-02-28"),
    ],
)
def test_leap_years_have_their_day(start, end):
    two_months = Count("x", Method.WITHIN, 2, Unit.MONTHS)
    assert counting.last_day(two_months, date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize("day", CLOCKS_CHANGE)
def test_a_day_on_which_the_clocks_change_is_one_day(day):
    one_day = Count("x", Method.WITHIN, 1, Unit.DAYS)
    before = day - timedelta(days=1)
    assert counting.last_day(one_day, before) == day
    assert counting.last_day(one_day, day) == day + timedelta(days=1)


@given(day=DAYS)
def test_an_appeal_ends_on_a_working_day(day):
    end = counting.roll(day, Roll.TRIBUNAL)
    assert end >= day
    assert working_days.is_working_day(end, working_days.Calendar.ENGLAND_AND_WALES)


@given(year=st.integers(2015, 2060), passed=st.integers(0, 38))
def test_a_day_in_the_break_moves_out_of_it(year, passed):
    in_august, at_christmas = date(year, 8, 1), date(year, 12, 25)
    day = in_august + timedelta(days=passed) if passed < 31 else at_christmas + timedelta(days=passed - 31)
    end = counting.roll(day, Roll.TRIBUNAL)
    assert (end.month, end.year) == ((9, year) if passed < 31 else (1, year + 1))
    assert end.day > 1 or end.month == 9


def test_a_weekend_just_before_the_break_moves_by_the_rule_for_weekends_alone():
    # 31 July 2027 is a Saturday: it is not in August, and the next working day is.
    assert counting.roll(date(2027, 7, 31), Roll.TRIBUNAL) == date(2027, 8, 2)
    assert counting.roll(date(2027, 8, 2), Roll.TRIBUNAL) == date(2027, 9, 1)
