"""Taking part, confirming it, withdrawing, and what staff decide about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from fixsend.campaigns.models import ActionPage, Participation, ParticipationState
from fixsend.campaigns.models.participation import key_of, new_code
from fixsend.campaigns.services import partners as partner_words
from fixsend.membership.models import Organisation
from fixsend.people import proofs
from fixsend.people.models import Channel, Person, Purpose
from fixsend.people.services import audit, confirmations, consent
from fixsend.people.services.consent import Evidence
from fixsend.places.models import Constituency, Council
from fixsend.web import normalise

CONFIRMATION = "take_part"
ALREADY = "took_part"
# Two people who share a mailbox are usual (partners, a parent and a child); more wait for staff.
NAMES_AN_ADDRESS = 2


# What kinds of action do as soon as a part in one counts; declared when the site starts.
_followers: list[Callable[[Participation], None]] = []


def follow_with(follow: Callable[[Participation], None]) -> None:
    """Have something done in the same transaction whenever a part in an action is confirmed."""
    _followers.append(follow)


class Closed(Exception):
    """The action has ended, or is not public."""


@dataclass(frozen=True)
class Entry:
    """What somebody sends to take part. `purposes` are the versions of wordings agreed to, by purpose; `terms` is the
    number of what their form said about handing over.

    One `in_doubt` (sent in haste, or from a busy network) counts only once it is confirmed.
    """

    name: str
    email: str
    council: Council | None
    constituency: Constituency | None = None
    shows_name: bool = False
    wants_updates: bool = False
    purposes: dict[str, int] = field(default_factory=dict)
    via: str = ""
    brought_by: str = ""
    organisation: Organisation | None = None
    terms: int | None = None
    partners: list[int] = field(default_factory=list)
    network: str = ""
    in_doubt: bool = False
    details: dict[str, Any] = field(default_factory=dict)
    # What only one kind of action asks (`ActionPage.keep_answers`).
    answers: dict[str, Any] = field(default_factory=dict)


def take_part(
    action: ActionPage, entry: Entry, proved: Person | None = None, *, proof: str = proofs.SIGNED_IN
) -> Participation:
    """Record somebody's part in an action and ask the mailbox's owner to confirm; raises Closed.

    `proved` is the person who has proved that the address is theirs, and `proof` how: theirs counts at once. Sent
    twice, the second time changes nothing (a stranger cannot tell); a mailbox with more than two names waits for staff.
    """
    if not action.is_open:
        raise Closed
    is_proved = proved is not None and proved.email == normalise.email_address(entry.email)
    if not action.keeps_answers and not is_proved:
        return _take(action, entry, None, proof)
    with transaction.atomic():
        return _take(action, entry, proved if is_proved else None, proof)


def _take(action: ActionPage, entry: Entry, proved: Person | None, proof: str) -> Participation:
    """Do it: in one statement for a new part of somebody who is not proved, where the action keeps nothing more."""
    address = normalise.email_address(entry.email)
    details = _asked(action, entry)
    participation, is_new = _record(action, entry, address, details, asks=proved is None)
    if action.keeps_answers:
        action.keep_answers(participation, entry.answers, is_proved=proved is not None)
    if proved is not None:
        return confirm(
            participation, proved, entry.purposes, updates=entry.wants_updates, partners=entry.partners, proof=proof
        )
    if not is_new:
        is_confirmed = participation.state == ParticipationState.CONFIRMED
        details["participation"] = str(participation.public_id)
        confirmations.request_later(address, ALREADY if is_confirmed else CONFIRMATION, details)
    return participation


def _asked(action: ActionPage, entry: Entry) -> dict[str, Any]:
    """Return what a confirmation carries out, but for whose part it is."""
    details = {"action": action.pk, **entry.details}
    if entry.wants_updates:
        details["updates"] = True
    if entry.partners:
        details["partners"] = entry.partners
    if entry.purposes:
        details["purposes"] = entry.purposes
    return details


@transaction.atomic
def confirm(
    participation: Participation,
    person: Person,
    purposes: dict[str, int] | None = None,
    *,
    updates: bool = False,
    partners: Sequence[int] = (),
    proof: str = proofs.LINK,
) -> Participation:
    """Let somebody's part count, because the mailbox's owner said so; said twice, nothing more happens.

    `proof` goes into the ledger; without a link, the request that still waits for the same part is settled too.

    One that staff removed stays removed; one that was withdrawn counts again, for its owner has just asked for it.
    """
    if participation.email:
        confirmations.one_at_a_time(participation.email)
    if participation.email and proof != proofs.LINK:
        part = str(participation.public_id)
        confirmations.settle(participation.email, [CONFIRMATION, ALREADY], proof, participation=part)
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    consent.grant_on_form(person, purposes or {}, source=f"Action {locked.action_id}", proof=proof)
    partner_words.grant(person, partners, f"Action {locked.action_id}")
    if updates:
        _agree_to_updates(person, locked, proof)
    if locked.state in (ParticipationState.CONFIRMED, ParticipationState.REMOVED):
        return locked
    locked.person = person
    if locked.state != ParticipationState.HELD:
        locked.state = ParticipationState.CONFIRMED
        locked.ended_at = None
    if locked.state == ParticipationState.CONFIRMED and _is_one_too_many(locked):
        locked.state = ParticipationState.HELD
    locked.confirmed_at = timezone.now()
    locked.save(update_fields=["person", "state", "confirmed_at", "ended_at"])
    _complete(person, locked)
    if locked.state == ParticipationState.CONFIRMED:
        for follow in _followers:
            follow(locked)
    return locked


@transaction.atomic
def stop_updates(participation: Participation) -> bool:
    """Send a person no more news about one action; tell whether they were to get any.

    Where it was the last one, the ledger says no to all such news, also when that was said before.
    """
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    changed = locked.wants_updates
    locked.wants_updates, locked.updates_agreed_at = False, None
    locked.save(update_fields=["wants_updates", "updates_agreed_at"])
    person = locked.person
    if person is not None and not person.participations.filter(wants_updates=True).exists():
        evidence = Evidence(Channel.EMAIL_LINK, f"Action {locked.action_id}", "Their own page about it")
        consent.withdraw(person, [Purpose.UPDATES], evidence)
    return changed


@transaction.atomic
def withdraw(participation: Participation) -> bool:
    """Take somebody's part back; returns whether that changed anything."""
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if locked.state in (ParticipationState.WITHDRAWN, ParticipationState.REMOVED):
        return False
    _end(locked, ParticipationState.WITHDRAWN)
    return True


