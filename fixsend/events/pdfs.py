"""The sign-in sheet of a gathering, as PDF."""

from __future__ import annotations

from fixsend.events.models import Gathering
from fixsend.events.queries.sign_ups import attendance
from fixsend.web import pdf

EMPTY_LINES = 12


def sign_in_sheet(gathering: Gathering) -> bytes:
    """Return the sheet as PDF: the names of people with a place, and empty lines; it carries no access needs."""
    coming = attendance(gathering)
    return pdf.render(
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
