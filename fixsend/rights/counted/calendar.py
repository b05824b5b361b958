"""Weeks and quarters of reports: a report knows its week alone, and a quarter counts the 52 weeks before its end."""

from __future__ import annotations

from datetime import date, timedelta

WEEKS_COUNTED = 52
_MONTHS = 3


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def quarter_of(day: date) -> date:
    """Return the first day of a day's quarter."""
    return date(day.year, day.month - (day.month - 1) % _MONTHS, 1)


def next_quarter(quarter: date) -> date:
    """Return the first day of the quarter after one."""
    return quarter_of(quarter + timedelta(days=31 * _MONTHS + 1))


def quarter_before(day: date) -> date:
    """Return the first day of the last quarter that is over on a day."""
    return quarter_of(quarter_of(day) - timedelta(days=1))


def last_week(quarter: date) -> date:
    """Return the Monday of the last week that ends in a quarter."""
    return week_of(next_quarter(quarter) - timedelta(days=7))


def first_week(last: date) -> date:
    """Return the Monday of the first week that is counted together with a last one."""
    return last - timedelta(weeks=WEEKS_COUNTED - 1)
