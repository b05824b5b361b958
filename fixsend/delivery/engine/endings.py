"""What an outcome makes of a delivery: an end with its cause, or another try at a later moment."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from fixsend.delivery.bounces import causes
from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.engine.results import Settled
from fixsend.delivery.models import DeliveryState, DoubtCause, DoubtPolicy

AT_ONCE = timedelta()


@dataclass(frozen=True)
class Waits:
    """When a mail is tried again, and how often, before it is given up."""

    # After trouble with the address or its domain; about two days in all.
    tries: tuple[timedelta, ...] = tuple(
        timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120, 240, 480, 720, 720, 720)
    )
    # After trouble of our own mail server's: that costs a mail none of its tries, however often it happens.
    relay: timedelta = timedelta(minutes=2)
    doubt: timedelta = timedelta(minutes=10)


USUAL = Waits()


class Attempt(NamedTuple):
    """One delivery on its way: what is needed to write down what became of it."""

    mailing_id: int
    position: int
    batch_id: int
    domain: str
    attempts: int  # Before this one.


def end(attempt: Attempt, outcome: Outcome, policy: str, waits: Waits) -> Settled:
    """Return what to write down; the outcome is not “untouched”, which changes nothing."""
    if outcome.result == "accepted":
        return _settled(attempt, DeliveryState.SENT)
    if outcome.result == "in_doubt":
        return in_doubt(attempt, DoubtCause.NO_REPLY, outcome.reason, policy, waits)
    cause = cause_of(outcome)
    if outcome.result == "later" and outcome.trouble == "relay":
        return _settled(
            attempt, DeliveryState.QUEUED, cause, outcome.reason, counts=False, due_in=_jittered(waits.relay)
        )
    if outcome.result == "later" and attempt.attempts < len(waits.tries):
        wait = _jittered(waits.tries[attempt.attempts])
        return _settled(attempt, DeliveryState.QUEUED, cause, outcome.reason, due_in=wait)
    return _settled(attempt, DeliveryState.FAILED, cause, outcome.reason)._replace(
        on_receiver=outcome.on_receiver, exhausted=outcome.result == "later"
    )


def is_last_try(attempt: Attempt, outcome: Outcome, waits: Waits) -> bool:
    """Tell whether a mail that was put off fails for it, because no try is left."""
    return outcome.result == "later" and outcome.trouble != "relay" and attempt.attempts >= len(waits.tries)


def in_doubt(attempt: Attempt, cause: DoubtCause, reason: str, policy: str, waits: Waits) -> Settled:
    """Return what to write down of a mail that may have arrived: what the policy says."""
    if policy == DoubtPolicy.REPEAT:
        return _settled(attempt, DeliveryState.QUEUED, cause, reason, due_in=_jittered(waits.doubt))
    return _settled(attempt, DeliveryState.IN_DOUBT, cause, reason)


def cause_of(outcome: Outcome) -> Cause:
    """Return the cause of a failure, by the same table that sorts bounces.

    Words count only in a permanent answer. An address is gone only by one that is about the receiver, at a step where
    it can be (`Outcome.on_receiver`): what is said to MAIL FROM, or for now, says nothing about the reader.
    """
    words = outcome.reason if outcome.result == "refused" else ""
    found = causes.explain(words, status=outcome.enhanced, code=outcome.code or None).cause
    if found == Cause.GONE and not outcome.on_receiver:
        return Cause.TEMPORARY if _is_for_now(outcome) else Cause.UNKNOWN
    if found == Cause.UNKNOWN and outcome.result != "refused":
        return Cause.BLOCKED if outcome.code >= 500 else Cause.TEMPORARY
    return found


def _is_for_now(outcome: Outcome) -> bool:
    return outcome.result != "refused" or outcome.enhanced.startswith("4")


def _settled(
    what: Attempt,
    state: DeliveryState,
    cause: str = "",
    reason: str = "",
    *,
    due_in: timedelta = AT_ONCE,
    counts: bool = True,
) -> Settled:
    return Settled(
        what.mailing_id, what.position, what.batch_id, state, what.domain, str(cause), reason, counts, due_in
    )


def _jittered(wait: timedelta) -> timedelta:
    """Return a wait up to a quarter shorter or longer, so that not all come back at once."""
    return wait * random.uniform(0.75, 1.25)  # noqa: S311 - no secret
