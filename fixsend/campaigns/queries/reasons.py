"""The reasons that people gave: those that are shown, and those that staff read."""

from __future__ import annotations

from django.db.models import QuerySet

from fixsend.campaigns.models import ActionPage, ParticipationState, Reason, ReasonState

SHOWN_ON_PAGE = 4


def shown(action: ActionPage) -> list[Reason]:
    """Return the newest reasons that staff let be shown, of people who count."""
    rows = Reason.objects.filter(
        participation__action=action, state=ReasonState.SHOWN, participation__state=ParticipationState.CONFIRMED
    )
    return list(rows.select_related("participation__council")[:SHOWN_ON_PAGE])


def of_action(action: ActionPage) -> QuerySet[Reason]:
    """Return all reasons for one action, those that wait first."""
    rows = Reason.objects.filter(participation__action=action).select_related("participation__council", "decided_by")
    return rows.order_by("-state", "-given_at")


def waiting(action: ActionPage | None = None) -> int:
    """Return how many reasons wait to be read, of people who count; of one action, or of all."""
    rows = all_waiting()
    return rows.filter(participation__action=action).count() if action else rows.count()


def all_waiting() -> QuerySet[Reason]:
    """Return the reasons that wait to be read, of people who count."""
    return Reason.objects.filter(state=ReasonState.WAITING, participation__state=ParticipationState.CONFIRMED)
