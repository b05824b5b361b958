"""Single mails: claims them for workers, records their outcomes, and blanks their texts afterwards."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.engine import email_url, retry_policy
from fixsend.delivery.engine.journal import OrphanedJournal
from fixsend.delivery.engine.notify import SINGLE_MAILS, notify_workers
from fixsend.delivery.engine.outcome import NOT_SENT, Outcome, Trouble
from fixsend.delivery.models import MOVES, MailWorker, Message, MessageState
from fixsend.delivery.models.message import FailureKind
from fixsend.delivery.services import gone_addresses
from fixsend.delivery.services.gone_addresses import GoneReport
from fixsend.people.models import Person, Suppression, SuppressionReason
from fixsend.people.queries.consent import granted_purposes, is_suppressed, may_mail
from fixsend.web import signing

log = logging.getLogger(__name__)

# About a day and a half in all; by then a code is worthless, and a confirmation is not.
WAITS = [timedelta(minutes=minutes) for minutes in (1, 3, 10, 30, 60, 180, 360, 720, 720)]
# A running worker is done well within this; a row claimed longer ago belongs to one that died.
CLAIM_LASTS = timedelta(minutes=10)
TEXT_KEPT = timedelta(hours=1)
TRYING_KEPT = timedelta(days=7)
LONGEST_WAIT = timedelta(days=30)
FRESH = timedelta(minutes=15)
# A mailbox that is gone gets one mail that a person asked for in this time.
TRIED_ONCE_IN = timedelta(hours=1)
_KINDS: dict[Trouble, FailureKind] = {
    "": FailureKind.RELAY,
    "relay": FailureKind.RELAY,
    "domain": FailureKind.ADDRESS,
    "address": FailureKind.ADDRESS,
    "content": FailureKind.CONTENT,
}


def deliver(message_id: int) -> None:
    """Send one queued message here and now, without a worker; does nothing where it is not queued."""
    for message in claim(None, only=message_id):
        _release_connection()
        record(message, email_url.send(message))


@transaction.atomic
def claim(
    holder: UUID | None,
    most: int = 1,
    *,
    only: int | None = None,
    only_kinds: Sequence[str] = (),
    only_urgent: bool = False,
) -> list[Message]:
    """Claim up to `most` messages that are due, and return them, those that can wait last.

    A message that lacks the consent it needs is stopped. `holder` is the worker, `only` one message's id. `only_kinds`:
    while the send lock is on, only fresh messages of these kinds. `only_urgent`: none that can wait.
    """
    due = _due(only_urgent=only_urgent) if only is None else Message.objects.filter(state=MessageState.QUEUED, pk=only)
    if only_kinds:
        due = due.filter(kind__in=only_kinds, created_at__gt=timezone.now() - FRESH)
    found = list(due.order_by("can_wait", "id").select_for_update(skip_locked=True)[:most])
    gone = _gone(found)
    claimed = [message for message in found if _keep(message, gone)]
    now = timezone.now()
    Message.objects.filter(pk__in=[message.pk for message in claimed]).update(
        state=MessageState.SENDING, attempts=F("attempts") + 1, claimed_at=now, holder=holder
    )
    for message in claimed:  # They are locked: what was read is what is there, and what was written is known.
        message.state, message.claimed_at, message.holder = MessageState.SENDING, now, holder
        message.attempts += 1
    return claimed


def record(message: Message, outcome: Outcome) -> None:
    """Record the outcome of a claimed message. Run again, it changes nothing."""
    record_all([(message, outcome)])


@transaction.atomic
def record_all(ended: Sequence[tuple[Message, Outcome]]) -> None:
    """Record the outcomes of claimed messages, in the same few statements however many they are."""
    accepted = [message for message, outcome in ended if outcome.kind == "accepted"]
    untouched = [message.pk for message, outcome in ended if outcome.kind == "not_sent"]
    if accepted:
        _move(Message.objects.filter(pk__in=_ids(accepted)), MessageState.SENT, sent_at=timezone.now())
        gone_addresses.lift_accepted([message.to for message in accepted])
    if untouched:
        held = Message.objects.filter(pk__in=untouched)
        _move(held, MessageState.QUEUED, only_from=MessageState.SENDING, attempts=F("attempts") - 1, holder=None)
    _record_failures([each for each in ended if each[1].kind not in ("accepted", "not_sent")])


def give_back(holder: UUID) -> int:
    """Queue again what a worker claimed and did not hand over, its attempts uncounted; returns how many."""
    mine = Message.objects.filter(state=MessageState.SENDING, holder=holder)
    return mine.update(state=MessageState.QUEUED, attempts=F("attempts") - 1, holder=None)


@transaction.atomic
def take_over(orphan: OrphanedJournal) -> int:
    """Finish or queue again what a dead worker of this machine had claimed, by its journal; returns how many."""
    held = Message.objects.filter(state=MessageState.SENDING, holder=orphan.holder).select_for_update()
    for message in held:
        key = (0, message.pk)
        if key in orphan.outcomes:
            record(message, orphan.outcomes[key])
        elif key in orphan.handed_over or not orphan.complete:
            _queue_unsure(message)
        else:
            record(message, NOT_SENT)
    return len(held)


@transaction.atomic
def rescue_abandoned() -> int:
    """Queue again what a worker had claimed that died and left no journal here; returns how many.

    It is not known whether a dead worker's mail was sent. A code or a confirmation that arrives twice does no harm,
    one that never arrives does: it is sent again under the same Message-ID, and counted as unsure.
    """
    alive = MailWorker.objects.filter(seen_at__gt=timezone.now() - CLAIM_LASTS).values("pk")
    held = Message.objects.filter(state=MessageState.SENDING, claimed_at__lt=timezone.now() - CLAIM_LASTS)
    return sum(map(_queue_unsure, held.exclude(holder__in=alive).select_for_update(skip_locked=True)))


def blank_sent() -> int:
    """Remove the text of mails that were sent or given up, because it may hold codes and links; returns how many.

    What was sent, stopped or failed an hour ago; what was kept for trying out a week ago; and what has waited for a
    month (behind the send lock, for example), which is stopped first.
    """
    now = timezone.now()
    stale = Message.objects.filter(state=MessageState.QUEUED, created_at__lt=now - LONGEST_WAIT)
    _move(stale, MessageState.STOPPED, failure="It waited for a month, and was not sent any more")
    hour_ago = now - TEXT_KEPT
    over = (
        Q(state=MessageState.SENT, sent_at__lt=hour_ago)
        | Q(state=MessageState.STOPPED)
        | (Q(state=MessageState.FAILED) & (Q(failed_at=None) | Q(failed_at__lt=hour_ago)))
        | Q(state=MessageState.KEPT, created_at__lt=now - TRYING_KEPT)
    )
    gone = Message.objects.filter(over, blanked_at=None, created_at__lt=hour_ago)
    return gone.update(text="", html="", headers={}, blanked_at=now)


@transaction.atomic
def try_again(message_id: int) -> bool:
    """Queue a failed message again; returns False where it did not fail or its text was removed."""
    message = Message.objects.select_for_update().get(pk=message_id)
    if message.blanked_at or not move(
        message, MessageState.QUEUED, only_from=MessageState.FAILED, attempts=0, next_attempt_at=None
    ):
        return False
    notify_workers(SINGLE_MAILS)
    return True


def move(message: Message, to: MessageState, *, only_from: MessageState | None = None, **changes: Any) -> bool:
    """Move a message to another state if MOVES allows it from its present one; returns whether it moved.

    Nothing else changes a message's state. `changes` are other fields to set.
    """
    return bool(_move(Message.objects.filter(pk=message.pk), to, only_from=only_from, **changes))


def _move(
    messages: QuerySet[Message], to: MessageState, *, only_from: MessageState | None = None, **changes: Any
) -> int:
    allowed = [state for state, targets in MOVES.items() if to in targets and only_from in (None, state)]
    return messages.filter(state__in=allowed).update(state=to, **changes)


def _due(*, only_urgent: bool = False) -> QuerySet[Message]:
    queued = Message.objects.filter(state=MessageState.QUEUED)
    if only_urgent:
        queued = queued.filter(can_wait=False)
    return queued.filter(Q(next_attempt_at=None) | Q(next_attempt_at__lte=timezone.now()))


def _keep(message: Message, gone: dict[str, bool]) -> bool:
    """Tell whether a message is still to go; one that is not is stopped. `gone`: addresses, and whether just tried."""
    if gone.get(message.to):
        return not move(message, MessageState.STOPPED, failure="The mailbox is gone, and was tried a while ago")
    if not _has_consent(message):
        return not move(message, MessageState.STOPPED)
    if message.to in gone:
        gone[message.to] = True
    return True


def _gone(messages: Sequence[Message]) -> dict[str, bool]:
    """Return the addresses that bounced, and whether each had another mail within the period.

    A suppression stops newsletters. A code or a confirmation that a person asks for is still tried, because a mailbox
    may have come back, but only once a period: mail to dead mailboxes costs a sender its name.
    """
    hashes = {signing.address_hash(message.to): message.to for message in messages}
    gone = Suppression.objects.filter(
        address_hash__in=hashes, reason=SuppressionReason.BOUNCED, lifted_at=None
    ).values_list("address_hash", flat=True)
    addresses = [hashes[found] for found in gone]
    if not addresses:
        return {}
    lately = Message.objects.filter(to__in=addresses, claimed_at__gt=timezone.now() - TRIED_ONCE_IN)
    tried = set(lately.exclude(pk__in=[message.pk for message in messages]).values_list("to", flat=True))
    return {address: address in tried for address in addresses}


def _has_consent(message: Message) -> bool:
    """Ask the consent ledger once more, at the last moment before a mail leaves."""
    if not message.needs_consent:
        return True
    person = Person.objects.filter(email=message.to).first()
    if person is None:
        return False
    if message.needs_consent != "any":
        return may_mail(person, message.needs_consent)
    return person.is_active and not is_suppressed(message.to) and bool(granted_purposes(person))


def _release_connection() -> None:
    # No connection waits for a mail server. (Inside a test's transaction there is nothing to let go of.)
    if not connection.in_atomic_block:
        connection.close()


def _record_failures(failed: Sequence[tuple[Message, Outcome]]) -> None:
    """Queue again what was deferred and has tries left; fail the rest, and suppress addresses that are gone."""
    if not failed:
        return
    now = timezone.now()
    # A code or a confirmation that arrives twice does no harm: what is in doubt is sent again.
    again = [
        now + WAITS[message.attempts - 1] if outcome.kind != "refused" and message.attempts <= len(WAITS) else None
        for message, outcome in failed
    ]
    columns: list[list[Any]] = [
        [message.pk for message, _ in failed],
        [MessageState.FAILED.value if moment is None else MessageState.QUEUED.value for moment in again],
        [outcome.reason[:300] for _, outcome in failed],
        [_KINDS[outcome.trouble].value for _, outcome in failed],
        [int(outcome.kind == "in_doubt") for _, outcome in failed],
        again,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_FAILURES, [now, now, *columns])
        given_up = {pk for pk, state in cursor.fetchall() if state == MessageState.FAILED}
    _suppress_gone([(message, outcome) for message, outcome in failed if message.pk in given_up])


def _suppress_gone(given_up: Sequence[tuple[Message, Outcome]]) -> None:
    gone = [(message, outcome) for message, outcome in given_up if retry_policy.cause_of(outcome) == Cause.GONE]
    if not gone:
        return
    people = dict(Person.objects.filter(email__in=[each.to for each, _ in gone]).values_list("email", "pk"))
    found = [
        GoneReport(message.to, outcome.reason, people.get(message.to), message_id=message.pk, on_the_spot=True)
        for message, outcome in gone
    ]
    gone_addresses.after_refusals(found, "Refused when sending a single email")


def _ids(messages: Sequence[Message]) -> list[int]:
    return [message.pk for message in messages]


def _queue_unsure(message: Message) -> bool:
    log.warning("Message %s was being sent when its worker died; it is sent again", message.pk)
    unsure: dict[str, Any] = {
        "unsure_attempts": F("unsure_attempts") + 1,
        "failure": "Worker died",
        "next_attempt_at": None,
    }
    notify_workers(SINGLE_MAILS)
    return move(message, MessageState.QUEUED, only_from=MessageState.SENDING, **unsure)


_FAILURES = """
UPDATE delivery_message message
SET state = result.state, failure = result.failure, failure_kind = result.kind, failed_at = %s,
    unsure_attempts = message.unsure_attempts + result.unsure,
    next_attempt_at = coalesce(result.again, message.next_attempt_at),
    relay_failing_since = CASE result.kind WHEN 'relay' THEN coalesce(message.relay_failing_since, %s) END
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::int[], %s::timestamptz[])
    AS result(id, state, failure, kind, unsure, again)
WHERE message.id = result.id AND message.state = 'sending' RETURNING message.id, message.state
"""
