"""How numbers and days are written: one way everywhere in the back office, and in what it sends.

A template passes "" for what it does not find.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from django.utils import timezone
from django.utils.formats import date_format

_DAY, _MOMENT = "j F Y", "j F Y, H:i"


def number(value: float | Literal[""] | None) -> str:
    """Return a number as people read it: "4,943"; decimals only where it has some; nothing where there is none."""
    if value is None or value == "":
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def day(value: date | datetime | Literal[""] | None) -> str:
    """Return the day, where we are, of a date or moment: "29 November 2026"; nothing where there is none."""
    if not value:
        return ""
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    return date_format(local, _DAY)


def moment(value: datetime | Literal[""] | None) -> str:
    """Return the day and the time where we are: "29 November 2026, 15:03"; nothing where there is none."""
    if not value:
        return ""
    return date_format(timezone.localtime(value) if timezone.is_aware(value) else value, _MOMENT)


def ago(value: datetime) -> str:
    """Return how long ago something was, where that is soon read: "just now", "5 minutes ago"; else the moment."""
    minutes = int((timezone.now() - value).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{counted(minutes, 'minute')} ago"
    if minutes < 24 * 60:
        return f"{counted(minutes // 60, 'hour')} ago"
    return f"on {moment(value)}"


def counted(value: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 person", "4,943 people"; `many` is `one` with an s unless it is given."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"
