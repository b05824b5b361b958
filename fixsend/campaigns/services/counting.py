"""Keeping the count of each action small to read."""

from django.db import connection, transaction

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
