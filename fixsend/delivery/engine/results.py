"""Records the results of deliveries in bulk, and moves deliveries between their states.

    state        meaning                              what may follow
    queued       waits in exactly one batch           sent, failed, skipped, in_doubt; queued again at a later time
    sent         accepted by the mail server          bounced, complained
    failed       refused for good                     queued (staff send it again)
    in_doubt     handed over, and no reply came       queued, sent, failed, bounced, complained
    bounced      came back after it was accepted      complained
    complained   reported as spam                     –
    skipped      must not be sent                     –

`models.DELIVERY_MOVES` has the same table; every statement here names the state that it moves from. A worker's results
go through `record`, which writes each row once and deletes a batch with its last position. What happens after a mail
has left (bounces, complaints, decisions of staff) goes through `move`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction

from fixsend.delivery.engine import providers, snapshot
from fixsend.delivery.models import DELIVERY_MOVES, DeliveryState


class Result(NamedTuple):
    """The result of one delivery. State QUEUED means: to be tried again in `due_in`."""

    mailing_id: int
    position: int
    batch_id: int
    state: DeliveryState
    domain: str = ""
    cause: str = ""
    reason: str = ""
    attempt: bool = True  # Whether it was an attempt that counts against the delivery.
    due_in: timedelta = timedelta()
    on_receiver: bool = False  # It was refused for good by a reply about the recipient (`Outcome.on_receiver`).
    exhausted: bool = False  # It failed because every attempt was deferred.


def record(holder: UUID, results: Sequence[Result], remaining: dict[int, list[int]]) -> None:
    """Record results, and shrink their batches to `remaining` (batch → its positions without an outcome).

    A batch with nothing remaining is deleted. One transaction, which may be run again where it is not known whether it
    was committed. What another worker has recorded meanwhile, because this one's lease expired, stays as it is; only a
    mail recorded as in doubt gets its true result.
    """
    with transaction.atomic():
        before = _shrink(holder, remaining)
        by_mailing: dict[int, tuple[list[Result], list[Result]]] = defaultdict(lambda: ([], []))
        for each in results:
            ours = each.position in before.get(each.batch_id, ())
            by_mailing[each.mailing_id][0 if ours else 1].append(each)
        for mailing_id, (in_time, late) in by_mailing.items():
            _record(mailing_id, in_time)
            _correct(mailing_id, late)
            _tally(mailing_id, in_time)
            _set_first_sent(mailing_id)


def move(
    mailing_id: int,
    to: DeliveryState,
    positions: Sequence[int],
    *,
    cause: str = "",
    reason: str = "",
    only_from: DeliveryState | None = None,
) -> list[int]:
    """Move deliveries of a mailing to another state where that is allowed; returns the positions that moved.

    For what happens after a mail has left: bounces, complaints, decisions of staff. `only_from` narrows the states that
    they may be in. Those that go back to QUEUED are put into new batches.
    """
    allowed = [state for state, targets in DELIVERY_MOVES.items() if to in targets and only_from in (None, state)]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_MOVE, [to, cause, reason[:300], to, mailing_id, list(positions), allowed])
        moved = sorted(row[0] for row in cursor.fetchall())
        if to == DeliveryState.QUEUED and moved:
            _insert_batches(mailing_id, [(moved, timedelta())])
    return moved


def roll_up() -> int:
    """Sum tallies older than an hour by mailing, provider and hour; returns how many rows fewer there are."""
    with connection.cursor() as cursor:
        cursor.execute(_ROLL_UP)
        gone, kept = cursor.fetchone()
        return int(gone - kept)


def _shrink(holder: UUID, remaining: dict[int, list[int]]) -> dict[int, set[int]]:
    """Take finished positions out of our batches; return what was in those that are still ours."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_OURS, [list(remaining), holder])
        before = {batch: set(positions) for batch, positions in cursor.fetchall()}
        finished = [batch for batch in before if not remaining[batch]]
        cursor.execute("DELETE FROM delivery_deliverybatch WHERE id = ANY(%s)", [finished])
        partly = [(remaining[batch], batch) for batch in before if remaining[batch]]
        cursor.executemany("UPDATE delivery_deliverybatch SET positions = %s WHERE id = %s", partly)
    return before


def _record(mailing_id: int, results: Iterable[Result]) -> None:
    sent: list[Result] = []
    others: list[Result] = []
    for each in results:
        (sent if each.state == DeliveryState.SENT else others).append(each)
    with connection.cursor() as cursor:
        if sent:
            cursor.execute(_SENT, [mailing_id, [each.position for each in sent]])
        if others:
            columns: list[Any] = [
                [each.position for each in others],
                [str(each.state) for each in others],
                [each.cause for each in others],
                [each.reason[:300] for each in others],
                [int(each.attempt) for each in others],
            ]
            cursor.execute(_OTHERS.format(table=snapshot.partition(mailing_id)), [*columns, mailing_id])
    _queue_again(mailing_id, others)


