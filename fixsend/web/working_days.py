"""Working days: for the law's deadlines in England, and for freedom of information, which counts otherwise.

Saturdays, Sundays, Christmas Day, Good Friday and bank holidays are no working days. For SEND deadlines the bank
holidays are those of England and Wales; under the Freedom of Information Act 2000, section 10(6), those of any part of
the United Kingdom. The days themselves come from the `holidays` library.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from functools import cache

import holidays

_DAY = timedelta(days=1)
_SATURDAY = 5


class Calendar(Enum):
    """Whose bank holidays count, as the library calls the parts of the kingdom."""

    ENGLAND_AND_WALES = ("ENG",)
    UNITED_KINGDOM = ("ENG", "WLS", "SCT", "NIR")


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Tell whether a day is a working day."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year, calendar)


def on_or_after(day: date, calendar: Calendar) -> date:
    """Return the day itself where it is a working day, or the next one that is."""
    while not is_working_day(day, calendar):
        day += _DAY
    return day


def after(day: date, number: int, calendar: Calendar) -> date:
    """Return the working day that comes `number` working days after a day, which itself is not counted.

    For a request under the Freedom of Information Act, `after(received, 20, Calendar.UNITED_KINGDOM)` is the last day
    on which the answer is in time (section 10(1)). Raises ValueError for a number below 1.
    """
    if number < 1:
        raise ValueError(f"{number} working days after a day is no day after it")
    for _ in range(number):
        day = on_or_after(day + _DAY, calendar)
    return day


def between(first: date, last: date, calendar: Calendar) -> int:
    """Return how many working days lie after the first day, up to the last one and with it; 0 where it is not later."""
    days = ((first + _DAY * n) for n in range(1, (last - first).days + 1))
    return sum(is_working_day(day, calendar) for day in days)


@cache
def _bank_holidays(year: int, calendar: Calendar) -> frozenset[date]:
    found: set[date] = set()
    for part in calendar.value:
        found |= set(holidays.country_holidays("GB", subdiv=part, years=year))
    return frozenset(found)
