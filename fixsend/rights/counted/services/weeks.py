"""Deciding about a week that looks like a burst: whether its reports on one council and duty count."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.places.models import Council
from fixsend.rights.counted.queries import weeks
from fixsend.rights.models import WeekDecision


class NothingToDecide(Exception):
    """The week does not stand out, or is not over."""


@transaction.atomic
def decide(council: Council, duty: str, week: date, *, counts: bool, by: Person) -> None:
    """Let the reports of a week count, or leave them out; a later decision takes the place of an earlier one.

    Raises NothingToDecide. Quarters that were published stay as they are.
    """
    if not any((one.council, one.duty, one.week) == (council.code, duty, week) for one in weeks.standing_out(week)):
        raise NothingToDecide
    decision, is_new = WeekDecision.objects.get_or_create(
        council=council, duty=duty, week=week, defaults={"counts": counts, "decided_by": by}
    )
    if not is_new and decision.counts == counts:
        return
    decision.counts, decision.decided_by = counts, by
    decision.save()
    audit.record(by, "counts.week_decided", subject=f"{council}, {decision}", counts=counts)
