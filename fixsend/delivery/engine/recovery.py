"""Recovers the mails of workers that died: outcomes are recorded, handed-over mails are in doubt, the rest goes on.

A worker that was killed leaves its journal unlocked, and the next worker on its machine takes over at once. One on
another machine is noticed only when its leases expire, and what it handed over is not known: all that it leased is in
doubt until its machine comes back with the journal.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import connection, transaction

from fixsend.delivery.engine import journal, leases, providers, results, retry_policy
from fixsend.delivery.engine.journal import Key, OrphanedJournal
from fixsend.delivery.engine.outcome import NOT_SENT, Outcome, OutcomeKind
from fixsend.delivery.engine.results import Result
from fixsend.delivery.engine.retry_policy import Attempt, RetrySchedule
from fixsend.delivery.models import Delivery, DeliveryState, DoubtCause, Mailing, MailWorker

log = logging.getLogger(__name__)

IN_DOUBT = Outcome("in_doubt")
_CORRECTED: dict[OutcomeKind, DeliveryState] = {
    "accepted": DeliveryState.SENT,
    "refused": DeliveryState.FAILED,
    "deferred": DeliveryState.QUEUED,
    "not_sent": DeliveryState.QUEUED,
}


@dataclass(frozen=True)
class TakenOver:
    """How many mails of a dead worker were finished, are in doubt, or were freed for others."""

    finished: int = 0
    in_doubt: int = 0
    freed: int = 0


def take_over_here(folder: Path, retries: RetrySchedule = retry_policy.DEFAULT_RETRIES) -> list[TakenOver]:
    """Take over from every worker of this machine that died; returns the counts of each.

    `folder` holds the journals of this machine's workers.
    """
    from fixsend.delivery.services import outbox

    with journal.orphaned_journals(folder) as found:
        done = []
        for orphan in found:
            done.append(_take_over(orphan.holder, orphan, retries))
            outbox.take_over(orphan)
            log.warning("Mail worker %s died; its mails were taken over: %s", orphan.holder, done[-1])
    _free_late(folder)
    return done


def take_over_expired(folder: Path, retries: RetrySchedule = retry_policy.DEFAULT_RETRIES) -> list[TakenOver]:
    """Take over from workers of other machines that have let their leases expire; returns the counts of each.

    A worker of this machine that was only held up renews its leases itself; one that died is recovered by its journal.
    """
    ended = set(journal.ended(folder))
    expired = [holder for holder in leases.expired_holders() if holder not in ended]
    elsewhere = [holder for holder in expired if not journal.is_here(folder, holder)]
    for holder in elsewhere:
        log.warning("Mail worker %s on another machine stopped; what it leased is in doubt", holder)
    return [_take_over(holder, None, retries) for holder in elsewhere]


def _free_late(folder: Path) -> None:
    """Free what a worker of this machine came to lease after it had been taken over: it handed over nothing of it.

    PostgreSQL finishes a statement whose sender was killed, and the worker that takes over may be quicker.
    """
    ended = journal.ended(folder)
    for holder in leases.holding(ended) if ended else []:
        with transaction.atomic():
            leased = leases.leased_by(holder)
            leases.give_back(holder, {batch: positions for batch, (_, positions) in leased.items()})
        log.warning("Mail worker %s leased %d batches as it died; they go on", holder, len(leased))


@transaction.atomic
def _take_over(holder: UUID, orphan: OrphanedJournal | None, retries: RetrySchedule) -> TakenOver:
    leased = leases.leased_by(holder)
    policies = dict(
        Mailing.objects.filter(pk__in={each for each, _ in leased.values()}).values_list("pk", "doubt_policy")
    )
    done: list[Result] = []
    free: dict[int, list[int]] = {}
    for batch, (mailing, positions) in leased.items():
        for attempt in _attempts(mailing, batch, positions):
            result = _result_of(attempt, orphan, holder, policies[mailing], retries)
            if result is None:
                free.setdefault(batch, []).append(attempt.position)
            else:
                done.append(result)
    results.record(holder, done, {batch: free.get(batch, []) for batch in leased})
    leases.give_back(holder, free)
    _correct_doubts(holder, orphan)
    MailWorker.objects.filter(pk=holder).delete()
    doubtful = sum(each.state == DeliveryState.IN_DOUBT for each in done)
    return TakenOver(len(done) - doubtful, doubtful, sum(map(len, free.values())))


def _attempts(mailing: int, batch: int, positions: list[int]) -> list[Attempt]:
    rows = Delivery.objects.filter(mailing=mailing, position__in=positions, state=DeliveryState.QUEUED)
    return [
        Attempt(mailing, position, batch, providers.domain_of(address), attempts)
        for position, address, attempts in rows.values_list("position", "address", "attempts").order_by("position")
    ]


def _result_of(
    attempt: Attempt, orphan: OrphanedJournal | None, holder: UUID, policy: str, retries: RetrySchedule
) -> Result | None:
    """Return the result of a mail that a dead worker had leased, or None where it goes on as if never claimed."""
    key: Key = (attempt.mailing_id, attempt.position)
    if orphan is None:
        return retry_policy.result_in_doubt(attempt, DoubtCause.LOST, _lost_words(holder), policy, retries)
    if key in orphan.outcomes:
        outcome = orphan.outcomes[key]
        return None if outcome.kind == "not_sent" else retry_policy.result_of(attempt, outcome, policy, retries)
    if key in orphan.handed_over or not orphan.complete:
        return retry_policy.result_in_doubt(attempt, DoubtCause.KILLED, "", policy, retries)
    return None


def _correct_doubts(holder: UUID, orphan: OrphanedJournal | None) -> None:
    """Correct results that another machine recorded as in doubt before this journal could be read."""
    if orphan is None or not orphan.complete:
        return
    lost = Delivery.objects.filter(
        mailing__in=_recent_mailings(),
        state=DeliveryState.IN_DOUBT,
        cause=DoubtCause.LOST,
        reason=_lost_words(holder),
    )
    for mailing, position in lost.values_list("mailing", "position"):
        key = (mailing, position)
        outcome = orphan.outcomes.get(key, IN_DOUBT if key in orphan.handed_over else NOT_SENT)
        if outcome.kind != "in_doubt":
            results.move(mailing, _CORRECTED[outcome.kind], [position], reason=outcome.reason)


def _recent_mailings() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM delivery_mailing WHERE first_sent_at > now() - interval '14 days'")
        return [row[0] for row in cursor.fetchall()]


def _lost_words(holder: UUID) -> str:
    return f"Worker {holder} fell silent"
