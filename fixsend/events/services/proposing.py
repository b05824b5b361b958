"""Proposing a gathering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.events import emails
from fixsend.events.models import Coordinator, DayOfActionPage, Gathering, GatheringState
from fixsend.people.models import Person
from fixsend.people.services import audit, confirmations
from fixsend.web import normalise, page_cache

CONFIRMATION = "propose_gathering"


class Closed(Exception):
    """Nothing can be proposed for this day of action now."""


@transaction.atomic
def propose(
    day: DayOfActionPage, gathering: Mapping[str, Any], *, name: str, email: str, proved: Person | None = None
) -> Gathering:
    """Note a gathering that a volunteer proposes, and ask the mailbox's owner to confirm; raises Closed.

    `gathering` has the fields of the model. `proved` is the person who is signed in and whose address it is: theirs
    goes to the coordinators at once. Sent twice, it is one proposal.
    """
    if not day.is_open_for_proposals:
        raise Closed
    address = normalise.email_address(email)
    confirmations.one_at_a_time(address)
    found, _ = Gathering.objects.filter(state__in=[GatheringState.UNCONFIRMED, GatheringState.PROPOSED]).get_or_create(
        day=day,
        host_email=address,
        title=gathering["title"],
        starts_at=gathering["starts_at"],
        council=gathering["council"],
        defaults={**gathering, "host_name": name, "state": GatheringState.UNCONFIRMED},
    )
    if proved is not None and proved.email == address:
        return confirm(found, proved)
    details = {"gathering": str(found.public_id), "day": day.pk}
    confirmations.request(address, CONFIRMATION, details)
    return found


@transaction.atomic
def confirm(gathering: Gathering, person: Person) -> Gathering:
    """Hand a proposal to the region's coordinators, because the mailbox's owner said so; said twice, once."""
    locked = Gathering.objects.select_for_update(of=("self",)).select_related("council", "day").get(pk=gathering.pk)
    if locked.state != GatheringState.UNCONFIRMED:
        return locked
    locked.state, locked.host = GatheringState.PROPOSED, person
    locked.save(update_fields=["state", "host"])
    for coordinator in Coordinator.objects.filter(day=locked.day, region=locked.region).select_related("person"):
        emails.to_decide(coordinator, locked)
    return locked


@transaction.atomic
def add_as_staff(day: DayOfActionPage, gathering: Mapping[str, Any], actor: Person) -> Gathering:
    """Add a gathering that staff know of; it is public at once."""
    now = timezone.now()
    made = Gathering.objects.create(
        day=day, **gathering, state=GatheringState.APPROVED, decided_by=actor, decided_at=now, changed_at=now
    )
    audit.record(actor, "gathering.added", subject=f"gathering {made.pk}")
    page_cache.invalidate()
    return made
