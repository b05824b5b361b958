"""Checking that the current state follows from the consent ledger, and deleting entries that are over age."""

from __future__ import annotations

import logging
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from fixsend.people.models import AuditEntry
from fixsend.people.services import audit

log = logging.getLogger(__name__)

COMPARED = "ledger.compared"

_MISMATCHES = """
WITH last_entry AS (
    SELECT DISTINCT ON (person_id, purpose) person_id, purpose, id, action = 'grant' AS granted
    FROM people_consentevent
    -- A row that was merged into another has a history and no current state of its own.
    WHERE person_id IN (SELECT id FROM people_person WHERE merged_into_id IS NULL)
    ORDER BY person_id, purpose, id DESC
)
SELECT coalesce(last_entry.person_id, state.person_id), coalesce(last_entry.purpose, state.purpose)
FROM last_entry
FULL JOIN people_consentstate AS state USING (person_id, purpose)
WHERE state.id IS NULL OR last_entry.id IS NULL
    OR state.granted IS DISTINCT FROM last_entry.granted OR state.event_id IS DISTINCT FROM last_entry.id
ORDER BY 1, 2 LIMIT 1000
"""


def mismatches() -> list[tuple[int, str]]:
    """Return (person id, purpose) where the current state does not follow from the ledger's last entry."""
    with connection.cursor() as cursor:
        cursor.execute(_MISMATCHES)
        return [(person_id, purpose) for person_id, purpose in cursor.fetchall()]


def compare() -> int:
    """Compare state and ledger, note the result in the audit log, and return how many differ."""
    found = mismatches()
    if found:
        log.error("Consent state and ledger differ for %s people: %s", len({pk for pk, _ in found}), found[:20])
    audit.record(None, COMPARED, mismatches=len(found))
    return len(found)


def alarm() -> str | None:
    """Return what is wrong, in words for the host, if the last comparison found a difference."""
    last = AuditEntry.objects.filter(action=COMPARED).order_by("-id").first()
    if last is None or not last.detail.get("mismatches"):
        return None
    return (
        f"The consent record and the mailing list do not agree in {last.detail['mismatches']} places. "
        "Send no newsletter until your developer has looked at the log."
    )


@transaction.atomic
def delete_old(rows: QuerySet[Any]) -> int:
    """Delete entries of the ledger or the audit log that are older than the stated period; return how many."""
    _announce("retention")
    count, _ = rows.delete()
    _announce("")
    return count


def _announce(doing: str) -> None:
    """Tell the triggers of the append-only tables what this transaction does (`sql/0002_ledger.sql`)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('fixsend.ledger', %s, true)", [doing])
