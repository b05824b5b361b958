"""Sending single mails: claim the row, talk to the mail server holding nothing, record what became of it."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from fixsend.mailings.delivery import transport
from fixsend.mailings.delivery.outcome import Outcome, Trouble
from fixsend.mailings.models import MOVES, Message, MessageState
from fixsend.mailings.models.message import FailureKind
from fixsend.people.models import Person, SuppressionReason
from fixsend.people.queries.consent import granted_purposes, is_suppressed, may_mail
from fixsend.people.services import consent

log = logging.getLogger(__name__)

# About a day and a half in all; a code is worthless by then, a confirmation is not.
WAITS = [timedelta(minutes=minutes) for minutes in (1, 3, 10, 30, 60, 180, 360, 720, 720)]
# A worker that is alive answers well within this; a row held longer belongs to one that died.
CLAIM_LASTS = timedelta(minutes=10)
TEXT_KEPT = timedelta(hours=1)
_KINDS: dict[Trouble, FailureKind] = {
    "": FailureKind.RELAY,
    "relay": FailureKind.RELAY,
    "domain": FailureKind.ADDRESS,
    "address": FailureKind.ADDRESS,
    "content": FailureKind.CONTENT,
}


def deliver(message_id: int) -> None:
    """Send one queued message; anything but a queued one is left alone, so a job may run twice."""
    message = _claim(message_id)
    if message is None:
        return
    _let_go_of_the_database()
    _record(message, transport.hand_over(message))


@transaction.atomic
def rescue_abandoned() -> int:
    """Queue again what a dead worker held, and what has no job any more; returns how many.

    Nobody can tell whether a dead worker's mail had gone. A code or a confirmation that arrives twice does no harm,
    one that never arrives does: it is sent again under the same Message-ID, and counted as unsure.
    """
    held = Message.objects.filter(state=MessageState.SENDING, claimed_at__lt=timezone.now() - CLAIM_LASTS)
    rescued = 0
    for message in held.select_for_update(skip_locked=True):
        log.warning("Message %s was being sent when its worker died; it is sent again", message.pk)
        rescued += move(message, MessageState.QUEUED, unsure_attempts=F("unsure_attempts") + 1, failure="Worker died")
        _defer(message, timedelta())
    return rescued


def blank_sent() -> int:
    """Remove the text of mails that have gone or will not go: codes and links are nobody's business afterwards."""
    over = Message.objects.filter(
        blanked_at=None,
        state__in=[MessageState.SENT, MessageState.STOPPED],
        created_at__lt=timezone.now() - TEXT_KEPT,
    ).exclude(sent_at__gte=timezone.now() - TEXT_KEPT)
    return over.update(text="", html="", headers={}, blanked_at=timezone.now())


@transaction.atomic
def try_again(message_id: int) -> bool:
    """Queue a message that had been given up, because staff mended what was wrong."""
    message = Message.objects.get(pk=message_id)
    if not move(message, MessageState.QUEUED, attempts=0):
        return False
    _defer(message, timedelta())
    return True


def move(message: Message, to: MessageState, **changes: Any) -> bool:
    """Move a message to another state if that is allowed from the one it is in now; the only place that does."""
    allowed = [state for state, targets in MOVES.items() if to in targets]
    return bool(Message.objects.filter(pk=message.pk, state__in=allowed).update(state=to, **changes))


@transaction.atomic
def _claim(message_id: int) -> Message | None:
    message = Message.objects.select_for_update(skip_locked=True).filter(pk=message_id).first()
    if message is None or message.state != MessageState.QUEUED:
        return None
    if not _still_wanted(message):
        move(message, MessageState.STOPPED)
        return None
    move(message, MessageState.SENDING, attempts=F("attempts") + 1, claimed_at=timezone.now())
    message.refresh_from_db()
    return message


def _still_wanted(message: Message) -> bool:
    """Ask the consent ledger once more, at the last moment before a mail leaves."""
    if not message.needs_consent:
        return True
    person = Person.objects.filter(email=message.to).first()
    if person is None:
        return False
    if message.needs_consent != "any":
        return may_mail(person, message.needs_consent)
    return person.is_active and not is_suppressed(message.to) and bool(granted_purposes(person))


def _let_go_of_the_database() -> None:
    # No connection waits for a mail server. (Inside a test's transaction there is nothing to let go of.)
    if not connection.in_atomic_block:
        connection.close()


@transaction.atomic
def _record(message: Message, outcome: Outcome) -> None:
    if outcome.result == "accepted":
        move(message, MessageState.SENT, sent_at=timezone.now())
        return
    failed = {
        "failure": outcome.reason[:300],
        "failure_kind": _KINDS[outcome.trouble],
        "failed_at": timezone.now(),
        "unsure_attempts": F("unsure_attempts") + int(outcome.result == "in_doubt"),
    }
    # A code or a confirmation that arrives twice does no harm: what is in doubt is sent again.
    if outcome.result != "refused" and message.attempts <= len(WAITS):
        wait = WAITS[message.attempts - 1]
        move(message, MessageState.QUEUED, next_attempt_at=timezone.now() + wait, **failed)
        _defer(message, wait)
        return
    move(message, MessageState.FAILED, **failed)
    if outcome.address_gone:
        consent.suppress(message.to, SuppressionReason.BOUNCED, f"Refused when sending “{message.kind}”")


def _defer(message: Message, wait: timedelta) -> None:
    from fixsend.mailings.tasks import deliver as job  # The tasks are made of these services.

    job.configure(schedule_in={"seconds": int(wait.total_seconds())}).defer(message_id=message.pk)
