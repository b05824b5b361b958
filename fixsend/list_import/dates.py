"""Parsing dates as other programs and people write them; the whole column tells whether day or month comes first."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime


class Order(StrEnum):
    """What the dates of a column prove of the order of day and month in `03/05/2024`."""

    UNKNOWN = "unknown"
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    BOTH = "both"  # One date can only be the one, another only the other.


# There is no consent to email from before, and PostgreSQL and Python count years before 1 differently.
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_SLASHED = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([AaPp])\.?[Mm]\.?)?)?"
)
# The same for PostgreSQL, which looks at a whole column.
SLASHED_SQL = r"^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\M"
_WORDED = ("%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%d-%B-%Y", "%d-%b-%y", "%B %d %Y", "%b %d %Y")
_TIMES = re.compile(r",? +(?:at +)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([AaPp])\.?[Mm]\.?)?$")
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +", re.IGNORECASE)
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
# Days since 30 December 1899, as a spreadsheet keeps a date: 1970 to 2099.
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")
_SERIAL_START = datetime(1899, 12, 30, tzinfo=UTC)


def order_of(day_beyond_12: bool, month_beyond_12: bool) -> Order:
    """Return the order that a column proves: whether any first number, and any second one, is greater than 12."""
    if day_beyond_12 and month_beyond_12:
        return Order.BOTH
    return Order.DAY_FIRST if day_beyond_12 else Order.MONTH_FIRST if month_beyond_12 else Order.UNKNOWN


def moment(text: str, order: Order = Order.UNKNOWN) -> datetime | None:
    """Return the moment that a text names, or None where it names none, or could be one of two.

    Where a time has no zone, UTC is meant, as programs write it; a day alone is its noon in London. `03/05/2024` is
    3 May unless the column proves that its months come first; where it proves both orders, the date is ambiguous.
    """
    try:
        found = _iso(text) or _slashed(text, order) or _number(text) or _worded(text) or _mail(text)
        return found if found is not None and found.astimezone(UTC) >= _EARLIEST else None
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> datetime | None:
    if text[4:5] == "/":
        text = text.replace("/", "-")
    if not text[-1:].isdecimal():
        text = re.sub(r" (UTC|GMT|Z)$", "Z", text)
    found = parse_datetime(text)
    if found is not None:
        return found if timezone.is_aware(found) else found.replace(tzinfo=UTC)
    day = parse_date(text)
    return _noon(day) if day else None


def _slashed(text: str, order: Order) -> datetime | None:
    found = _SLASHED.fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    year += 2000 if year < 100 else 0
    if first <= 12 and second <= 12 and first != second and order == Order.BOTH:
        return None
    month_first = second > 12 or (first <= 12 and order == Order.MONTH_FIRST)
    day = date(year, first, second) if month_first else date(year, second, first)
    return _at(day, found[4], found[5], found[6], found[7])


def _number(text: str) -> datetime | None:
    if _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text) == 13 and "." not in text else 1)
        return datetime.fromtimestamp(seconds, UTC)
    if _SERIAL.fullmatch(text):
        return _SERIAL_START + timedelta(days=float(text), hours=0 if "." in text else 12)
    return None


def _worded(text: str) -> datetime | None:
    clock = _TIMES.search(text)
    day_text = _WEEKDAY.sub("", text[: clock.start()] if clock else text)
    day_text = " ".join(_ENDING.sub("", day_text).replace(",", " ").split())
    for pattern in _WORDED:
        try:
            day = datetime.strptime(day_text, pattern).date()  # noqa: DTZ007 (only the day is kept)
        except ValueError:
            continue
        return _at(day, *(clock.groups() if clock else (None, None, None, None)))
    return None


def _mail(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return found if timezone.is_aware(found) else found.replace(tzinfo=UTC)


def _at(day: date, hour: str | None, minute: str | None, second: str | None, half: str | None) -> datetime:
    if hour is None or minute is None:
        return _noon(day)
    hours = int(hour) % 12 + (12 if half in ("p", "P") else 0) if half else int(hour)
    return datetime.combine(day, time(hours, int(minute), int(second or 0)), tzinfo=UTC)


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def is_slashed(text: str) -> bool:
    """Tell whether a date is written in numbers, with its year last."""
    return _SLASHED.fullmatch(text) is not None


def is_ambiguous(text: str) -> bool:
    """Tell whether a date could be read with the day first and with the month first."""
    found = _SLASHED.fullmatch(text)
    return found is not None and int(found[1]) <= 12 and int(found[2]) <= 12 and found[1] != found[2]
