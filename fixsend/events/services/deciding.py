"""What coordinators, hosts and staff decide about a gathering. Whoever calls has made sure that they may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.events import emails
from fixsend.events.models import Coordinator, Gathering, GatheringState
from fixsend.events.queries.sign_ups import taken
from fixsend.events.subjects import CONFIRMATION, reportable_of
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import page_cache

CHANGED_SINCE = "Nothing was done. This gathering has been changed since you opened it. Please check it first."

# What those who signed up have to be told of when it changes.
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

# What is not confirmed by its host, or was taken back by them, nobody puts on the site.
APPROVABLE = (GatheringState.PROPOSED, GatheringState.DECLINED, GatheringState.CANCELLED)


class ChangedSince(Exception):
    """The gathering has been changed since the page was opened on which it would be approved."""


class TooFew(Exception):
    """More people have a place already than there would be; `taken` says how many."""

    def __init__(self, taken: int) -> None:
        super().__init__(f"{taken} people have a place already.")
        self.taken = taken


@transaction.atomic
def approve(gathering: Gathering, actor: Person, *, seen: str = "") -> bool:
    """Let everybody see a gathering and sign up, and tell its host; returns whether that changed anything.

    One that was declined or cancelled can be approved still: who signed up before is told that it takes place. `seen`
    is the `version` that was on the screen; raises ChangedSince where there is a newer one.
    """
    locked = _locked(gathering)
    if locked.state not in APPROVABLE:
        return False
    if seen and seen != locked.version:
        raise ChangedSince
    if locked.state == GatheringState.CANCELLED:
        locked.sequence += 1
    locked.state, locked.reason = GatheringState.APPROVED, ""
    _decided(locked, actor, "gathering.approved")
    emails.approved(locked)
    return True


@transaction.atomic
def decline(gathering: Gathering, actor: Person, reason: str) -> bool:
    """Turn a proposal down and tell its host why; returns whether that changed anything."""
    locked = _locked(gathering)
    if locked.state != GatheringState.PROPOSED:
        return False
    locked.state, locked.reason = GatheringState.DECLINED, reason
    _decided(locked, actor, "gathering.declined")
    emails.declined(locked)
    return True


@transaction.atomic
def cancel(gathering: Gathering, actor: Person, reason: str) -> bool:
    """Call a gathering off; a job tells everybody who signed up. Returns whether that changed anything."""
    locked = _locked(gathering)
    if locked.state != GatheringState.APPROVED:
        return False
    locked.state, locked.reason = GatheringState.CANCELLED, reason
    locked.sequence += 1
    _decided(locked, actor, "gathering.cancelled")
    if locked.host is not None and locked.host != actor:
        emails.cancelled_for_host(locked)
    return True


@transaction.atomic
def take_back(gathering: Gathering, host: Person) -> bool:
    """Take back a proposal that nobody has decided about; returns whether that changed anything.

    What was sent again before this and still waits goes with it.
    """
    if gathering.host_email:
        subject = reportable_of(gathering.day_id, gathering.title, gathering.council_id)
        confirmations.settle(gathering.host_email, CONFIRMATION, subject)
    locked = _locked(gathering)
    if locked.state != GatheringState.PROPOSED:
        return False
    locked.state = GatheringState.WITHDRAWN
    _decided(locked, host, "gathering.taken_back")
    return True


@transaction.atomic
def change(gathering: Gathering, values: Mapping[str, Any], actor: Person) -> bool:
    """Change a gathering; where it touches time, place or access, a job tells everybody who signed up.

    Returns whether they will be told. Raises TooFew where fewer places are left than are taken. The region's
    coordinators hear of what a host changes.
    """
    locked = _locked(gathering)
    places = values.get("places")
    if places is not None and locked.state == GatheringState.APPROVED and places < taken(locked):
        raise TooFew(taken(locked))
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


def _locked(gathering: Gathering) -> Gathering:
    rows = Gathering.objects.select_for_update(of=("self",)).select_related("council", "day", "host")
    return rows.get(pk=gathering.pk)


def _decided(locked: Gathering, actor: Person, what: str) -> None:
    locked.decided_by, locked.decided_at, locked.changed_at = actor, timezone.now(), timezone.now()
    locked.save()
    audit.record(actor, what, person=locked.host, subject=f"gathering {locked.pk}", reason=locked.reason)
    page_cache.invalidate()
