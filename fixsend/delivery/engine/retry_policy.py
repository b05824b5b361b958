"""Decides what an outcome means for a delivery: a final state with its cause, or another attempt later."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from fixsend.delivery.bounces import classification
from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.engine.results import Result
from fixsend.delivery.models import DeliveryState, DoubtCause, DoubtPolicy

AT_ONCE = timedelta()


@dataclass(frozen=True)
class RetrySchedule:
    """How long to wait before a mail is tried again; it fails when no try is left."""

    # After trouble with the address or its domain, one wait for each attempt; about two days in all.
    tries: tuple[timedelta, ...] = tuple(
        timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 120, 240, 480, 720, 720, 720)
    )
    # After trouble of our own mail server's, which costs a mail none of its tries, however often it happens.
    relay: timedelta = timedelta(minutes=2)
    doubt: timedelta = timedelta(minutes=10)


DEFAULT_RETRIES = RetrySchedule()


class Attempt(NamedTuple):
    """One delivery that is being tried, with what is needed to record its result."""

    mailing_id: int
    position: int
    batch_id: int
    domain: str
    attempts: int  # Before this one.


def result_of(attempt: Attempt, outcome: Outcome, policy: str, retries: RetrySchedule) -> Result:
    """Return the result that an attempt's outcome means; the kind “not_sent” means none and must not be given.

    `policy` is the mailing's DoubtPolicy.
    """
    if outcome.kind == "accepted":
        return _result(attempt, DeliveryState.SENT)
    if outcome.kind == "in_doubt":
        return result_in_doubt(attempt, DoubtCause.NO_REPLY, outcome.reason, policy, retries)
    cause = cause_of(outcome)
    if outcome.kind == "deferred" and outcome.trouble == "relay":
        return _result(
            attempt, DeliveryState.QUEUED, cause, outcome.reason, counts=False, due_in=_jittered(retries.relay)
        )
    if outcome.kind == "deferred" and attempt.attempts < len(retries.tries):
        wait = _jittered(retries.tries[attempt.attempts])
        return _result(attempt, DeliveryState.QUEUED, cause, outcome.reason, due_in=wait)
    return _result(attempt, DeliveryState.FAILED, cause, outcome.reason)._replace(
        on_receiver=outcome.on_receiver, exhausted=outcome.kind == "deferred"
    )


def is_last_try(attempt: Attempt, outcome: Outcome, retries: RetrySchedule) -> bool:
    """Tell whether a mail that was deferred fails for it, because no try is left."""
    return outcome.kind == "deferred" and outcome.trouble != "relay" and attempt.attempts >= len(retries.tries)


def result_in_doubt(attempt: Attempt, cause: DoubtCause, reason: str, policy: str, retries: RetrySchedule) -> Result:
    """Return the result of a mail that may have arrived: in doubt, or another try where the policy says so."""
    if policy == DoubtPolicy.REPEAT:
        return _result(attempt, DeliveryState.QUEUED, cause, reason, due_in=_jittered(retries.doubt))
    return _result(attempt, DeliveryState.IN_DOUBT, cause, reason)


def cause_of(outcome: Outcome) -> Cause:
    """Return the cause of a failure, by the same rules that classify bounces.

    Words count only in a permanent reply. An address is gone only by a reply about the recipient
    (`Outcome.on_receiver`): what is said to MAIL FROM, or for now, says nothing about the reader.
    """
    words = outcome.reason if outcome.kind == "refused" else ""
    found = classification.classify(words, status=outcome.enhanced, code=outcome.code or None).cause
    if found == Cause.GONE and not outcome.on_receiver:
        return Cause.TEMPORARY if _is_for_now(outcome) else Cause.UNKNOWN
    if found == Cause.UNKNOWN and outcome.kind != "refused":
        return Cause.BLOCKED if outcome.code >= 500 else Cause.TEMPORARY
    return found


def _is_for_now(outcome: Outcome) -> bool:
    return outcome.kind != "refused" or outcome.enhanced.startswith("4")


def _result(
    attempt: Attempt,
    state: DeliveryState,
    cause: str = "",
    reason: str = "",
    *,
    due_in: timedelta = AT_ONCE,
    counts: bool = True,
) -> Result:
    return Result(
        attempt.mailing_id,
        attempt.position,
        attempt.batch_id,
        state,
        attempt.domain,
        str(cause),
        reason,
        counts,
        due_in,
    )


def _jittered(wait: timedelta) -> timedelta:
    """Return a wait up to a quarter shorter or longer, so that not all mails come back at once."""
    return wait * random.uniform(0.75, 1.25)  # noqa: S311 - no secret
