"""Working days, by the bank holidays of the four nations: the one place that knows them.

A working day is none of Saturday, Sunday, Good Friday, Christmas Day and the bank holidays of the calendar. The days
come from the `holidays` library. Up to `ANNOUNCED_UNTIL` they are those that gov.uk has published, and a test compares
them. For later years the library goes by the standing rules (Banking and Financial Dealings Act 1971, section 1 and
schedule 1, and the substitute days proclaimed by custom), which do not know of a day that is proclaimed for one year,
such as a jubilee, nor of a day that is moved. `is_announced` tells which of the two a day is. A bank holiday that is
proclaimed later makes a count end later, never earlier.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from functools import cache

# The last year whose bank holidays gov.uk had published when the library's were compared with them.
ANNOUNCED_UNTIL = 2028
# Years that calendars are made for; what is counted beyond them raises `OutOfReach`.
FIRST_YEAR, LAST_YEAR = 1972, 2150
_SATURDAY = 5
_DAY = timedelta(days=1)


class OutOfReach(ValueError):
    """A day lies in a year for which no bank holidays can be told (before 1972, or after 2150)."""


class Calendar(Enum):
    """Whose bank holidays count; the value is the code of each nation in ISO 3166-2:GB."""

    ENGLAND_AND_WALES = ("ENG", "WLS")
    # A bank holiday in any part of the kingdom is no working day (Freedom of Information Act 2000, section 10(6)).
    UNITED_KINGDOM = ("ENG", "WLS", "SCT", "NIR")


def bank_holidays(calendar: Calendar, year: int) -> frozenset[date]:
    """Return the bank holidays of a year, with Good Friday, Christmas Day and substitute days; raises OutOfReach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfReach(f"No bank holidays are known for {year}.")
    return _bank_holidays(calendar, year)


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Tell whether a day is a working day; raises OutOfReach."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(calendar, day.year)


def is_announced(day: date) -> bool:
    """Tell whether the bank holidays of a day's year had been published when this was last checked."""
    return day.year <= ANNOUNCED_UNTIL


def first_working_day(day: date, calendar: Calendar) -> date:
    """Return the day itself if it is a working day, else the next one; raises OutOfReach."""
    return next(_working_days_from(day, calendar))


def working_days_after(day: date, number: int, calendar: Calendar) -> date:
    """Return the `number`-th working day after a day, which is not counted itself; raises OutOfReach."""
    return working_days_beginning_with(day + _DAY, number, calendar)


def working_days_beginning_with(day: date, number: int, calendar: Calendar) -> date:
    """Return the `number`-th working day (1 or more) from a day on, which counts if it is one; raises OutOfReach."""
    found = _working_days_from(day, calendar)
    for _ in range(number - 1):
        next(found)
    return next(found)


def _working_days_from(day: date, calendar: Calendar) -> Iterator[date]:
    while True:
        if is_working_day(day, calendar):
            yield day
        day += _DAY


@cache
def _bank_holidays(calendar: Calendar, year: int) -> frozenset[date]:
    import holidays  # Three megabytes for all countries, which a process that counts no working days does without.

    # Without its neighbours the library misses a substitute day that falls into another year.
    years = range(year - 1, year + 2)
    nations = (holidays.country_holidays("GB", subdiv=nation, years=years, expand=False) for nation in calendar.value)
    return frozenset(day for nation in nations for day in nation if day.year == year)
