"""Downloads of people that take two colleagues: what is open, and whether somebody may go ahead."""

from datetime import timedelta

from django.utils import timezone

from fixsend.people.models import ExportRequest, ExportRequestState, Person
from fixsend.people.queries.four_eyes import is_on

# The slug of this kind of decision (`people.four_eyes`).
EXPORTS = "exports"
# A colleague's yes holds as long as this, for as many downloads of that list as it takes.
GOOD_FOR = timedelta(days=3)


def waiting_count() -> int:
    """Return how many downloads wait for a colleague."""
    return ExportRequest.objects.filter(state=ExportRequestState.OPEN).count()


def may_download(person: Person, list_hash: str) -> bool:
    """Tell whether somebody may download a list now: no second person is asked for, or one has agreed lately."""
    if not is_on(EXPORTS):
        return True
    agreed = ExportRequest.objects.filter(asked_by=person, list_hash=list_hash, state=ExportRequestState.AGREED)
    return agreed.filter(decided_at__gt=timezone.now() - GOOD_FOR).exists()


def open_one(person: Person, list_hash: str) -> ExportRequest | None:
    """Return the open request of a person for a list, if there is one."""
    return ExportRequest.objects.filter(asked_by=person, list_hash=list_hash, state=ExportRequestState.OPEN).first()


def is_good(asked: ExportRequest) -> bool:
    """Tell whether a colleague's yes still holds."""
    return (
        asked.state == ExportRequestState.AGREED
        and asked.decided_at is not None
        and asked.decided_at > timezone.now() - GOOD_FOR
    )


def shown_to(person: Person) -> list[ExportRequest]:
    """Return what a member of staff has a say in: their own, and those of lists they may download; open ones first."""
    rows = ExportRequest.objects.select_related("asked_by", "decided_by").order_by("-id")[:200]
    mine = [row for row in rows if row.asked_by_id == person.pk or person.has_perm(row.permission)]
    return sorted(mine, key=lambda row: row.state != ExportRequestState.OPEN)
