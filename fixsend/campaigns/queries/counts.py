"""How many took part."""

from __future__ import annotations

from django.db import connection
from django.db.models import Sum

from fixsend.campaigns.models import ActionPage, OfflineCount

_COUNTED = """
SELECT
    coalesce((SELECT counted FROM campaigns_participationcount WHERE action_id = %(action)s), 0)
    + coalesce((SELECT sum(change) FROM campaigns_countchange WHERE action_id = %(action)s), 0)
"""
_STEPS = (1, 2, 5)


def counted(action: ActionPage | int) -> int:
    """Return how many count in an action now."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, {"action": action if isinstance(action, int) else action.pk})
        return int(cursor.fetchone()[0])


def on_paper(action: ActionPage | int) -> int:
    """Return how many signed on paper, which no other count includes."""
    sheets = OfflineCount.objects.filter(action=action if isinstance(action, int) else action.pk, struck_at=None)
    return sheets.aggregate(number=Sum("number"))["number"] or 0


def growing_goal(first: int, count: int) -> int:
    """Return the goal to show: the first one, or the next round number (1, 2, 5, 10 …) once 90 % of it is reached."""
    if count < first * 0.9:
        return first
    scale = 1
    while True:
        for step in _STEPS:
            goal = step * scale
            if goal > first and count < goal * 0.9:
                return goal
        scale *= 10
