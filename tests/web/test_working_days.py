"""Working days are those of gov.uk's own list, and what is not announced yet is told from what is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web.working_days import (
    ANNOUNCED_UNTIL,
    Calendar,
    OutOfReach,
    bank_holidays,
    first_working_day,
    is_announced,
    is_working_day,
    working_days_after,
    working_days_beginning_with,
)

ENGLAND, UK = Calendar.ENGLAND_AND_WALES, Calendar.UNITED_KINGDOM
# https://www.gov.uk/bank-holidays.json, as it was for 2014 to 2028 (Open Government Licence 3.0): month and day.
PUBLISHED = {
    2014: "0101 0418 0421 0505 0526 0825 1225 1226",
    2015: "0101 0403 0406 0504 0525 0831 1225 1228",
    2016: "0101 0325 0328 0502 0530 0829 1226 1227",
    2017: "0102 0414 0417 0501 0529 0828 1225 1226",
    2018: "0101 0330 0402 0507 0528 0827 1225 1226",
    2019: "0101 0419 0422 0506 0527 0826 1225 1226",
    2020: "0101 0410 0413 0508 0525 0831 1225 1228",
    2021: "0101 0402 0405 0503 0531 0830 1227 1228",
    2022: "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227",
    2023: "0102 0407 0410 0501 0508 0529 0828 1225 1226",
    2024: "0101 0329 0401 0506 0527 0826 1225 1226",
    2025: "0101 0418 0421 0505 0526 0825 1225 1226",
    2026: "0101 0403 0406 0504 0525 0831 1225 1228",
    2027: "0101 0326 0329 0503 0531 0830 1227 1228",
    2028: "0103 0414 0417 0501 0529 0828 1225 1226",
}
# Those that only Scotland or Northern Ireland have, for three years.
PUBLISHED_ELSEWHERE = {
    2024: "0102 0318 0712 0805 1202",
    2025: "0102 0317 0714 0804 1201",
    2027: "0104 0317 0712 0802 1130",
}
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def days(year: int, text: str) -> set[date]:
    return {date(year, int(each[:2]), int(each[2:])) for each in text.split()}


def on_weekdays(calendar: Calendar, year: int) -> set[date]:
    return {day for day in bank_holidays(calendar, year) if day.weekday() < 5}


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_bank_holidays_of_england_and_wales_are_the_published_ones(year):
    assert on_weekdays(ENGLAND, year) == days(year, PUBLISHED[year])


@pytest.mark.parametrize("year", PUBLISHED_ELSEWHERE)
def test_a_bank_holiday_anywhere_in_the_uk_counts_for_the_whole_of_it(year):
    assert on_weekdays(UK, year) == days(year, PUBLISHED[year]) | days(year, PUBLISHED_ELSEWHERE[year])


def test_the_list_that_was_compared_reaches_as_far_as_we_say():
    assert max(PUBLISHED) == ANNOUNCED_UNTIL
    assert is_announced(date(ANNOUNCED_UNTIL, 12, 31))
    assert not is_announced(date(ANNOUNCED_UNTIL + 1, 1, 1))


def test_later_years_are_counted_by_the_standing_rules():
    # Easter Sunday 2031 is 13 April; Christmas Day is a Thursday.
    assert on_weekdays(ENGLAND, 2031) == days(2031, "0101 0411 0414 0505 0526 0825 1225 1226")


@pytest.mark.parametrize("year", [1971, 2151])
def test_a_year_without_any_calendar_is_refused(year):
    with pytest.raises(OutOfReach, match=str(year)):
        is_working_day(date(year, 6, 1), ENGLAND)


def test_the_day_itself_is_not_counted_unless_the_count_begins_with_it():
    friday = date(2026, 12, 4)
    assert working_days_after(friday, 1, ENGLAND) == date(2026, 12, 7)
    assert working_days_beginning_with(friday, 1, ENGLAND) == friday


def test_a_count_that_begins_on_a_day_off_begins_with_the_next_working_day():
    # Friday 25 December 2026, Saturday, Sunday, Monday 28 December for Boxing Day.
    assert working_days_beginning_with(date(2026, 12, 25), 1, ENGLAND) == date(2026, 12, 29)
    assert first_working_day(date(2026, 12, 25), ENGLAND) == date(2026, 12, 29)


@given(DAYS, st.integers(1, 60))
def test_there_are_as_many_working_days_as_were_counted(day, number):
    last = working_days_after(day, number, ENGLAND)
    between = (day + timedelta(days=passed) for passed in range(1, (last - day).days + 1))
    assert sum(is_working_day(each, ENGLAND) for each in between) == number
    assert is_working_day(last, ENGLAND)


@given(DAYS, st.integers(1, 60))
def test_the_kingdom_has_never_more_working_days_than_england_and_wales(day, number):
    assert working_days_after(day, number, UK) >= working_days_after(day, number, ENGLAND)
