"""Publishing a quarter of families' reports: once, through the gate, and never changed afterwards."""

from __future__ import annotations

from datetime import date

from django.db import connection, transaction

from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights.counted import calendar
from fixsend.rights.counted.queries import queue, weeks
from fixsend.rights.models import PublishedCount, Snapshot
from fixsend.web.page_cache import invalidate


class NotPossibleNow(Exception):
    """The quarter cannot be published; `str()` says why, in words for staff."""


@transaction.atomic
def publish(quarter: date, *, by: Person) -> Snapshot:
    """Publish the counts of a quarter, as the gate lets them out; raises NotPossibleNow."""
    _one_at_a_time()
    if Snapshot.objects.filter(quarter=quarter).exists():
        raise NotPossibleNow("This quarter has been published already.")
    if quarter != queue.waiting_quarter():
        raise NotPossibleNow("This quarter cannot be published. Look at what is waiting now.")
    last = calendar.last_week(quarter)
    if undecided := weeks.undecided(last):
        raise NotPossibleNow(f"Decide first whether the reports count. Waiting: {len(undecided)}.")
    lines = queue.lines(quarter)
    snapshot = Snapshot.objects.create(quarter=quarter, last_week=last, published_by=by)
    PublishedCount.objects.exclude(basis={}).update(basis={})
    PublishedCount.objects.bulk_create(
        PublishedCount(snapshot=snapshot, area=one.area, duty=one.duty, number=one.outcome.number, basis=one.basis)
        for one in lines
    )
    shown = sum(1 for one in lines if one.outcome.number is not None)
    audit.record(by, "counts.published", subject=str(snapshot), shown=shown, hidden=len(lines) - shown)
    invalidate()
    return snapshot


def _one_at_a_time() -> None:
    """Let two who press at once publish one after the other: the second is told that it is done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend.rights.publish_counts'))")
