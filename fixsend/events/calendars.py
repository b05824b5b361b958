"""Gatherings as iCalendar files (RFC 5545), and as links that open somebody's calendar on the web."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from django.conf import settings

from fixsend.events.models import DayOfActionPage, Gathering, GatheringState
from fixsend.web import text as texts

if TYPE_CHECKING:
    import icalendar

CONTENT_TYPE = "text/calendar; charset=utf-8"


def file(day: DayOfActionPage, gatherings: Iterable[Gathering]) -> bytes:
    """Return gatherings as one calendar; a cancelled one says so, so that calendars that had it strike it out."""
    import icalendar  # large, and most processes make no calendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//SEND Community Alliance//FixSEND//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", texts.clean(day.title))
    for each in gatherings:
        calendar.add_component(_event(each))
    content: bytes = calendar.to_ical()
    return content


def _event(gathering: Gathering) -> icalendar.Event:
    is_cancelled = gathering.state == GatheringState.CANCELLED
    url = settings.SITE_URL + gathering.url
    access = "; ".join(gathering.access)
    said = [
        f"Cancelled: {gathering.reason}" if is_cancelled else "",
        gathering.about,
        f"Run by {gathering.run_by}" if gathering.run_by else "",
        f"Access: {access}",
    ]
    import icalendar

    event = icalendar.Event()
    event.add("uid", f"gathering-{gathering.public_id}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", gathering.changed_at.astimezone(UTC))
    event.add("last-modified", gathering.changed_at.astimezone(UTC))
    event.add("sequence", gathering.sequence)
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    event.add("dtstart", gathering.starts_at.astimezone(UTC))
    event.add("dtend", gathering.ends_at.astimezone(UTC))
    event.add("summary", texts.clean(f"Cancelled: {gathering.title}" if is_cancelled else gathering.title))
    event.add("location", texts.clean(gathering.where))
    event.add("description", texts.clean("\n\n".join([*filter(None, [*said, gathering.access_note]), url])))
    event.add("url", url)
    return event


def google_url(gathering: Gathering) -> str:
    """Return the address at which Google Calendar offers to add a gathering."""
    start, end = (f"{each.astimezone(UTC):%Y%m%dT%H%M%SZ}" for each in (gathering.starts_at, gathering.ends_at))
    asked = {
        "action": "TEMPLATE",
        "text": gathering.title,
        "dates": f"{start}/{end}",
        "location": gathering.where,
        "details": settings.SITE_URL + gathering.url,
    }
    return f"https://calendar.google.com/calendar/render?{urlencode(asked)}"


def outlook_url(gathering: Gathering) -> str:
    """Return the address at which Outlook on the web offers to add a gathering."""
    start, end = (f"{each.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for each in (gathering.starts_at, gathering.ends_at))
    asked = {
        "rru": "addevent",
        "subject": gathering.title,
        "startdt": start,
        "enddt": end,
        "location": gathering.where,
        "body": settings.SITE_URL + gathering.url,
    }
    return f"https://outlook.live.com/calendar/0/action/compose?{urlencode(asked)}"
