"""Changing an organisation's entry: most of it at once, what could deceive people after a moderator has looked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.membership import emails
from fixsend.membership.models import ALWAYS_MODERATED, ChangeableField, ChangeStatus, Organisation, ProposedChange
from fixsend.membership.services.entry_record import move_page, remember
from fixsend.membership.services.stewards import locked, require_steward
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.places.models import Council
from fixsend.web import page_cache

# What stewards may change, councils aside. Slug, kind and status are not theirs.
FIELDS = (
    "name",
    "website",
    "charity_number",
    "contact_email",
    "about",
    "offers",
    "interests",
    "regions",
    "nationwide",
    "needs",
    "size",
)


class AlreadyDecided(Exception):
    """The change is decided already, or its steward withdrew it."""


@dataclass
class Outcome:
    """The outcome of an edit: names of fields that changed at once, and of those that wait for a moderator.

    `proposed` are those of the waiting ones that are new with this edit.
    """

    live: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)


@transaction.atomic
def change_entry(
    organisation_id: int, values: Mapping[str, Any], councils: Collection[str] | None = None, *, by: Person
) -> Outcome:
    """Take a steward's edit; `councils` are named by their DfE codes. Raises NotASteward.

    Sent twice, the second finds nothing to change.
    """
    organisation = locked(organisation_id)
    require_steward(organisation, by)
    outcome = Outcome()
    for name in FIELDS:
        if name in values:
            _take(organisation, name, values[name], by, outcome)
    if councils is not None:
        _take_councils(organisation, list(Council.objects.filter(code__in=councils)), by, outcome)
    if outcome.live:
        organisation.save()
        page_cache.invalidate()
    if outcome.proposed:
        emails.change_received(organisation, [str(ChangeableField(name).label) for name in outcome.proposed], by)
    return outcome


def is_moderated(organisation: Organisation, name: str) -> bool:
    """Tell whether a change to this text waits for a moderator."""
    return name in ALWAYS_MODERATED or name in organisation.removed_fields


def _take(organisation: Organisation, name: str, value: Any, by: Person, outcome: Outcome) -> None:
    old = getattr(organisation, name)
    if is_moderated(organisation, name):
        if is_waiting(organisation, name, value):
            outcome.waiting.append(name)
        elif _propose(organisation, name, old, value, by):
            outcome.waiting.append(name)
            outcome.proposed.append(name)
    elif value != old:
        setattr(organisation, name, value)
        remember(organisation, name, old, value, by)
        outcome.live.append(name)


def is_waiting(organisation: Organisation, name: str, value: str) -> bool:
    """Tell whether this very change waits for a moderator already."""
    return _waiting(organisation, name).filter(new_value=value).exists()


def _waiting(organisation: Organisation, name: str) -> QuerySet[ProposedChange]:
    return ProposedChange.objects.filter(organisation=organisation, field=name, status=ChangeStatus.WAITING)


def _propose(organisation: Organisation, name: str, old: str, new: str, by: Person) -> bool:
    """Queue a change for a moderator in place of an earlier one; sending the old text again withdraws that one."""
    _waiting(organisation, name).update(status=ChangeStatus.WITHDRAWN, decided_at=timezone.now())
    if new == old:
        return False
    ProposedChange.objects.create(organisation=organisation, field=name, old_value=old, new_value=new, proposed_by=by)
    return True


def _take_councils(organisation: Organisation, councils: Collection[Council], by: Person, outcome: Outcome) -> None:
    old = set(organisation.councils.all())
    if old == set(councils):
        return
    organisation.councils.set(councils)
    remember(organisation, "councils", _names(old), _names(councils), by)
    outcome.live.append("councils")


def _names(councils: Iterable[Council]) -> list[str]:
    return sorted(council.name for council in councils)


@transaction.atomic
def decide_change(change_id: int, *, accept: bool, reason: str, by: Person) -> None:
    """Accept or decline a waiting change and tell the stewards; a refusal has a reason. Raises AlreadyDecided."""
    change = ProposedChange.objects.select_related("proposed_by").get(pk=change_id)
    organisation = locked(change.organisation_id)
    change.refresh_from_db()
    if change.status != ChangeStatus.WAITING:
        raise AlreadyDecided
    change.status = ChangeStatus.ACCEPTED if accept else ChangeStatus.DECLINED
    change.decided_at, change.decided_by, change.reason = timezone.now(), by, reason.strip()
    change.save()
    if accept:
        _carry_out(organisation, change)
    audit.record(by, f"entry_change.{change.status}", subject=f"organisation {organisation.pk}", field=change.field)
    emails.change_decided(organisation, change)


def _carry_out(organisation: Organisation, change: ProposedChange) -> None:
    remember(organisation, change.field, getattr(organisation, change.field), change.new_value, change.proposed_by)
    setattr(organisation, change.field, change.new_value)
    organisation.removed_fields = [name for name in organisation.removed_fields if name != change.field]
    if change.field == "name":
        move_page(organisation)
    organisation.save()
    page_cache.invalidate()


def remove_text(organisation: Organisation, name: str, by: Person | None) -> None:
    """Take a text off an entry for a moderator; a name cannot be empty, so its whole entry leaves the directory.

    From now on what a steward writes there waits for a moderator.
    """
    entry = locked(organisation.pk)
    if name != "name" and getattr(entry, name):
        remember(entry, name, getattr(entry, name), "", by)
        setattr(entry, name, "")
    entry.removed_fields = sorted({*entry.removed_fields, name})
    entry.save()
    page_cache.invalidate()
