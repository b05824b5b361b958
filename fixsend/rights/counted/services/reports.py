"""Reporting that a council was late, changing the report, and withdrawing it: by its code alone."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.places.models import Council
from fixsend.rights.counted import calendar, codes
from fixsend.rights.models import LateReport


def find(code: str) -> LateReport | None:
    """Return the report with a code, as `codes.read` writes it; None where there is none."""
    return LateReport.objects.select_related("council").filter(key=codes.key_of(code)).first()


def is_said_already(code: str, council: Council, duty: str, weeks_late: int) -> bool:
    """Tell whether the report with a code says this already, so that a form sent twice is counted once."""
    found = find(code)
    return found is not None and (found.council, found.duty, found.weeks_late) == (council, duty, weeks_late)


@transaction.atomic
def report(code: str, council: Council, duty: str, weeks_late: int, *, is_over_cap: bool) -> None:
    """Keep a report under its code, in place of what was reported with that code before.

    A change counts in the week in which it is made, so that no week that staff decided on ever changes.
    """
    said = {"council": council, "duty": duty, "weeks_late": weeks_late, "is_over_cap": is_over_cap}
    LateReport.objects.update_or_create(
        key=codes.key_of(code), defaults={**said, "week": calendar.week_of(timezone.localdate())}
    )


def withdraw(code: str) -> bool:
    """Delete a report; return whether there was one. What was published stays as it is until the next quarter."""
    return LateReport.objects.filter(key=codes.key_of(code)).delete()[0] > 0
