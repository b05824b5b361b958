"""How many members and affiliated organisations there are, and how that has changed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.db.models import QuerySet

from fixsend.membership.models import Membership, Organisation, OrganisationStatus
from fixsend.people.queries.dashboard import numbers_by_day

_EVER = date(2000, 1, 1)


def members() -> int:
    """Return how many members there are now."""
    return Membership.objects.filter(ended_at=None).count()


def member_changes() -> dict[date, int]:
    """Return by how many more or fewer members there were on each day with a change."""
    return _changes(Membership.objects.all(), "joined_at")


def organisations() -> int:
    """Return how many organisations are affiliated now."""
    return Organisation.objects.filter(status=OrganisationStatus.APPROVED).count()


def organisation_changes() -> dict[date, int]:
    """Return by how many more or fewer organisations were affiliated on each day with a change."""
    return _changes(Organisation.objects.all(), "approved_at")


def _changes(rows: QuerySet[Any], began: str) -> dict[date, int]:
    changes = Counter(numbers_by_day(rows, began, _EVER))
    changes.subtract(numbers_by_day(rows.exclude(ended_at=None), "ended_at", _EVER))
    return dict(changes)
