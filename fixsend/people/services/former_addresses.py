"""Remembering the addresses that people gave up, and keeping those off every list."""

from django.db import transaction
from django.utils import timezone

from fixsend.people.models import FormerAddress, MergeRecord, Person, SuppressionReason
from fixsend.people.services import consent


@transaction.atomic
def give_up(person: Person, address: str, *, merge: MergeRecord | None = None) -> FormerAddress:
    """Note that an address is a person's no more, and keep it off lists until the owner of that mailbox confirms there.

    Otherwise an older list would bring the address back as somebody new, past every no that the person has said under
    the new one. `merge` is the merge with which it came, so that undoing that gives the address back.
    """
    former = FormerAddress.objects.create(person=person, address=address, until=timezone.now(), merge=merge)
    consent.suppress(address, SuppressionReason.MOVED, source="address given up")
    return former


@transaction.atomic
def take_back(merge: MergeRecord) -> None:
    """Let the address that came with a merge be the other record's own again."""
    for former in FormerAddress.objects.filter(merge=merge):
        consent.lift_suppressions(former.address, [SuppressionReason.MOVED])
        former.delete()
