"""The sheet on which people tick themselves off at the door."""

from __future__ import annotations

from fixsend.events.models import Gathering
from fixsend.events.queries.sign_ups import attendance
from fixsend.web import pdf

EMPTY_LINES = 12


def sign_in_sheet(gathering: Gathering) -> bytes:
    """Return the sheet as PDF: the names of those who have a place, and lines for others. Needs do not stand on it."""
    coming = attendance(gathering)
    return pdf.drawn(
        "events/pdf/sign_in_sheet.typ",
        {
            "title": f"Sign-in sheet: {gathering.title}",
            "when": gathering.when,
            "where": gathering.where,
            "people": coming.people,
            "names": [[each.participation.name, str(each.people)] for each in coming.placed],
            "lines": EMPTY_LINES,
            "imprint": gathering.day.imprint,
        },
    )
