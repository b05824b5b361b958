"""Numbers on pages that wait for staff to read the words around them again."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from fixsend.evidence.models import ChangedFigure
from fixsend.evidence.queries.used import used_figures


def waiting() -> QuerySet[ChangedFigure]:
    """Return the changes that nobody has looked at, of numbers that still stand on a live page."""
    found = ChangedFigure.objects.filter(looked_at=None).select_related("page", "area")
    if not found.exists():
        return found
    still_there = Q(pk=None)
    for one in used_figures():
        still_there |= Q(page=one.page, block=one.block)
    return found.filter(still_there)
