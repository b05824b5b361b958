"""Taking part, confirming it, withdrawing, and what staff decide about it.

A submission waits with its request, and only confirming applies it: `docs/decisions/0009-the-last-word.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from fixsend.campaigns import emails
from fixsend.campaigns.models import ActionPage, Participation, ParticipationState
from fixsend.campaigns.models.participation import key_of
from fixsend.campaigns.queries.actions import cached_action
from fixsend.campaigns.services import permissions
from fixsend.campaigns.services.recording import CONFIRMATION, NAMES_AN_ADDRESS, record
from fixsend.campaigns.submissions import PendingSubmission, Submission
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import MailboxProof, Person
from fixsend.people.services import audit
from fixsend.web import limits, normalise

__all__ = ["CONFIRMATION", "Closed", "Submission", "confirm", "take_part"]


class Closed(Exception):
    """The action has ended, or is not public."""


def take_part(
    action: ActionPage, submission: Submission, proved: Person | None = None, *, proof: str = MailboxProof.SIGNED_IN
) -> Participation:
    """Record a person's part in an action and mail the mailbox's owner a request to confirm it; raises Closed.

    `proved` is the person who has proved that the address is theirs, and `proof` how: their part counts at once and
    nothing is mailed. Sent again, the newest submission is what waits; what the owner confirmed before stays as it is
    until they confirm this one (a stranger cannot tell). A mailbox with more than two names waits for staff.
    """
    if not action.is_open:
        raise Closed
    if submission.tries and (proved is not None or action.has_own_questions):
        submission = _counted(submission)
    pending = PendingSubmission.of(action, submission)
    if proved is not None and proved.email == normalise.email_address(submission.email):
        return _take_proved(action, submission, pending, proved, proof)
    batches.ask_soon()
    details = {"action": action.pk, **pending.as_details()}
    if not action.has_own_questions:
        return record(action, submission, details, asks=True) or _send_again(action, submission, pending)
    with transaction.atomic():
        part = record(action, submission, details, asks=True)
        if part is None:
            return _send_again(action, submission, pending)
        action.save_answers(part, pending.answers)
        return part


def _counted(submission: Submission) -> Submission:
    """Count the limits of a submission by themselves, for what takes a transaction of several statements."""
    within = limits.hit_all(submission.tries)
    return replace(submission, in_doubt=submission.in_doubt or not within, tries=())


@transaction.atomic
def _take_proved(
    action: ActionPage, submission: Submission, pending: PendingSubmission, proved: Person, proof: str
) -> Participation:
    """Let a submission by the mailbox's owner count at once; what waits of the same part is older and is settled."""
    address = normalise.email_address(submission.email)
    confirmations.lock_address(address)
    part = record(action, submission, {}, asks=False) or _existing(action, submission, address)
    if part is None:  # It was there, and went in the same moment.
        return _take_proved(action, submission, pending, proved, proof)
    confirmations.supersede(address, CONFIRMATION, str(part.public_id), proof=proof)
    return confirm(part, proved, pending=pending, proof=proof)


@transaction.atomic
def _send_again(action: ActionPage, submission: Submission, pending: PendingSubmission) -> Participation:
    """Let the newest submission wait in place of the one before, and ask the owner again.

    The request is written before the part, in the order in which confirming locks them, so that the two never
    deadlock.
    """
    address = normalise.email_address(submission.email)
    confirmations.lock_address(address)
    part = _existing(action, submission, address)
    if part is None:  # It was there, and went in the same moment.
        return take_part(action, submission)
    pending = replace(pending, answers=action.pending_again(part, pending.answers))
    was_confirmed = part.confirmed_at is not None
    details = {"action": action.pk, "participation": str(part.public_id), **pending.as_details()}
    if was_confirmed and part.state != ParticipationState.WITHDRAWN:
        details["again"] = True
    confirmations.request_later(address, CONFIRMATION, details, subject=str(part.public_id))
    if not was_confirmed:
        Participation.objects.filter(pk=part.pk).update(**pending.columns(action.pk), wants_updates=pending.updates)
        action.save_answers(part, pending.answers)
    return part


def _existing(action: ActionPage, submission: Submission, address: str) -> Participation | None:
    return Participation.objects.filter(action=action, email=address, name_key=key_of(submission.name)).first()


