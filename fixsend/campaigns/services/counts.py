"""Keeping the count of each action cheap to read, and recording the numbers that it reaches."""

from django.db import connection, transaction
from django.utils import timezone

from fixsend.campaigns.models import Milestone
from fixsend.people.models import Person

_ROLL_UP = """
WITH taken AS (DELETE FROM campaigns_countchange RETURNING action_id, change),
     sums AS (SELECT action_id, sum(change) AS change FROM taken GROUP BY action_id)
INSERT INTO campaigns_participationcount AS kept (action_id, counted)
SELECT action_id, change FROM sums
ON CONFLICT (action_id) DO UPDATE SET counted = kept.counted + EXCLUDED.counted
"""


@transaction.atomic
def roll_up() -> None:
    """Add the changes since the last time to the counts; a reader sees either all of that or nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('campaigns.roll_up'))")
        if cursor.fetchone()[0]:
            cursor.execute(_ROLL_UP)


_REACHED = """
INSERT INTO campaigns_milestone (action_id, number)
SELECT threshold.page_id, threshold.number
FROM campaigns_threshold AS threshold
LEFT JOIN campaigns_participationcount AS online ON online.action_id = threshold.page_id
LEFT JOIN (
    SELECT action_id, sum(number) AS number FROM campaigns_offlinecount WHERE struck_at IS NULL GROUP BY action_id
) AS paper ON paper.action_id = threshold.page_id
WHERE coalesce(online.counted, 0) + coalesce(paper.number, 0) >= threshold.number
ON CONFLICT DO NOTHING
"""


def note_reached() -> int:
    """Record every threshold that is reached, online and on paper together, and was not before; returns how many."""
    with connection.cursor() as cursor:
        cursor.execute(_REACHED)
        count: int = cursor.rowcount
        return count


@transaction.atomic
def mark_seen(milestone: Milestone, actor: Person) -> bool:
    """Record that staff have seen a milestone; returns whether that changed anything."""
    unseen = Milestone.objects.filter(pk=milestone.pk, seen_at=None)
    return bool(unseen.update(seen_at=timezone.now(), seen_by=actor))
