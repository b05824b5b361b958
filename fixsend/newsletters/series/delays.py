"""Delays between messages: minutes, as people say them."""

from __future__ import annotations

HOUR, DAY, WEEK = 60, 24 * 60, 7 * 24 * 60
UNITS = [(1, "minutes"), (HOUR, "hours"), (DAY, "days"), (WEEK, "weeks")]


def split(minutes: int) -> tuple[int, int]:
    """Return an amount and the largest unit (in minutes) in which it is a whole number; nothing is in days."""
    unit = next((unit for unit, _ in reversed(UNITS) if minutes and minutes % unit == 0), DAY)
    return minutes // unit, unit


def in_words(minutes: int) -> str:
    """Return a delay in words: “at once”, “3 days later”."""
    if not minutes:
        return "at once"
    amount, unit = split(minutes)
    name = dict(UNITS)[unit]
    return f"{amount} {name if amount > 1 else name[:-1]} later"
