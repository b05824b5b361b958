"""What became of each delivery, written in bulk: one row once, its batch gone with its last position."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction

from fixsend.delivery.engine import providers, snapshot
from fixsend.delivery.models import DELIVERY_MOVES, DeliveryState


class Settled(NamedTuple):
    """One delivery and what became of it. `state` QUEUED means: again at `due_in` from now."""

    mailing_id: int
    position: int
    batch_id: int
    state: DeliveryState
    domain: str = ""
    cause: str = ""
    reason: str = ""
    attempt: bool = True  # Whether it was a try that counts against the delivery.
    due_in: timedelta = timedelta()
    on_receiver: bool = False  # It was refused for good by an answer about the receiver (`Outcome.on_receiver`).
    exhausted: bool = False  # It failed because every try was put off.


def settle(holder: UUID, done: Sequence[Settled], left: dict[int, list[int]]) -> None:
    """Record outcomes and shrink their batches to `left` (batch → positions without an outcome; empty: it goes).

    One transaction that may be run again when nobody knows whether it was committed. What somebody else has settled
    meanwhile, because our lease ran out, stays as it is; only a mail put down as in doubt learns its true end.
    """
    with transaction.atomic():
        before = _shrink(holder, left)
        by_mailing: dict[int, tuple[list[Settled], list[Settled]]] = defaultdict(lambda: ([], []))
        for each in done:
            ours = each.position in before.get(each.batch_id, ())
            by_mailing[each.mailing_id][0 if ours else 1].append(each)
        for mailing_id, (recorded, too_late) in by_mailing.items():
            _record(mailing_id, recorded)
            _correct(mailing_id, too_late)
            _tally(mailing_id, recorded)
            _note_beginning(mailing_id)


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

    For whatever happens after a mail has gone: bounces, complaints, doubts that staff settle. Those that go back to
    QUEUED get batches here.
    """
    allowed = [state for state, targets in DELIVERY_MOVES.items() if to in targets and only_from in (None, state)]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_MOVE, [to, cause, reason[:300], to, mailing_id, list(positions), allowed])
        moved = sorted(row[0] for row in cursor.fetchall())
        if to == DeliveryState.QUEUED and moved:
            _insert_batches(mailing_id, [(moved, timedelta())])
    return moved


def roll_up() -> int:
    """Make one row an hour of the tallies that are older than an hour; returns how many rows that saved."""
    with connection.cursor() as cursor:
        cursor.execute(_ROLL_UP)
        gone, kept = cursor.fetchone()
        return int(gone - kept)


def _shrink(holder: UUID, left: dict[int, list[int]]) -> dict[int, set[int]]:
    """Take settled positions out of our batches; return what was in those that are still ours."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_OURS, [list(left), holder])
        before = {batch: set(positions) for batch, positions in cursor.fetchall()}
        finished = [batch for batch in before if not left[batch]]
        cursor.execute("DELETE FROM delivery_deliverybatch WHERE id = ANY(%s)", [finished])
        partly = [(left[batch], batch) for batch in before if left[batch]]
        cursor.executemany("UPDATE delivery_deliverybatch SET positions = %s WHERE id = %s", partly)
    return before


def _record(mailing_id: int, outcomes: Iterable[Settled]) -> None:
    plain: list[Settled] = []
    told: list[Settled] = []
    for each in outcomes:
        (plain if each.state == DeliveryState.SENT else told).append(each)
    with connection.cursor() as cursor:
        if plain:
            cursor.execute(_SENT, [mailing_id, [each.position for each in plain]])
        if told:
            columns: list[Any] = [
                [each.position for each in told],
                [str(each.state) for each in told],
                [each.cause for each in told],
                [each.reason[:300] for each in told],
                [int(each.attempt) for each in told],
            ]
            cursor.execute(_TOLD.format(table=snapshot.partition(mailing_id)), [*columns, mailing_id])
    _queue_again(mailing_id, told)


def _correct(mailing_id: int, outcomes: Iterable[Settled]) -> None:
    """Say what became of mails whose lease we had lost: somebody put them down as in doubt."""
    by_end: dict[tuple[DeliveryState, str, str], list[int]] = defaultdict(list)
    for each in outcomes:
        by_end[each.state, each.cause, each.reason].append(each.position)
    for (state, cause, reason), positions in by_end.items():
        move(mailing_id, state, positions, cause=cause, reason=reason, only_from=DeliveryState.IN_DOUBT)


def _note_beginning(mailing_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_mailing SET first_sent_at = now() WHERE id = %s AND first_sent_at IS NULL", [mailing_id]
        )


def _queue_again(mailing_id: int, outcomes: Iterable[Settled]) -> None:
    """Put what is to be tried later into new batches, those with about the same moment together."""
    by_moment: dict[int, list[int]] = defaultdict(list)
    for each in outcomes:
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


def _tally(mailing_id: int, outcomes: Iterable[Settled]) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for each in outcomes:
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


# Of those that failed: how many were put off until no try was left.
_EXHAUSTED = "exhausted"

_LOCK_OURS = """
SELECT id, positions FROM delivery_deliverybatch WHERE id = ANY(%s) AND holder = %s ORDER BY id FOR UPDATE
"""

_SENT = """
UPDATE delivery_delivery SET state = 'sent', attempts = attempts + 1, cause = '', reason = '', settled_at = now()
WHERE mailing_id = %s AND position = ANY(%s) AND state = 'queued'
"""

# The mailing's own table, for the same reason as in `leases`.
_TOLD = """
UPDATE {table} delivery
SET state = told.state, attempts = delivery.attempts + told.attempt, cause = told.cause, reason = told.reason,
    settled_at = CASE told.state WHEN 'queued' THEN NULL ELSE now() END
FROM unnest(%s::int[], %s::text[], %s::text[], %s::text[], %s::int[])
    AS told(position, state, cause, reason, attempt)
WHERE delivery.mailing_id = %s AND delivery.position = told.position AND delivery.state = 'queued'
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
SELECT %s, told.*, false FROM unnest(%s::text[], %s::int[], %s::int[], %s::int[], %s::int[], %s::int[]) AS told
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