@transaction.atomic
def remove(participation: Participation, actor: Person, reason: str) -> bool:
    """Take out what is no person's own word; the reason goes into the audit log."""
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if locked.state == ParticipationState.REMOVED:
        return False
    before = locked.state
    _end(locked, ParticipationState.REMOVED)
    audit.record(actor, "participation.removed", person=locked.person, part=locked.pk, reason=reason, was=before)
    return True


@transaction.atomic
def let_count(participation: Participation, actor: Person) -> bool:
    """Let a part count that waited for staff, or that staff had removed; one never confirmed waits for its owner."""
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if locked.state not in (ParticipationState.HELD, ParticipationState.REMOVED):
        return False
    is_confirmed = locked.confirmed_at is not None
    locked.state = ParticipationState.CONFIRMED if is_confirmed else ParticipationState.UNCONFIRMED
    locked.ended_at = None
    locked.save(update_fields=["state", "ended_at"])
    audit.record(actor, "participation.let_count", person=locked.person, part=locked.pk)
    return True


# The part and the request to confirm it, in one statement and without a lock: it is what a surge does most. Names that
# come from one mailbox in the same moment may not see each other here; `confirm` counts them again under its lock.
_RECORD = f"""
WITH part AS (
INSERT INTO campaigns_participation
    (public_id, action_id, email, name, name_key, council_id, constituency_id, shows_name, wants_updates, state,
     counts_at_once, via, organisation_id, brought_by_id, code, network, terms_id)
SELECT gen_random_uuid(), %(action)s, %(email)s, %(name)s, %(key)s, %(council)s, %(constituency)s, %(shows_name)s,
    %(wants_updates)s,
    CASE WHEN (
        SELECT count(*) FROM campaigns_participation AS other
        WHERE other.action_id = %(action)s AND other.email = %(email)s AND other.state NOT IN ('removed', 'withdrawn')
    ) < %(names)s THEN 'unconfirmed' ELSE 'held' END,
    %(at_once)s, %(via)s, %(organisation)s,
    (SELECT id FROM campaigns_participation WHERE code = %(brought_by)s AND action_id = %(action)s),
    %(code)s, %(network)s,
    (SELECT id FROM campaigns_handoverterms WHERE id = %(terms)s AND action_id = %(action)s)
ON CONFLICT DO NOTHING
RETURNING id, public_id, state
), asked AS (
    SELECT %(email)s AS email, %(kind)s AS kind,
        %(details)s::jsonb || jsonb_build_object('participation', public_id) AS details
    FROM part WHERE %(asks)s
), waits AS ({confirmations.ASK_LATER})
SELECT id, public_id, state FROM part
"""  # noqa: S608 - constants of ours


