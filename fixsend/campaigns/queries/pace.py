"""How fast the open actions go: for home of the back office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.queries import campaigns
from fixsend.campaigns.queries.counts import counted
from fixsend.web.dates import start_of

# Today and the six days before it, as the sign-ups on the same screen are counted.
_WEEK, _DAY = timedelta(days=7), timedelta(days=1)


@dataclass(frozen=True)
class Pace:
    """An open action: how many count, and how many of them in the last seven days and in the seven before."""

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
    week = start_of(timezone.localdate() - _WEEK + _DAY)
    week_before = start_of(timezone.localdate() - 2 * _WEEK + _DAY)
    lately = Participation.objects.filter(action__in=pages, counted=True, confirmed_at__gte=week_before)
    weeks = {
        action: (of_week, before)
        for action, of_week, before in lately.order_by()
        .values_list("action")
        .annotate(
            week=Count("pk", filter=Q(confirmed_at__gte=week)),
            before=Count("pk", filter=Q(confirmed_at__lt=week)),
        )
    }
    return [Pace(page, counted(page), *weeks.get(page.pk, (0, 0))) for page in pages]
