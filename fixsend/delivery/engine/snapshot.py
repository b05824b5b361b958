"""Freezing an audience: one set-based statement writes a mailing's deliveries into a partition of their own.

The table is filled before it becomes a partition, because becoming one checks all its rows at once and holds up those
who change people for that moment only; row by row it would write to every person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import OperationalError, connection, transaction
from django.utils import timezone

from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing, SkipCause
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.people.queries.consent import suppressed_sql

BATCH_SIZE = 100
MANY_BATCHES = 50
# What "at most once a week" and "once a month" mean: a newsletter at the same hour is not a few minutes early.
PERIODS = {"weekly": timedelta(days=6, hours=12), "monthly": timedelta(days=27, hours=12)}
# How long ATTACH waits for transactions that change people (and they for it) before it is tried again.
LOCK_TIMEOUT = "2s"
LOCK_ATTEMPTS = 10


@dataclass(frozen=True)
class Frozen:
    """How many deliveries a frozen mailing has, and how many of them (the first positions) are a test of subjects."""

    size: int
    test_size: int


@transaction.atomic
def freeze(mailing: Mailing, audience: SqlCondition, traits: Sequence[SqlCondition] = ()) -> Frozen:
    """Write the deliveries and batches of a mailing to those for whom `audience` holds, over the alias `person`.

    Bit n of a delivery's traits is set where `traits[n]` holds. Those who agreed to its purpose get a row; those who
    are suppressed, have paused or want mail less often get one that is skipped already. Run again after a crash, it
    begins anew.
    """
    table = partition(mailing.pk)
    document = Document.from_json(mailing.document)
    test_percent = mailing.test_percent if len(document.subjects) > 1 else 0
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {table}")
        cursor.execute(_CREATE.format(table=table, mailing=mailing.pk))
        cursor.execute(*_insert(table, mailing, audience, traits_sql(traits), test_percent))
        size = cursor.rowcount
        cursor.execute(_INDEX.format(table=table))
        test_size = _size_of_test(table, mailing.pk, test_percent)
    _attach(table, mailing.pk)
    make_batches(mailing.pk, up_to=test_size or size)
    return Frozen(size, test_size)


def partition(mailing_id: int) -> str:
    """Return the name of a mailing's own table."""
    return f"delivery_delivery_{int(mailing_id)}"