@transaction.atomic
def confirm(
    participation: Participation,
    person: Person,
    *,
    updates: bool = False,
    partners: Sequence[int] = (),
    pending: PendingSubmission | None = None,
    proof: str = MailboxProof.LINK,
) -> Participation:
    """Let a part count because the mailbox's owner confirmed it; confirmed twice, nothing more happens.

    `pending` is what they submitted, and replaces all that was there; without it the part counts as it is, and
    `updates` and `partners` (primary keys) only add. A part that staff
    removed or hold stays so, with the newest submission; one that was withdrawn counts again, because its owner has
    just asked for it. `proof` goes into the ledger. Returns the part as it is now.
    """
    if participation.email:
        confirmations.lock_address(participation.email)
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if pending is None:
        permissions.add(person, locked, updates=updates, partners=partners, proof=proof)
    else:
        for name, value in pending.columns(locked.action_id).items():
            setattr(locked, name, value)
        permissions.replace(person, locked, pending, proof)
        _save_answers(locked, pending)
    is_new = locked.state not in (ParticipationState.CONFIRMED, ParticipationState.REMOVED)
    _set_confirmed(locked, person)
    locked.save()
    if is_new:
        _complete(person, locked)
    if locked.state == ParticipationState.CONFIRMED:
        locked.action.specific_class.after_confirmation(locked, first=is_new)
        if is_new:
            emails.thank_you(locked)
    return locked


def _set_confirmed(locked: Participation, person: Person) -> None:
    """Set the state and the person that confirming gives a part."""
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


def _save_answers(locked: Participation, pending: PendingSubmission) -> None:
    """Save what only this kind asks; that may send mail from the part, so the part is saved first."""
    cached = cached_action(locked.action_id)
    action = cached.page if cached else locked.action.specific
    if action.has_own_questions:
        locked.save()
        action.save_answers(locked, pending.answers)


@transaction.atomic
def stop_updates(participation: Participation) -> bool:
    """Stop news about one action for a person; returns whether they were to get any.

    Where it was the last one, the ledger records a withdrawal from all such news, even when there was one before.
    """
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    return permissions.stop_updates(locked, "Their own page about it")


@transaction.atomic
def withdraw(participation: Participation) -> bool:
    """Withdraw a part, and the requests about it that still wait; returns whether that changed anything.

    A form that was sent before the withdrawal cannot bring the part back; one that is sent after it can.
    """
    if participation.email:
        confirmations.supersede(participation.email, CONFIRMATION, str(participation.public_id))
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if locked.state in (ParticipationState.WITHDRAWN, ParticipationState.REMOVED):
        return False
    _end(locked, ParticipationState.WITHDRAWN)
    return True


@transaction.atomic
def remove(participation: Participation, actor: Person, reason: str) -> bool:
    """Remove a part that no person meant; the reason goes into the audit log. Returns whether that changed anything."""
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if locked.state == ParticipationState.REMOVED:
        return False
    before = locked.state
    _end(locked, ParticipationState.REMOVED)
    audit.record(actor, "participation.removed", person=locked.person, part=locked.pk, reason=reason, was=before)
    return True


@transaction.atomic
def let_count(participation: Participation, actor: Person) -> bool:
    """Let a part count that was held, or that staff had removed; returns whether that changed anything.

    One that was never confirmed waits for its owner. A letter to representatives that was held goes out.
    """
    locked = Participation.objects.select_for_update().get(pk=participation.pk)
    if locked.state not in (ParticipationState.HELD, ParticipationState.REMOVED):
        return False
    is_confirmed = locked.confirmed_at is not None
    locked.state = ParticipationState.CONFIRMED if is_confirmed else ParticipationState.UNCONFIRMED
    locked.ended_at = None
    locked.save(update_fields=["state", "ended_at"])
    audit.record(actor, "participation.let_count", person=locked.person, part=locked.pk)
    if is_confirmed:
        locked.action.specific_class.after_confirmation(locked, first=False)
    return True


def _is_one_too_many(locked: Participation) -> bool:
    """Tell whether as many parts from this mailbox count as may; others may have come while this one waited."""
    others = Participation.objects.filter(action=locked.action_id, email=locked.email, state="confirmed")
    return others.exclude(pk=locked.pk).count() >= NAMES_AN_ADDRESS


def _end(locked: Participation, state: ParticipationState) -> None:
    locked.state = state
    locked.ended_at = timezone.now()
    locked.save(update_fields=["state", "ended_at"])


def _complete(person: Person, participation: Participation) -> None:
    """Fill in name and council where the person has none; a name stays, because two people may share the mailbox."""
    if person.name and person.council_id:
        return
    person.name = person.name or participation.name
    person.council_id = person.council_id or participation.council_id
    person.save(update_fields=["name", "council", "updated_at"])
