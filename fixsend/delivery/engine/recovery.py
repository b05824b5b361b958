"""Taking over from the dead: what they finished is written down, what they began is in doubt, the rest goes on.

A worker that was killed is told by its journal's lock and taken over from at once by the next one on its machine. Of
one on another machine only the lease's end tells, and nothing about what it handed over: all that it held is in doubt
until its machine comes back with the journal.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import connection, transaction

from fixsend.delivery.engine import endings, journal, leases, providers, results
from fixsend.delivery.engine.endings import Attempt, Waits
from fixsend.delivery.engine.journal import Key, Left
from fixsend.delivery.engine.outcome import UNTOUCHED, Outcome, Result
from fixsend.delivery.engine.results import Settled
from fixsend.delivery.models import Delivery, DeliveryState, DoubtCause, Mailing, MailWorker

log = logging.getLogger(__name__)

IN_DOUBT = Outcome("in_doubt")
_MENDED: dict[Result, DeliveryState] = {
    "accepted": DeliveryState.SENT,
    "refused": DeliveryState.FAILED,
    "later": DeliveryState.QUEUED,
    "untouched": DeliveryState.QUEUED,
}


@dataclass(frozen=True)
class TakenOver:
    """What became of the mails of dead workers."""

    finished: int = 0
    in_doubt: int = 0
    freed: int = 0


def take_over_here(folder: Path, waits: Waits = endings.USUAL) -> list[TakenOver]:
    """Take over from every worker of this machine that died."""
    from fixsend.delivery.services import outbox

    with journal.left_by_the_dead(folder) as found:
        done = []
        for left in found:
            done.append(_take_over(left.holder, left, waits))
            outbox.take_over(left)
            log.warning("Mail worker %s died; its mails were taken over: %s", left.holder, done[-1])
        return done


def take_over_expired(folder: Path, waits: Waits = endings.USUAL) -> list[TakenOver]:
    """Take over from workers elsewhere that have let their leases run out.

    One of this machine that lives, and was only held up, renews its leases itself; one that died is taken over from
    by its journal.
    """
    elsewhere = [holder for holder in leases.expired_holders() if not journal.is_here(folder, holder)]
    for holder in elsewhere:
        log.warning("Mail worker %s on another machine fell silent; what it held is in doubt", holder)
    return [_take_over(holder, None, waits) for holder in elsewhere]


@transaction.atomic
def _take_over(holder: UUID, left: Left | None, waits: Waits) -> TakenOver:
    held = leases.held_by(holder)
    policies = dict(
        Mailing.objects.filter(pk__in={each for each, _ in held.values()}).values_list("pk", "doubt_policy")
    )
    done: list[Settled] = []
    free: dict[int, list[int]] = {}
    for batch, (mailing, positions) in held.items():
        for attempt in _attempts(mailing, batch, positions):
            settled = _end(attempt, left, holder, policies[mailing], waits)
            if settled is None:
                free.setdefault(batch, []).append(attempt.position)
            else:
                done.append(settled)
    results.settle(holder, done, {batch: free.get(batch, []) for batch in held})
    leases.give_back(holder, free)
    _mend_doubts(holder, left)
    MailWorker.objects.filter(pk=holder).delete()
    doubtful = sum(each.state == DeliveryState.IN_DOUBT for each in done)
    return TakenOver(len(done) - doubtful, doubtful, sum(map(len, free.values())))


def _attempts(mailing: int, batch: int, positions: list[int]) -> list[Attempt]:
    rows = Delivery.objects.filter(mailing=mailing, position__in=positions, state=DeliveryState.QUEUED)
    return [
        Attempt(mailing, position, batch, providers.domain_of(address), attempts)
        for position, address, attempts in rows.values_list("position", "address", "attempts").order_by("position")
    ]


def _end(attempt: Attempt, left: Left | None, holder: UUID, policy: str, waits: Waits) -> Settled | None:
    """Return what became of a mail that a dead worker held, or None where it goes on as if never claimed."""
    key: Key = (attempt.mailing_id, attempt.position)
    if left is None:
        return endings.in_doubt(attempt, DoubtCause.LOST, _lost_words(holder), policy, waits)
    if key in left.outcomes:
        outcome = left.outcomes[key]
        return None if outcome.result == "untouched" else endings.end(attempt, outcome, policy, waits)
    if key in left.begun or not left.complete:
        return endings.in_doubt(attempt, DoubtCause.KILLED, "", policy, waits)
    return None


def _mend_doubts(holder: UUID, left: Left | None) -> None:
    """Put right what another machine put down as in doubt before this journal could be read."""
    if left is None or not left.complete:
        return
    lost = Delivery.objects.filter(
        mailing__in=_recent_mailings(),
        state=DeliveryState.IN_DOUBT,
        cause=DoubtCause.LOST,
        reason=_lost_words(holder),
    )
    for mailing, position in lost.values_list("mailing", "position"):
        key = (mailing, position)
        outcome = left.outcomes.get(key, IN_DOUBT if key in left.begun else UNTOUCHED)
        if outcome.result != "in_doubt":
            results.move(mailing, _MENDED[outcome.result], [position], reason=outcome.reason)


def _recent_mailings() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM delivery_mailing WHERE first_sent_at > now() - interval '14 days'")
        return [row[0] for row in cursor.fetchall()]


def _lost_words(holder: UUID) -> str:
    return f"Worker {holder} fell silent"
