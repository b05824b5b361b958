"""Counting days, exactly: from an event to a last day, by the words of a provision.

Pure functions of calendar days. No clock is read and no time zone is used, so the nights when the clocks change count
as any other. Where the law does not say how to count, `rules/conventions.toml` does.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from fixsend.rights.rule_sets.declaration import Count, Method, Roll, Unit
from fixsend.web import working_days
from fixsend.web.working_days import Calendar

_DAY = timedelta(days=1)
_AUGUST, _DECEMBER = 8, 12
_CALENDARS = {Unit.WORKING_DAYS: Calendar.ENGLAND_AND_WALES, Unit.UK_WORKING_DAYS: Calendar.UNITED_KINGDOM}


def months_later(day: date, months: int) -> date:
    """Return the corresponding date so many months later (or earlier, below 0); a short month ends on its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day(count: Count, start: date) -> date | None:
    """Return the last day of a time limit; None where it is in school days, which only the school knows.

    Raises OutOfReach where working days are counted in a year without a calendar, and ValueError for a way of counting
    that does not exist.
    """
    if count.method is Method.ON:
        return start
    if count.method is Method.BEFORE_DATE:
        # The date itself, though "before" it: see the convention.
        return date(start.year, count.month, count.day)
    if count.unit is Unit.SCHOOL_DAYS:
        return None
    if count.unit in _CALENDARS:
        return _by_working_days(count, start)
    if count.method is Method.WITHIN:
        return _shifted(start, count, 1)
    if count.method is Method.AT_LEAST_BEFORE:
        return _shifted(start, count, -1)
    # "Beginning with" and "starting with": the first day counts.
    return _shifted(start, count, 1) - _DAY


def roll(day: date, how: Roll) -> date:
    """Return the day to which a last day moves, which may be the same; raises OutOfReach."""
    if how is Roll.NONE:
        return day
    if how is Roll.TRIBUNAL:
        day = after_tribunal_break(day)
    return working_days.first_working_day(day, Calendar.ENGLAND_AND_WALES)


def after_tribunal_break(day: date) -> date:
    """Return the day itself, or the day after the tribunal's break that it is in.

    25 December to 1 January, and August (rule 12(3)(a) of the tribunal's rules). The first working day from there on
    is the last day.
    """
    if day.month == _AUGUST:
        return date(day.year, 9, 1)
    if (day.month, day.day) >= (_DECEMBER, 25):
        return date(day.year + 1, 1, 2)
    return date(day.year, 1, 2) if (day.month, day.day) == (1, 1) else day


def counts_working_days(count: Count) -> bool:
    """Tell whether bank holidays matter for a count."""
    return count.unit in _CALENDARS


def _shifted(start: date, count: Count, direction: int) -> date:
    if count.unit is Unit.MONTHS:
        return months_later(start, direction * count.length)
    days = count.length * (7 if count.unit is Unit.WEEKS else 1)
    return start + direction * timedelta(days=days)


def _by_working_days(count: Count, start: date) -> date:
    calendar = _CALENDARS[count.unit]
    if count.method is Method.WITHIN:
        return working_days.working_days_after(start, count.length, calendar)
    if count.method is Method.BEGINNING_WITH:
        return working_days.working_days_beginning_with(start, count.length, calendar)
    raise ValueError(f"Working days are not counted {count.method}.")
