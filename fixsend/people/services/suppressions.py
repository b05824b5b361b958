"""Suppressing addresses and lifting suppressions, and the addresses that people gave up, which are suppressed too.

The journal has each change before it is committed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.people import journal
from fixsend.people.models import FormerAddress, MergeRecord, Person, Suppression, SuppressionReason
from fixsend.web import signing


@transaction.atomic
def keep_off(
    addresses: Collection[str], reason: SuppressionReason, source: str, happened_at: datetime | None = None
) -> dict[str, int]:
    """Suppress addresses in one statement, until their owners confirm from those mailboxes again.

    Returns the ids of the new suppressions by address; an address that is suppressed for this reason already is left
    out.
    """
    by_hash = {signing.address_hash(address): address for address in addresses}
    if not by_hash:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_KEEP_OFF, [reason.value, source[:200], happened_at or timezone.now(), sorted(by_hash)])
        made = dict(cursor.fetchall())
    journal.append(_lines("suppress", ((known_as, reason.value) for known_as in made)))
    return {by_hash[known_as]: pk for known_as, pk in made.items()}


@transaction.atomic
def lift(which: QuerySet[Suppression], at: datetime | None = None) -> list[int]:
    """Lift those of some suppressions that are in force; return their ids."""
    standing = which.filter(lifted_at=None).order_by("pk").select_for_update(of=("self",))
    found = list(standing.values_list("pk", "address_hash", "reason"))
    if not found:
        return []
    Suppression.objects.filter(pk__in=[pk for pk, _, _ in found]).update(lifted_at=at or timezone.now())
    journal.append(_lines("lift", ((known_as, reason) for _, known_as, reason in found)))
    return [pk for pk, _, _ in found]


def of_address(email: str, reasons: Collection[SuppressionReason] | None = None) -> QuerySet[Suppression]:
    """Return the suppressions of one address that are in force, for some reasons or for any."""
    found = Suppression.objects.filter(address_hash=signing.address_hash(email), lifted_at=None)
    return found if reasons is None else found.filter(reason__in=reasons)


@transaction.atomic
def give_up_address(person: Person, address: str, *, merge: MergeRecord | None = None) -> FormerAddress:
    """Note that an address is a person's no more, and suppress it until the owner of that mailbox confirms there.

    Otherwise an older list would bring the address back as a new person, past every withdrawal that the person has made
    under the new one. `merge` is the merge with which the address came, so that undoing it gives the address back.
    """
    former = FormerAddress.objects.create(person=person, address=address, until=timezone.now(), merge=merge)
    keep_off([address], SuppressionReason.MOVED, "address given up")
    return former


@transaction.atomic
def take_back_address(merge: MergeRecord) -> None:
    """Return the address that came with a merge to the other record, which has it again."""
    for former in FormerAddress.objects.filter(merge=merge):
        lift(of_address(former.address, [SuppressionReason.MOVED]))
        former.delete()


def _lines(what: journal.Change, changed: Iterable[tuple[str, str]]) -> list[journal.JournalLine]:
    now = timezone.now().isoformat()
    return [journal.JournalLine(now, what, known_as, detail=reason) for known_as, reason in changed]


_KEEP_OFF = """
INSERT INTO people_suppression (address_hash, reason, source, happened_at)
SELECT known_as, %s, %s, %s FROM unnest(%s::text[]) AS known_as
ON CONFLICT (address_hash, reason) WHERE lifted_at IS NULL DO NOTHING RETURNING address_hash, id
"""
