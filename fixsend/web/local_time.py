"""A day and an hour as people in Britain mean them, on the two nights of the year when the clocks change too."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format


class NoSuchTime(ValueError):
    """The clocks change that night: the hour does not exist, or comes twice. `str()` says so and what to do."""


def moment(day: date, hour: time) -> datetime:
    """Return the moment that a local day and hour mean; raises NoSuchTime."""
    zone = ZoneInfo(settings.TIME_ZONE)
    first, second = (datetime.combine(day, hour, zone).replace(fold=fold) for fold in (0, 1))
    when = date_format(day, "j F")
    if first.utcoffset() != second.utcoffset():
        if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != first.replace(tzinfo=None):
            raise NoSuchTime(f"On {when} the clocks go forward and {hour:%H:%M} is left out. Choose another time.")
        raise NoSuchTime(f"On {when} the clocks go back and {hour:%H:%M} comes twice. Choose another time.")
    return first.astimezone(UTC)