def make_batches(mailing_id: int, *, above: int = 0, up_to: int, not_before: datetime | None = None) -> int:
    """Put the waiting deliveries with these positions into batches; they must be in none. Returns how many batches."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO delivery_deliverybatch (mailing_id, positions, due_at) "
            "SELECT %s, array_agg(position ORDER BY position), coalesce(%s, now()) FROM delivery_delivery "
            "WHERE mailing_id = %s AND position > %s AND position <= %s AND state = 'queued' "
            "GROUP BY (position - 1) / %s ORDER BY (position - 1) / %s",
            [mailing_id, not_before, mailing_id, above, up_to, BATCH_SIZE, BATCH_SIZE],
        )
        made: int = cursor.rowcount
        if made >= MANY_BATCHES:
            # The planner would take them for a handful, and look through whole tables at every claim.
            cursor.execute("ANALYZE delivery_deliverybatch")
        return made


def frequency_sql(person: str, preference: str) -> str:
    """Return SQL that tells whether a person had a newsletter within the time that they want between two.

    Takes the ids of the mailings to look at (`recent_mailings`) as its parameter.
    """
    spans = " ".join(f"WHEN '{name}' THEN interval '{span.total_seconds():.0f} s'" for name, span in PERIODS.items())
    return (
        f"({preference}.frequency <> 'all' AND EXISTS (SELECT FROM delivery_delivery earlier"
        f" WHERE earlier.person_id = {person}.id AND earlier.mailing_id = ANY(%s)"
        " AND earlier.state IN ('sent', 'in_doubt')"
        f" AND earlier.settled_at > now() - CASE {preference}.frequency {spans} END))"
    )


def recent_mailings(mailing_id: int) -> list[int]:
    """Return the other mailings that began so lately that they count for how often a person gets mail.

    Not the one that this one corrects: people who got the mistake get the correction, however little mail they want.
    """
    with connection.cursor() as cursor:
        cursor.execute(_RECENT, [mailing_id])
        return [row[0] for row in cursor.fetchall()]


def recent_before(corrects: int | None) -> list[int]:
    """Return what `recent_mailings` returns for a mailing that is still to be made; it may put right another one."""
    with connection.cursor() as cursor:
        cursor.execute(_RECENT_BEFORE, [corrects])
        return [row[0] for row in cursor.fetchall()]


def _insert(
    table: str, mailing: Mailing, audience: SqlCondition, traits: tuple[str, list[Any]], test_percent: int
) -> tuple[str, list[Any]]:
    subjects = len(Document.from_json(mailing.document).subjects)
    bits, bit_values = traits
    suppressed, pads = suppressed_sql("person.email")
    text = _INSERT.format(
        table=table,
        mailing=mailing.pk,
        subjects=max(1, subjects),
        tested=test_percent > 0,
        test_percent=test_percent,
        chance=_CHANCE.format(person="person.id", mailing=mailing.pk),
        traits=bits,
        suppressed=suppressed,
        often=frequency_sql("person", "preference"),
        audience=audience.text,
    )
    today = timezone.localdate()
    return text, [*bit_values, *pads, today, recent_mailings(mailing.pk), mailing.purpose, *audience.params]


def _size_of_test(table: str, mailing_id: int, percent: int) -> int:
    if percent == 0:
        return 0
    chance = _CHANCE.format(person="person_id", mailing=mailing_id)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {chance} %% 100 < %s", [percent])  # noqa: S608
        return int(cursor.fetchone()[0])


def traits_sql(conditions: Sequence[SqlCondition]) -> tuple[str, list[Any]]:
    """Return SQL for one number whose bit n says that condition n holds for the person, and its parameters."""
    terms = [f"(CASE WHEN {each.text} THEN {1 << bit} ELSE 0 END)" for bit, each in enumerate(conditions)]
    return " + ".join(terms) or "0", [value for each in conditions for value in each.params]


def _attach(table: str, mailing_id: int) -> None:
    for attempt in range(LOCK_ATTEMPTS):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
                # People erased while the table was being filled are still in it; no more can be erased from now on.
                cursor.execute("LOCK TABLE people_person IN SHARE ROW EXCLUSIVE MODE")
                cursor.execute(_CLEAR_ERASED.format(table=table), [SkipCause.GONE])
                cursor.execute(f"ALTER TABLE delivery_delivery ATTACH PARTITION {table} FOR VALUES IN ({mailing_id})")
                cursor.execute("SET LOCAL lock_timeout = DEFAULT")
            return
        except OperationalError:
            if attempt == LOCK_ATTEMPTS - 1:
                raise


# Every row is written twice, once here and once with its outcome: half of each page stays free for that.
_CREATE = """
CREATE TABLE {table} (LIKE delivery_delivery INCLUDING DEFAULTS INCLUDING CONSTRAINTS) WITH (fillfactor = 50);
ALTER TABLE {table} ADD CHECK (mailing_id = {mailing});
"""

# A number that is the same whenever it is asked for, and tells nothing about the person.
_CHANCE = "(hashint8extended({person}, {mailing}) & 9223372036854775807)"

_RECENT = """
SELECT earlier.id FROM delivery_mailing earlier, delivery_mailing this
WHERE this.id = %s AND earlier.id <> this.id AND earlier.id IS DISTINCT FROM this.corrects_id
    AND earlier.first_sent_at > now() - interval '40 days'
"""

_RECENT_BEFORE = """
SELECT id FROM delivery_mailing
WHERE id IS DISTINCT FROM %s::bigint AND first_sent_at > now() - interval '40 days'
"""

# The test of subjects comes first; beyond that the order of people's ids, so that neighbours are read together.
_INSERT = """
INSERT INTO {table} (mailing_id, position, person_id, address, variant, traits, state, cause, reason, settled_at)
SELECT {mailing}, row_number() OVER (ORDER BY in_test DESC, id), id, email,
    CASE WHEN in_test OR NOT {tested} THEN chance / 100 %% {subjects} ELSE 0 END, traits,
    CASE cause WHEN '' THEN 'queued' ELSE 'skipped' END, cause, '', CASE cause WHEN '' THEN NULL ELSE now() END
FROM (
    SELECT person.id, person.email, {traits} AS traits, chance, chance %% 100 < {test_percent} AS in_test,
        CASE
            WHEN {suppressed} THEN 'suppressed'
            WHEN preference.paused_until > %s THEN 'paused'
            WHEN {often} THEN 'frequency'
            ELSE ''
        END AS cause
    FROM people_person person
    JOIN people_consentstate agreed ON agreed.person_id = person.id AND agreed.purpose = %s AND agreed.granted
    LEFT JOIN delivery_deliverypreference preference ON preference.person_id = person.id
    CROSS JOIN LATERAL (SELECT {chance} AS chance) AS random
    WHERE person.is_active AND person.email IS NOT NULL AND ({audience})
) AS found
"""

_INDEX = """
ALTER TABLE {table} ADD PRIMARY KEY (mailing_id, position);
CREATE INDEX ON {table} (person_id);
ANALYZE {table};
"""

_CLEAR_ERASED = """
UPDATE {table} SET person_id = NULL, address = '', state = 'skipped', cause = %s, settled_at = now()
WHERE NOT EXISTS (SELECT FROM people_person person WHERE person.id = person_id)
"""
