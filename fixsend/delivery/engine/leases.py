"""Leases: batches that one worker holds for a short time, and the deliveries in them.

A lease is on the batch alone. A delivery's row is written once, with its result (`results`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils import timezone

from fixsend.delivery.engine import snapshot
from fixsend.delivery.models import SkipCause
from fixsend.people.queries.consent import suppressed_sql

# A running worker renews its leases long before; one that has not for so long has died or is cut off.
LEASE_LASTS = timedelta(seconds=60)


class Claimed(NamedTuple):
    """One delivery of a leased batch.

    `skip` is a SkipCause where it must not be sent after all, else empty; `fields` are the values of merge fields.
    """

    batch_id: int
    position: int
    address: str
    public_id: str
    variant: int
    traits: int
    attempts: int
    skip: str
    fields: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Claim:
    """What a worker claims of one mailing; made once, because only the number of batches differs between claims."""

    mailing_id: int
    purpose: str
    field_names: tuple[str, ...] = ()
    recent: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, mailing_id: int, purpose: str, field_names: Sequence[str]) -> Claim:
        """Return the claim for a mailing whose document has these merge fields."""
        return cls(mailing_id, purpose, tuple(field_names), snapshot.recent_mailings(mailing_id))


def claim(holder: UUID, of: Claim, batches: int) -> list[Claimed]:
    """Lease up to `batches` due batches that no worker holds, and return their deliveries, consent checked once more.

    One statement and one transaction: two workers at once get different batches (SKIP LOCKED) and neither waits.
    """
    text, values = _statement(of)
    with connection.cursor() as cursor:
        cursor.execute(text, [of.mailing_id, batches, holder, LEASE_LASTS.total_seconds(), *values])
        return [Claimed._make((*row[:8], row[8:])) for row in cursor.fetchall()]


def renew(holder: UUID) -> dict[int, datetime]:
    """Renew all leases of a worker; returns the batches that it still holds, and until when."""
    with connection.cursor() as cursor:
        cursor.execute(_RENEW, [holder, LEASE_LASTS.total_seconds()])
        return dict(cursor.fetchall())


def give_back(holder: UUID, left: dict[int, list[int]]) -> int:
    """Give up leases (batch → its positions without an outcome); returns how many were still this worker's."""
    if not left:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(_GIVE_BACK, [list(left), holder, list(left), [_array(each) for each in left.values()]])
        count: int = cursor.rowcount
        return count


def release(holder: UUID, batches: dict[int, datetime]) -> None:
    """Give up leases that a worker did not know it had (batch → leased until), unless it has renewed them since."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_deliverybatch SET holder = NULL, leased_until = NULL "
            "WHERE id = ANY(%s) AND holder = %s AND leased_until <= %s",
            [sorted(batches), holder, max(batches.values())],
        )


def leased_by(holder: UUID) -> dict[int, tuple[int, list[int]]]:
    """Return a worker's leased batches, and lock them: batch → its mailing and positions."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, mailing_id, positions FROM delivery_deliverybatch WHERE holder = %s FOR UPDATE", [holder]
        )
        return {batch: (mailing, positions) for batch, mailing, positions in cursor.fetchall()}


def holding(holders: Sequence[UUID]) -> list[UUID]:
    """Return those of some workers that hold a lease."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT holder FROM delivery_deliverybatch WHERE holder = ANY(%s)", [list(holders)])
        return [row[0] for row in cursor.fetchall()]


def expired_holders() -> list[UUID]:
    """Return the workers that have let a lease expire."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT holder FROM delivery_deliverybatch WHERE leased_until < statement_timestamp()")
        return [row[0] for row in cursor.fetchall()]


def _array(positions: list[int]) -> str:
    return "{" + ",".join(map(str, positions)) + "}"


def _statement(of: Claim) -> tuple[str, list[Any]]:
    columns, joins = _fields(of.field_names)
    suppressed, pads = suppressed_sql("person.email", of_few=True)
    text = _CLAIM.format(
        mailing=int(of.mailing_id),
        table=snapshot.partition(of.mailing_id),
        suppressed=suppressed,
        often=snapshot.frequency_sql("person", "preference"),
        columns="".join(f", {column}" for column in columns),
        joins=joins,
        cause=SkipCause,
    )
    return text, [*pads, timezone.localdate(), of.recent, of.purpose]


def _fields(names: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    if not names:
        return (), ""
    from fixsend.delivery import merge_fields

    selection = merge_fields.select(names)
    return selection.columns, selection.joins


# A worker's two threads may want the same batches at once; each locks them in the order of their ids.
_RENEW = """
WITH mine AS MATERIALIZED (
    SELECT id FROM delivery_deliverybatch WHERE holder = %s ORDER BY id FOR UPDATE
)
UPDATE delivery_deliverybatch batch SET leased_until = statement_timestamp() + %s * interval '1 s'
FROM mine WHERE batch.id = mine.id RETURNING batch.id, batch.leased_until
"""

_GIVE_BACK = """
WITH mine AS MATERIALIZED (
    SELECT id FROM delivery_deliverybatch WHERE id = ANY(%s) AND holder = %s ORDER BY id FOR UPDATE
)
UPDATE delivery_deliverybatch batch SET holder = NULL, leased_until = NULL, positions = ours.positions::int[]
FROM unnest(%s::bigint[], %s::text[]) AS ours(id, positions) JOIN mine USING (id)
WHERE batch.id = mine.id
"""

# The address is the person's own of today; the frozen one is looked at only where the two differ. The mailing's own
# table is named, not the one that all mailings share: PostgreSQL has figures of it from the moment it is made, and
# without them it takes a thousand rows for millions and reads whole tables for each claim.
_CLAIM = """
WITH due AS MATERIALIZED (
    SELECT id FROM delivery_deliverybatch
    WHERE mailing_id = %s AND holder IS NULL AND due_at <= statement_timestamp()
    ORDER BY due_at, id LIMIT %s FOR UPDATE SKIP LOCKED
), leased AS MATERIALIZED (
    UPDATE delivery_deliverybatch batch SET holder = %s, leased_until = statement_timestamp() + %s * interval '1 s'
    FROM due WHERE batch.id = due.id RETURNING batch.id, batch.positions
), wanted AS MATERIALIZED (
    SELECT id, unnest(positions) AS position FROM leased
)
SELECT wanted.id, delivery.position, person.email, person.public_id::text, delivery.variant, delivery.traits,
    delivery.attempts,
    CASE
        WHEN person.email IS NULL OR NOT person.is_active THEN '{cause.GONE.value}'
        WHEN agreed.granted IS NOT TRUE THEN '{cause.WITHDREW.value}'
        WHEN {suppressed} THEN 'suppressed'
        WHEN preference.paused_until > %s THEN '{cause.PAUSED.value}'
        WHEN {often} THEN '{cause.FREQUENCY.value}'
        WHEN person.email <> delivery.address AND EXISTS (
            SELECT FROM {table} other WHERE other.mailing_id = {mailing} AND other.address = person.email
        ) THEN '{cause.TWICE.value}'
        ELSE ''
    END{columns}
FROM wanted
JOIN {table} delivery ON delivery.mailing_id = {mailing} AND delivery.position = wanted.position
LEFT JOIN people_person person ON person.id = delivery.person_id
LEFT JOIN people_consentstate agreed ON agreed.person_id = person.id AND agreed.purpose = %s
LEFT JOIN delivery_deliverypreference preference ON preference.person_id = person.id
{joins}
WHERE delivery.state = 'queued'
ORDER BY wanted.id, delivery.position
"""