def _record(
    action: ActionPage, entry: Entry, address: str, details: dict[str, Any], *, asks: bool
) -> tuple[Participation, bool]:
    """Return the row of this name and address in this action, and whether it was made, its owner asked, just now."""
    key = key_of(entry.name)
    with connection.cursor() as cursor:
        cursor.execute(
            _RECORD,
            {
                "action": action.pk,
                "email": address,
                "name": entry.name,
                "key": key,
                "council": entry.council.pk if entry.council else None,
                "constituency": entry.constituency.pk if entry.constituency else None,
                "shows_name": entry.shows_name,
                "wants_updates": entry.wants_updates,
                "names": NAMES_AN_ADDRESS,
                "at_once": action.counts_at_once and not entry.in_doubt,
                "via": entry.via,
                "organisation": entry.organisation.pk if entry.organisation else None,
                "brought_by": entry.brought_by or None,
                "code": new_code(),
                "network": entry.network,
                "terms": entry.terms,
                "kind": CONFIRMATION,
                "details": json.dumps(details),
                "asks": asks,
            },
        )
        row = cursor.fetchone()
    if row is None:
        return Participation.objects.get(action=action, email=address, name_key=key), False
    made = Participation(pk=row[0], public_id=row[1], state=row[2], action=action, email=address, name=entry.name)
    return made, True


def _is_one_too_many(locked: Participation) -> bool:
    """Tell whether as many others from this mailbox count already (they may have come while this one waited)."""
    others = Participation.objects.filter(action=locked.action_id, email=locked.email, state="confirmed")
    return others.exclude(pk=locked.pk).count() >= NAMES_AN_ADDRESS


def _end(locked: Participation, state: ParticipationState) -> None:
    locked.state = state
    locked.ended_at = timezone.now()
    locked.save(update_fields=["state", "ended_at"])


def _complete(person: Person, participation: Participation) -> None:
    """Fill in what we did not know; a name that is there stays, for two people may share the mailbox."""
    if person.name and person.council_id:
        return
    person.name = person.name or participation.name
    person.council_id = person.council_id or participation.council_id
    person.save(update_fields=["name", "council", "updated_at"])


def _agree_to_updates(person: Person, locked: Participation, proof: str) -> None:
    """Note the yes in the ledger, in the words beside the tick, and with the part that it is about."""
    now, action = timezone.now(), locked.action.specific
    evidence = Evidence(
        channel=Channel.WEB,
        source=f"Action {action.pk}",
        proof=proof,
        happened_at=now,
        wording_text=f"{action.updates_words}: “{action.title}”",
    )
    consent.grant(person, [Purpose.UPDATES], evidence)
    locked.wants_updates, locked.updates_agreed_at = True, now
    locked.save(update_fields=["wants_updates", "updates_agreed_at"])
