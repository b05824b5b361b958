"""The list of all actions with their numbers, and with what waits for staff in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import (
    ActionPage,
    LetterReceiver,
    Milestone,
    OrganisationSignature,
    Participation,
    ParticipationState,
    SignatureState,
)
from fixsend.campaigns.queries import reasons


@dataclass(frozen=True)
class Work:
    """Work that waits for staff in one action ("3 from a busy mailbox"), and the address of its screen."""

    text: str
    url: str


@dataclass(frozen=True)
class ActionLine:
    """One action in the list of all. `today` is how many took part in the last 24 hours."""

    action: ActionPage
    counted: int
    unconfirmed: int
    today: int
    waiting: list[Work]


def listed() -> list[ActionLine]:
    """Return every action: those where work waits first, then by how many took part in the last 24 hours."""
    since = timezone.now() - timedelta(days=1)
    numbers = {
        row["action"]: row
        for row in Participation.objects.order_by()
        .values("action")
        .annotate(
            counted_now=Count("pk", filter=Q(counted=True)),
            unconfirmed=Count("pk", filter=Q(state="unconfirmed")),
            today=Count("pk", filter=Q(created_at__gt=since)),
        )
    }
    pages = ActionPage.objects.order_by("-first_published_at", "-pk").specific()
    work = _work_by_action()
    lines = [_line(page, numbers.get(page.pk, {}), work.get(page.pk, [])) for page in pages]
    return sorted(lines, key=lambda line: (not line.waiting, -line.today))


def _work_by_action() -> dict[int, list[Work]]:
    """Return what waits for staff, by the primary key of the action."""
    held = Participation.objects.filter(state=ParticipationState.HELD)
    letters = OrganisationSignature.objects.filter(state=SignatureState.WAITING)
    returned = LetterReceiver.objects.filter(came_back_at__isnull=False, seen_at=None)
    sources = (
        (held, "action", "from a busy mailbox", "people", f"?state={ParticipationState.HELD}"),
        (letters, "letter", "to sign for an organisation", "organisations", ""),
        (returned, "letter__participation__action", "that did not arrive", "came_back", ""),
        (reasons.all_waiting(), "participation__action", "to read: why people take part", "reasons", ""),
        (Milestone.objects.filter(seen_at=None), "action", "to mark as seen: milestones reached", "show", ""),
    )
    found: dict[int, list[Work]] = {}
    for rows, field, text, screen, query in sources:
        for action, number in rows.order_by().values_list(field).annotate(number=Count("pk")):
            url = reverse(f"campaigns_office:{screen}", args=[action]) + query
            found.setdefault(action, []).append(Work(f"{number} {text}", url))
    return found


def _line(page: ActionPage, numbers: Mapping[str, Any], work: list[Work]) -> ActionLine:
    return ActionLine(
        page,
        counted=numbers.get("counted_now", 0),
        unconfirmed=numbers.get("unconfirmed", 0),
        today=numbers.get("today", 0),
        waiting=work,
    )
