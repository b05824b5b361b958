"""The table of readers: work on many people at once, and the nightly comparison with what it follows from."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from fixsend.people.models import AuditEntry, Person
from fixsend.people.services import audit
from fixsend.web import signing

log = logging.getLogger(__name__)

# `people` for work that only removes people: their rows go with them.
NOBODY = "SELECT 0 WHERE FALSE"
COMPARED = "readers.compared"
_COLUMNS = "facts, council_id, person_id, known_at, joined_at, topics, tags"
_BATCH = 10_000

_DIFFERENT = f"""
    SELECT person_id FROM (SELECT {_COLUMNS} FROM audiences_reader_truth) truth
    FULL JOIN (SELECT {_COLUMNS} FROM audiences_reader) kept USING (person_id)
    WHERE truth.facts IS DISTINCT FROM kept.facts OR truth.council_id IS DISTINCT FROM kept.council_id
        OR truth.known_at IS DISTINCT FROM kept.known_at OR truth.joined_at IS DISTINCT FROM kept.joined_at
        OR truth.topics IS DISTINCT FROM kept.topics OR truth.tags IS DISTINCT FROM kept.tags
    ORDER BY person_id
"""

# A transaction that changes one of them meanwhile waits for this one, or this one for it (as in `sql/*_readers.sql`).
_LOCK = "SELECT count(*) FROM (SELECT FROM people_person WHERE id IN ({people}) ORDER BY id FOR NO KEY UPDATE) locked"

_WRITE = f"""
    INSERT INTO audiences_reader AS kept ({_COLUMNS})
    SELECT {_COLUMNS} FROM audiences_reader_truth WHERE person_id IN ({{people}})
    ON CONFLICT (person_id) DO UPDATE SET facts = excluded.facts, council_id = excluded.council_id,
        known_at = excluded.known_at, joined_at = excluded.joined_at, topics = excluded.topics, tags = excluded.tags
"""


@contextmanager
def deferred_refresh(people: str, params: Any = None, *, to_lock: str = "") -> Iterator[None]:
    """Switch the triggers off for the block, and write the rows of many people at its end, in one transaction.

    `people` is constant SQL that selects the ids of all people whom the block may change; it runs after the block,
    with `params`. Rows of people whom the block removes are still removed by their trigger. `to_lock` selects those of
    them whom somebody else could change meanwhile, where the block has locked or added the others.
    """
    with transaction.atomic():
        _set_triggers("later")
        yield
        _set_triggers("")
        with connection.cursor() as cursor:
            cursor.execute(_LOCK.format(people=to_lock or people), params)
            cursor.execute(_WRITE.format(people=people), params)


def compare() -> int:
    """Correct every row and address hash that does not follow from its sources; return how many there were.

    The number goes into the audit log, where `alarm` finds it.
    """
    hashes = _mend_hashes()
    wrong = differing()
    if wrong or hashes:
        log.error("Readers differed for %s people and address hashes for %s: %s", len(wrong), hashes, wrong[:20])
    with transaction.atomic():
        refresh(wrong)
        audit.record(None, COMPARED, mismatches=len(wrong) + hashes)
    return len(wrong) + hashes


def refresh(person_ids: Sequence[int]) -> None:
    """Write the rows of some people anew, or remove them where there is no such person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT audiences_refresh_readers(%s::bigint[])", [list(person_ids)])
        cursor.execute(
            "DELETE FROM audiences_reader WHERE person_id = ANY(%s::bigint[])"
            " AND NOT EXISTS (SELECT 1 FROM people_person p WHERE p.id = person_id)",
            [list(person_ids)],
        )


def alarm() -> str | None:
    """Return a warning for the host if the last comparison found a difference, or None."""
    last = AuditEntry.objects.filter(action=COMPARED).order_by("-id").first()
    if last is None or not last.detail.get("mismatches"):
        return None
    return (
        f"The table that audiences are counted from was wrong in {last.detail['mismatches']} places. It has been "
        "corrected, but your developer should find out from the log how that happened."
    )


def differing() -> list[int]:
    """Return the ids of the people whose rows are wrong, missing, or there without a person."""
    with connection.cursor() as cursor:
        cursor.execute(_DIFFERENT)
        return [person_id for (person_id,) in cursor.fetchall()]


def _mend_hashes() -> int:
    """Correct the keyed hashes that are not those of their addresses; return how many there were."""
    people = Person.objects.filter(email__isnull=False).only("email", "address_hash")
    mended = 0
    for person in people.iterator(chunk_size=_BATCH):
        wanted = signing.address_hash(person.email or "")
        if person.address_hash != wanted:
            mended += Person.objects.filter(pk=person.pk, email=person.email).update(address_hash=wanted)
    return mended


def _set_triggers(mode: str) -> None:
    """Set, for this transaction, whether the triggers write each row at once ("") or not ("later")."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('fixsend.readers', %s, true)", [mode])
