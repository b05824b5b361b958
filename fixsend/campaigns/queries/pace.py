"""How fast the open actions go: for home of the back office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.queries import campaigns
from fixsend.campaigns.queries.counts import counted

_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Pace:
    """An open action: how many count, and how many of them since a week ago and in the week before."""

    action: ActionPage
    count: int
    week: int
    week_before: int

    @property
    def noun(self) -> str:
        """Return what is counted: "signatures"."""
        return self.action.words.one if self.count == 1 else self.action.words.many

    @property
    def is_faster(self) -> bool:
        """Tell whether more came this week than in the one before."""
        return self.week > self.week_before


def most_alive(most: int) -> list[Pace]:
    """Return the open actions in which most people take part lately, the most alive first."""
    pages = campaigns.open_now(most)
    now = timezone.now()
    lately = Participation.objects.filter(action__in=pages, counted=True, confirmed_at__gt=now - 2 * _WEEK)
    weeks = {
        action: (week, before)
        for action, week, before in lately.order_by()
        .values_list("action")
        .annotate(
            week=Count("pk", filter=Q(confirmed_at__gt=now - _WEEK)),
            before=Count("pk", filter=Q(confirmed_at__lte=now - _WEEK)),
        )
    }
    return [Pace(page, counted(page), *weeks.get(page.pk, (0, 0))) for page in pages]
