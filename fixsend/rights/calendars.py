"""What is still due, as an iCalendar file (RFC 5545) with reminders."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from fixsend.rights.shown import OPEN, ShownStep

if TYPE_CHECKING:
    import icalendar

CONTENT_TYPE = "text/calendar; charset=utf-8"
NEUTRAL = "Date to check"
NOTHING_LEFT = "There is nothing left to add to a calendar: no day here is still to come."
_REMINDERS = (7, 1)


def file(steps: Iterable[ShownStep], now: datetime, *, neutral: bool) -> bytes:
    """Return the steps that are still due as all-day entries; `neutral` ones do not say what they are about."""
    import icalendar  # large, and most processes make no calendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Dates//EN" if neutral else "-//SEND Community Alliance//FixSEND//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for shown in open_steps(steps):
        calendar.add_component(_event(shown, now, neutral=neutral))
    content: bytes = calendar.to_ical()
    return content


def open_steps(steps: Iterable[ShownStep]) -> list[ShownStep]:
    """Return the steps that a calendar can remind of."""
    found = (each for each in steps if each.step and each.step.last and each.calendar_lead)
    return [each for each in found if each.step is not None and each.step.status in OPEN]


def _event(shown: ShownStep, now: datetime, *, neutral: bool) -> icalendar.Event:
    import icalendar

    assert shown.step is not None  # noqa: S101 - `file` asks
    assert shown.step.last is not None  # noqa: S101
    day = shown.step.last.first
    event = icalendar.Event()
    # By chance: one made of rule and day would say what it is about, and two children's dates would be one.
    event.add("uid", str(uuid4()))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", NEUTRAL if neutral else f"{shown.calendar_lead}: {shown.rule.title}")
    if not neutral:
        event.add("description", f"{shown.rule.says}\n\n{shown.rule.provision}")
    for days in _REMINDERS:
        event.add_component(_reminder(days))
    return event


def _reminder(days: int) -> icalendar.Alarm:
    import icalendar

    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", NEUTRAL)
    alarm.add("trigger", timedelta(days=-days))
    return alarm
