"""Taking part, confirming it, withdrawing, and what staff decide about it.

What somebody sent waits with the request, and only confirming applies it: `docs/decisions/0009-the-last-word.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from fixsend.campaigns.models import ActionPage, Participation, ParticipationState
from fixsend.campaigns.models.participation import key_of
from fixsend.campaigns.services import permissions
from fixsend.campaigns.services.recording import CONFIRMATION, NAMES_AN_ADDRESS, record
from fixsend.campaigns.words import Entry, Words
from fixsend.people import proofs
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise

__all__ = ["CONFIRMATION", "Closed", "Entry", "confirm", "take_part"]


class Closed(Exception):
    """The action has ended, or is not public."""


def take_part(
    action: ActionPage, entry: Entry, proved: Person | None = None, *, proof: str = proofs.SIGNED_IN
) -> Participation:
    """Record somebody's part in an action and ask the mailbox's owner to confirm; raises Closed.

    `proved` is the person who has proved that the address is theirs, and `proof` how: theirs counts at once. Sent
    again, the newest words are what waits; what the owner confirmed before stays as it is until they confirm these (a
    stranger cannot tell). A mailbox with more than two names waits for staff.
    """
    if not action.is_open:
        raise Closed
    words = Words.of(action, entry)
    if proved is not None and proved.email == normalise.email_address(entry.email):
        return _take_proved(action, entry, words, proved, proof)
    details = {"action": action.pk, **words.as_details()}
    if not action.keeps_answers:
        return record(action, entry, details, asks=True) or _send_again(action, entry, words)
    with transaction.atomic():
        part = record(action, entry, details, asks=True)
        if part is None:
            return _send_again(action, entry, words)
        action.keep_answers(part, words.answers)
        return part


@transaction.atomic
def _take_proved(action: ActionPage, entry: Entry, words: Words, proved: Person, proof: str) -> Participation:
    """Let the words of a mailbox's owner count at once; what waits of the same part is older than they are."""
    address = normalise.email_address(entry.email)
    confirmations.one_at_a_time(address)
    part = record(action, entry, {}, asks=False) or _existing(action, entry, address)
    if part is None:  # It was there, and went in the same moment.
        return _take_proved(action, entry, words, proved, proof)
    confirmations.settle(address, CONFIRMATION, str(part.public_id), proof=proof)
    return confirm(part, proved, words=words, proof=proof)


@transaction.atomic
def _send_again(action: ActionPage, entry: Entry, words: Words) -> Participation:
    """Let the newest words wait in place of those before, and ask the owner again.

    The request is written first and the part after it, as confirming does: nobody waits for another crosswise.
    """
    address = normalise.email_address(entry.email)
    confirmations.one_at_a_time(address)
    part = _existing(action, entry, address)
    if part is None:  # It was there, and went in the same moment.
        return take_part(action, entry)
    was_confirmed = part.confirmed_at is not None
    details = {"action": action.pk, "participation": str(part.public_id), **words.as_details()}
    if was_confirmed:
        details["again"] = True
    confirmations.request_later(address, CONFIRMATION, details, subject=str(part.public_id))
    if not was_confirmed:
        Participation.objects.filter(pk=part.pk).update(**words.columns(action.pk), wants_updates=words.updates)
        action.keep_answers(part, words.answers)
    return part


def _existing(action: ActionPage, entry: Entry, address: str) -> Participation | None:
    return Participation.objects.filter(action=action, email=address, name_key=key_of(entry.name)).first()


@transaction.atomic
def confirm(
    participation: Participation,
    person: Person,
    purposes: dict[str, int] | None = None,
    *,
    updates: bool = False,
    partners: Sequence[int] = (),
    words: Words | None = None,
    proof: str = proofs.LINK,
) -> Participation:
    """Let somebody's part count, because the mailbox's owner said so; said twice, nothing more happens.

    `words` are what they said, and replace all that was there; without them the part counts as it is, and `purposes`,
    `updates` and `partners` only add. One that staff removed or hold stays so, with the newest words; one that was
    withdrawn counts again, for its owner has just asked for it. `proof` goes into the ledger.
    """
    if participation.email:
        confirmations.one_at_a_time(participation.email)
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if words is None:
        permissions.add(person, locked, purposes or {}, updates=updates, partners=partners, proof=proof)
    else:
        for name, value in words.columns(locked.action_id).items():
            setattr(locked, name, value)
        permissions.replace(person, locked, words, proof)
        _keep_answers(locked, words)
    is_new = locked.state not in (ParticipationState.CONFIRMED, ParticipationState.REMOVED)
    _move(locked, person)
    locked.save()
    if is_new:
        _complete(person, locked)
    if locked.state == ParticipationState.CONFIRMED:
        locked.action.specific_class.after_confirmation(locked, first=is_new)
    return locked


def _move(locked: Participation, person: Person) -> None:
    """Put a part where confirming leads it."""
    now = timezone.now()
    if locked.state == ParticipationState.CONFIRMED:
        return
    if locked.state == ParticipationState.REMOVED:
        locked.person, locked.confirmed_at = person, locked.confirmed_at or now
        return
    locked.person, locked.confirmed_at = person, now
    if locked.state != ParticipationState.HELD:
        locked.state = ParticipationState.CONFIRMED
        locked.ended_at = None
    if locked.state == ParticipationState.CONFIRMED and _is_one_too_many(locked):
        locked.state = ParticipationState.HELD


def _keep_answers(locked: Participation, words: Words) -> None:
    """Keep what only this kind asks; it may mail somebody, so their words are in their part before."""
    action = locked.action.specific
    if action.keeps_answers:
        locked.save()
        action.keep_answers(locked, words.answers)


@transaction.atomic
def stop_updates(participation: Participation) -> bool:
    """Send a person no more news about one action; tell whether they were to get any.

    Where it was the last one, the ledger says no to all such news, also when that was said before.
    """
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    return permissions.stop_updates(locked, "Their own page about it")


@transaction.atomic
def withdraw(participation: Participation) -> bool:
    """Take somebody's part back, and what still waits of it; returns whether that changed anything.

    A form that was sent before this cannot bring it back: only one that is sent after it.
    """
    if participation.email:
        confirmations.settle(participation.email, CONFIRMATION, str(participation.public_id))
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
