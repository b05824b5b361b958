"""Working days, for the law's deadlines and for freedom of information."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from fixsend.web import working_days
from fixsend.web.working_days import Calendar

ENGLAND, KINGDOM = Calendar.ENGLAND_AND_WALES, Calendar.UNITED_KINGDOM


@pytest.mark.parametrize(
    ("day", "calendar", "works"),
    [
        (date(2026, 11, 27), ENGLAND, True),
        (date(2026, 11, 28), ENGLAND, False),  # a Saturday
        (date(2026, 12, 25), ENGLAND, False),
        (date(2026, 12, 28), ENGLAND, False),  # Boxing Day fell on a Saturday
        (date(2026, 4, 3), ENGLAND, False),  # Good Friday
        (date(2026, 4, 6), ENGLAND, False),  # Easter Monday
        (date(2027, 1, 1), ENGLAND, False),
        (date(2026, 3, 17), ENGLAND, True),  # St Patrick’s Day is one in Northern Ireland only
        (date(2026, 3, 17), KINGDOM, False),
        (date(2026, 11, 30), ENGLAND, True),  # St Andrew’s Day is one in Scotland only
        (date(2026, 11, 30), KINGDOM, False),
        (date(2026, 8, 3), ENGLAND, True),  # Scotland has its summer bank holiday at the beginning of August
        (date(2026, 8, 3), KINGDOM, False),
        (date(2026, 8, 31), KINGDOM, False),
    ],
)
def test_bank_holidays_count_where_they_are(day, calendar, works):
    assert working_days.is_working_day(day, calendar) is works


def test_a_day_that_is_none_moves_to_the_next_working_day():
    assert working_days.on_or_after(date(2027, 1, 1), ENGLAND) == date(2027, 1, 4)
    assert working_days.on_or_after(date(2027, 1, 5), ENGLAND) == date(2027, 1, 5)


def test_an_answer_to_a_freedom_of_information_request_is_due_twenty_working_days_after_its_receipt():
    assert working_days.after(date(2026, 9, 1), 20, KINGDOM) == date(2026, 9, 29)
    # St Andrew’s Day, Christmas and the day for Boxing Day are left out, and further on those of New Year.
    assert working_days.after(date(2026, 11, 27), 20, KINGDOM) == date(2026, 12, 30)
    assert working_days.after(date(2026, 12, 10), 20, KINGDOM) == date(2027, 1, 13)


def test_the_day_on_which_the_clock_starts_is_not_counted():
    assert working_days.after(date(2026, 11, 27), 1, ENGLAND) == date(2026, 11, 30)
    assert working_days.between(date(2026, 11, 27), date(2026, 11, 30), ENGLAND) == 1
    assert working_days.between(date(2026, 11, 30), date(2026, 11, 27), ENGLAND) == 0
    assert working_days.between(date(2026, 9, 1), working_days.after(date(2026, 9, 1), 20, KINGDOM), KINGDOM) == 20


def test_no_working_day_at_all_after_a_day_is_a_mistake():
    with pytest.raises(ValueError, match="0 working days"):
        working_days.after(date(2026, 11, 27), 0, ENGLAND)


# Announced after the list that we compare with was made: Scotland’s day for the World Cup.
NEWER = {date(2026, 6, 15)}


@pytest.mark.skipif("FIXSEND_DATA" not in os.environ, reason="FIXSEND_DATA names no folder with the full files")
def test_they_are_those_that_the_government_lists():
    listed = json.loads(Path(os.environ["FIXSEND_DATA"], "bank_holidays", "bank-holidays.json").read_text())
    days = {
        part: {date.fromisoformat(event["date"]) for event in listed[part]["events"]}
        for part in ("england-and-wales", "scotland", "northern-ireland")
    }
    for year in range(2019, 2029):
        in_year = {part: {day for day in found if day.year == year} for part, found in days.items()}
        weekdays = [
            date.fromordinal(n) for n in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
        ]
        weekdays = [day for day in weekdays if day.weekday() < 5]
        england = {day for day in weekdays if not working_days.is_working_day(day, ENGLAND)}
        kingdom = {day for day in weekdays if not working_days.is_working_day(day, KINGDOM)}
        assert england == {day for day in in_year["england-and-wales"] if day.weekday() < 5}, year
        assert kingdom - NEWER == {day for found in in_year.values() for day in found if day.weekday() < 5}, year
