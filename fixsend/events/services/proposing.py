"""Proposing a gathering, proposing it again with changes, and withdrawing a proposal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from fixsend.events import emails
from fixsend.events.models import Coordinator, DayOfActionPage, Gathering, GatheringState
from fixsend.events.services import deciding
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import MailboxProof, Person
from fixsend.people.services import audit
from fixsend.places.models import Council
from fixsend.web import normalise, page_cache

CONFIRMATION = "propose_gathering"
_MOMENTS = ("starts_at", "ends_at")


class Closed(Exception):
    """Nothing can be proposed for this day of action now."""


@transaction.atomic
def propose(
    day: DayOfActionPage,
    gathering: Mapping[str, Any],
    *,
    name: str,
    email: str,
    proved: Person | None = None,
    proof: str = MailboxProof.SIGNED_IN,
) -> Gathering:
    """Store a gathering that a volunteer proposes, and mail the mailbox's owner a request to confirm; raises Closed.

    `gathering` holds values by field of the model. `proved` is the person who has proved that the address is theirs,
    and `proof` how: their proposal goes to the coordinators at once. One host, title and council is one gathering: sent
    again, the newest proposal waits, and changes a confirmed one only once it is confirmed too.
    """
    if not day.is_open_for_proposals:
        raise Closed
    address = normalise.email_address(email)
    confirmations.lock_address(address)
    subject = _subject(day.pk, gathering["title"], gathering["council"].pk)
    if proved is not None and proved.email == address:
        confirmations.supersede(address, CONFIRMATION, subject, proof=proof)
        return confirm(day, gathering, name=name, person=proved)
    details = {"day": day.pk, "host": name, **_as_details(gathering)}
    found = _newest(day, gathering, address)
    if found is None:
        found = Gathering(day=day, host_email=address, state=GatheringState.UNCONFIRMED)
    if found.state == GatheringState.UNCONFIRMED:
        _write_into(found, gathering, name)
        found.save()
    confirmations.request(address, CONFIRMATION, {**details, "gathering": str(found.public_id)}, subject=subject)
    return found


@transaction.atomic
def confirm(day: DayOfActionPage, gathering: Mapping[str, Any], *, name: str, person: Person) -> Gathering:
    """Pass a proposal to the region's coordinators because the mailbox's owner confirmed it; returns the gathering.

    Confirmed twice, it is passed on once. A proposal that they have already is changed, and they are told. A public
    gathering that begins at the same hour is changed as its host can change it; at another hour it is another one.
    """
    address = person.email or ""
    found = _newest(day, gathering, address, person)
    if found is not None and found.state == GatheringState.APPROVED:
        _change_public(found, gathering, person)
        return found
    found = found or Gathering(day=day, host_email=address)
    is_new = found.state != GatheringState.PROPOSED
    is_changed = is_new or _as_details(values_in(found)) != _as_details(gathering)
    _write_into(found, gathering, name)
    found.state, found.host, found.host_email = GatheringState.PROPOSED, person, address
    if is_changed:
        found.changed_at = timezone.now()
    found.save()
    if is_changed:
        emails.proposed(found)
        for coordinator in Coordinator.objects.filter(day=day, region=found.region).select_related("person"):
            (emails.to_decide if is_new else emails.host_changed)(coordinator, found)
    return found


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


@transaction.atomic
def withdraw(gathering: Gathering, host: Person) -> bool:
    """Withdraw a proposal that is not decided yet; returns whether that changed anything.

    A form that was sent again before this and still waits for confirmation is settled too.
    """
    if gathering.host_email:
        subject = _subject(gathering.day_id, gathering.title, gathering.council_id)
        confirmations.supersede(gathering.host_email, CONFIRMATION, subject)
    locked = deciding.lock(gathering)
    if locked.state != GatheringState.PROPOSED:
        return False
    locked.state = GatheringState.WITHDRAWN
    deciding.record_decision(locked, host, "gathering.taken_back")
    return True


def _subject(day: int, title: str, council: int) -> str:
    """Return the key by which a proposal that is sent again is known as the same: its day, title and council."""
    return confirmations.subject_of(day, normalise.search_key(title), council)


def values_of(details: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the values of a gathering that wait with a request; None where it holds none, or none any more."""
    if "title" not in details:
        return None
    council = Council.objects.filter(pk=details["council"]).first()
    if council is None:
        return None
    values = {name: details[name] for name in _FIELDS}
    return {**values, "council": council, **{name: datetime.fromisoformat(details[name]) for name in _MOMENTS}}


_FIELDS = (
    "title",
    "about",
    "run_by",
    "starts_at",
    "ends_at",
    "venue",
    "address",
    "postcode",
    "council",
    "east",
    "north",
    "step_free",
    "toilets",
    "quiet_space",
    "bsl",
    "access_note",
    "places",
)


def _as_details(gathering: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a gathering as plain ones that fit into JSON."""
    usual = values_in(Gathering())
    plain = {name: gathering.get(name, usual[name]) for name in _FIELDS if name != "council"}
    moments = {name: gathering[name].isoformat() for name in _MOMENTS}
    return {**plain, "council": gathering["council"].pk, **moments}


def values_in(gathering: Gathering) -> dict[str, Any]:
    """Return the values of a gathering by field; a missing council is None."""
    named = {name: getattr(gathering, name) for name in _FIELDS if name != "council"}
    return {**named, "council": gathering.council if gathering.council_id else None}


def _write_into(found: Gathering, gathering: Mapping[str, Any], name: str) -> None:
    for field, value in gathering.items():
        setattr(found, field, value)
    found.host_name = name


def _newest(
    day: DayOfActionPage, gathering: Mapping[str, Any], address: str, person: Person | None = None
) -> Gathering | None:
    """Return the row of the gathering that is proposed again, locked: an undecided one, or else a public one."""
    own = Q(host_email=address) | (Q(host=person) if person else Q())
    rows = Gathering.objects.select_for_update(of=("self",)).filter(own, day=day, council=gathering["council"])
    key = normalise.search_key(gathering["title"])
    undecided = rows.filter(state__in=[GatheringState.PROPOSED, GatheringState.UNCONFIRMED])
    public = rows.filter(state=GatheringState.APPROVED, starts_at=gathering["starts_at"])
    return _titled(undecided.order_by("-state", "pk"), key) or _titled(public.order_by("pk"), key)


def _titled(rows: QuerySet[Gathering], key: str) -> Gathering | None:
    return next((each for each in rows if normalise.search_key(each.title) == key), None)


def _change_public(found: Gathering, gathering: Mapping[str, Any], person: Person) -> None:
    """Change a public gathering; where the new number of places is below the number taken, the old one stays."""
    if _as_details(values_in(found)) == _as_details(gathering):
        return
    try:
        deciding.change(found, gathering, person)
    except deciding.TooFewPlaces:
        deciding.change(found, {**gathering, "places": found.places}, person)
