"""How long an application usually takes, kept true from the last ones that were decided."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta

from django.db.models import F

from fixsend.membership.models import Application

# So many say what is usual; with fewer decided ones we say what we mean to keep to.
_LAST, _ENOUGH = 20, 5
_MEANT = 7  # days
_MOST_DAYS = 14  # More is said in weeks.


def usual_wait() -> str:
    """Return in how much time most applicants hear from us: "7 days", "3 weeks".

    Four of five of the last applications were decided within it.
    """
    decided = Application.objects.exclude(decided_at=None).order_by("-decided_at")
    waits: list[timedelta] = list(decided.values_list(F("decided_at") - F("received_at"), flat=True)[:_LAST])
    return _words(_most(waits) if len(waits) >= _ENOUGH else _MEANT)


def _most(waits: Sequence[timedelta]) -> int:
    """Return the whole days within which four of five were decided."""
    place = math.ceil(len(waits) * 0.8) - 1
    return max(1, math.ceil(sorted(waits)[place] / timedelta(days=1)))


def _words(days: int) -> str:
    if days == 1:
        return "a day"
    return f"{days} days" if days <= _MOST_DAYS else f"{math.ceil(days / 7)} weeks"
