"""What coordinators, hosts and staff decide about a gathering. The caller has checked that they may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.events import emails
from fixsend.events.models import Coordinator, Gathering, GatheringState
from fixsend.events.queries.sign_ups import taken
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import page_cache

CHANGED_SINCE = "Nothing has been done. This event has changed since you opened it. Please check it first."

# The fields whose changes the people who signed up are told of.
TOLD_OF = (
    "starts_at",
    "ends_at",
    "venue",
    "address",
    "postcode",
    "step_free",
    "toilets",
    "quiet_space",
    "bsl",
    "access_note",
)

# A gathering that its host has not confirmed, or has withdrawn, cannot be approved.
APPROVABLE = (GatheringState.PROPOSED, GatheringState.DECLINED, GatheringState.CANCELLED)


class ChangedSince(Exception):
    """The gathering has been changed since the page was opened on which it would be approved."""


class TooFewPlaces(Exception):
    """More people have a place already than there would be places; `taken` says how many."""

    def __init__(self, taken: int) -> None:
        super().__init__(f"{taken} people already have a place.")
        self.taken = taken


@transaction.atomic
def approve(gathering: Gathering, actor: Person, *, seen: str = "") -> bool:
    """Make a gathering public and open for sign-up, and tell its host; returns whether that changed anything.

    One that was declined or cancelled can still be approved: the people who signed up before are told that it takes
    place. `seen` is the `version` that was on the screen; raises ChangedSince where there is a newer one.
    """
    locked = lock(gathering)
    if locked.state not in APPROVABLE:
        return False
    if seen and seen != locked.version:
        raise ChangedSince
    if locked.state == GatheringState.CANCELLED:
        locked.sequence += 1
    locked.state, locked.reason = GatheringState.APPROVED, ""
    record_decision(locked, actor, "gathering.approved")
    emails.approved(locked)
    return True


@transaction.atomic
def decline(gathering: Gathering, actor: Person, reason: str) -> bool:
    """Turn a proposal down and tell its host why; returns whether that changed anything."""
    locked = lock(gathering)
    if locked.state != GatheringState.PROPOSED:
        return False
    locked.state, locked.reason = GatheringState.DECLINED, reason
    record_decision(locked, actor, "gathering.declined")
    emails.declined(locked)
    return True


@transaction.atomic
def cancel(gathering: Gathering, actor: Person, reason: str) -> bool:
    """Cancel a gathering; a job tells everyone who signed up. Returns whether that changed anything."""
    locked = lock(gathering)
    if locked.state != GatheringState.APPROVED:
        return False
    locked.state, locked.reason = GatheringState.CANCELLED, reason
    locked.sequence += 1
    record_decision(locked, actor, "gathering.cancelled")
    if locked.host is not None and locked.host != actor:
        emails.cancelled_for_host(locked)
    return True


@transaction.atomic
def change(gathering: Gathering, values: Mapping[str, Any], actor: Person) -> bool:
    """Change the fields of a gathering; where time, place or access change, a job tells everyone who signed up.

    Returns whether they will be told. Raises TooFewPlaces where the new number of places is below the number taken.
    Where the host changes a public gathering, the region's coordinators are told.
    """
    locked = lock(gathering)
    places = values.get("places")
    if places is not None and locked.state == GatheringState.APPROVED and places < taken(locked):
        raise TooFewPlaces(taken(locked))
    is_news = any(getattr(locked, name) != values[name] for name in TOLD_OF if name in values)
    for name, value in values.items():
        setattr(locked, name, value)
    locked.sequence += is_news
    locked.changed_at = timezone.now()
    locked.save()
    audit.record(actor, "gathering.changed", subject=f"gathering {locked.pk}", told=is_news)
    page_cache.invalidate()
    if locked.state == GatheringState.APPROVED and actor == locked.host:
        for coordinator in Coordinator.objects.filter(day=locked.day, region=locked.region).select_related("person"):
            emails.host_changed(coordinator, locked)
    return is_news


def lock(gathering: Gathering) -> Gathering:
    """Return the row of a gathering as it is now, locked until the transaction ends."""
    rows = Gathering.objects.select_for_update(of=("self",)).select_related("council", "day", "host")
    return rows.get(pk=gathering.pk)


def record_decision(locked: Gathering, actor: Person, what: str) -> None:
    """Save a locked gathering with who decided and when; `what` names the decision in the audit log."""
    locked.decided_by, locked.decided_at, locked.changed_at = actor, timezone.now(), timezone.now()
    locked.save()
    audit.record(actor, what, person=locked.host, subject=f"gathering {locked.pk}", reason=locked.reason)
    page_cache.invalidate()