def _correct(mailing_id: int, results: Iterable[Result]) -> None:
    """Give their true result to mails whose lease had expired, and which were recorded as in doubt since."""
    by_end: dict[tuple[DeliveryState, str, str], list[int]] = defaultdict(list)
    for each in results:
        by_end[each.state, each.cause, each.reason].append(each.position)
    for (state, cause, reason), positions in by_end.items():
        move(mailing_id, state, positions, cause=cause, reason=reason, only_from=DeliveryState.IN_DOUBT)


def _set_first_sent(mailing_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_mailing SET first_sent_at = now() WHERE id = %s AND first_sent_at IS NULL", [mailing_id]
        )


def _queue_again(mailing_id: int, results: Iterable[Result]) -> None:
    """Put what is to be tried later into new batches, those due at about the same time together."""
    by_moment: dict[int, list[int]] = defaultdict(list)
    for each in results:
        if each.state == DeliveryState.QUEUED:
            seconds = each.due_in.total_seconds()
            by_moment[round(seconds) if seconds < 60 else round(seconds / 30) * 30].append(each.position)
    if by_moment:
        _insert_batches(
            mailing_id, [(positions, timedelta(seconds=seconds)) for seconds, positions in by_moment.items()]
        )


def _insert_batches(mailing_id: int, groups: list[tuple[list[int], timedelta]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            _AGAIN,
            [
                (mailing_id, positions[start : start + 100], wait.total_seconds())
                for positions, wait in groups
                for start in range(0, len(positions), 100)
            ],
        )


def _tally(mailing_id: int, results: Iterable[Result]) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for each in results:
        provider = providers.name_of(each.domain)
        counted[provider, each.state] += 1
        counted[provider, _EXHAUSTED] += each.exhausted
    names = sorted({name for (name, state), number in counted.items() if number and state != DeliveryState.SKIPPED})
    if not names:
        return
    states = (DeliveryState.SENT, DeliveryState.FAILED, _EXHAUSTED, DeliveryState.QUEUED, DeliveryState.IN_DOUBT)
    columns = [[counted[name, state] for name in names] for state in states]
    with connection.cursor() as cursor:
        cursor.execute(_TALLY, [mailing_id, names, *columns])


# Of those that failed: how many were deferred until no attempt was left.
_EXHAUSTED = "exhausted"

_LOCK_OURS = """
SELECT id, positions FROM delivery_deliverybatch WHERE id = ANY(%s) AND holder = %s ORDER BY id FOR UPDATE
"""

_SENT = """
UPDATE delivery_delivery SET state = 'sent', attempts = attempts + 1, cause = '', reason = '', settled_at = now()
WHERE mailing_id = %s AND position = ANY(%s) AND state = 'queued'
"""

# The mailing's own table, for the same reason as in `leases`.
_OTHERS = """
UPDATE {table} delivery
SET state = result.state, attempts = delivery.attempts + result.attempt, cause = result.cause, reason = result.reason,
    settled_at = CASE result.state WHEN 'queued' THEN NULL ELSE now() END
FROM unnest(%s::int[], %s::text[], %s::text[], %s::text[], %s::int[])
    AS result(position, state, cause, reason, attempt)
WHERE delivery.mailing_id = %s AND delivery.position = result.position AND delivery.state = 'queued'
"""

_MOVE = """
UPDATE delivery_delivery SET state = %s, cause = %s, reason = %s,
    settled_at = CASE %s WHEN 'queued' THEN NULL ELSE now() END,
    attempts = CASE state WHEN 'failed' THEN 0 ELSE attempts END  -- Sent again, it has all its tries again.
WHERE mailing_id = %s AND position = ANY(%s) AND state = ANY(%s) RETURNING position
"""

_AGAIN = """
INSERT INTO delivery_deliverybatch (mailing_id, positions, due_at)
VALUES (%s, %s, clock_timestamp() + %s * interval '1 s')
"""

_TALLY = """
INSERT INTO delivery_deliverytally (mailing_id, provider, accepted, refused, exhausted, deferred, doubtful, rolled_up)
SELECT %s, counted.*, false FROM unnest(%s::text[], %s::int[], %s::int[], %s::int[], %s::int[], %s::int[]) AS counted
"""

_ROLL_UP = """
WITH old AS (
    DELETE FROM delivery_deliverytally WHERE at < date_trunc('hour', now()) - interval '1 hour' AND NOT rolled_up
    RETURNING *
), summed AS (
    INSERT INTO delivery_deliverytally
        (mailing_id, at, provider, accepted, refused, exhausted, deferred, doubtful, rolled_up)
    SELECT mailing_id, date_trunc('hour', at), provider, sum(accepted), sum(refused), sum(exhausted), sum(deferred),
        sum(doubtful), true
    FROM old GROUP BY 1, 2, 3 RETURNING 1
)
SELECT (SELECT count(*) FROM old), (SELECT count(*) FROM summed)
"""
