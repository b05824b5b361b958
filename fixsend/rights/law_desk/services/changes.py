"""What staff heard of the law: a note that a rule set may be out of date, until somebody has settled it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights.models import LawChange


@transaction.atomic
def notice(rule_set: str, note: str, *, by: Person) -> LawChange:
    """Note that the law behind a rule set may have changed; the same note twice is one."""
    change, is_new = LawChange.objects.get_or_create(
        rule_set=rule_set, note=note, settled_at=None, defaults={"noticed_by": by}
    )
    if is_new:
        audit.record(by, "law.change_noticed", subject=rule_set)
    return change


@transaction.atomic
def settle(change_id: int, *, by: Person) -> None:
    """Say that a change that somebody noticed needs no version, or has got one."""
    change = LawChange.objects.select_for_update().get(pk=change_id)
    if change.settled_at is None:
        change.settled_at, change.settled_by = timezone.now(), by
        change.save()
        audit.record(by, "law.change_settled", subject=change.rule_set)
