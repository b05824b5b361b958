"""What days of action show on pages of other apps: next gatherings of a campaign, and what stewards can propose."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from fixsend.campaigns import related_content
from fixsend.campaigns.models import CampaignPage
from fixsend.campaigns.related_content import Item
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState
from fixsend.membership.models import Organisation
from fixsend.membership.steward_offers import Offer


def _next_gatherings(campaign: CampaignPage) -> Iterable[Item]:
    """Yield the gatherings of a campaign's days of action that start next."""
    days = DayOfActionPage.objects.child_of(campaign).live().public()
    rows = Gathering.objects.filter(day__in=days, state=GatheringState.APPROVED, starts_at__gt=timezone.now())
    for each in rows.select_related("day", "council")[: related_content.MOST]:
        yield Item(title=each.title, url=each.url, summary=each.where, day=timezone.localtime(each.starts_at).date())


NEXT_GATHERINGS = related_content.Source("Events", _next_gatherings)


def gatherings_to_propose(organisation: Organisation) -> Iterable[Offer]:
    """Yield the days of action for which an organisation can propose a gathering."""
    for day in DayOfActionPage.objects.live().public():
        if day.is_open_for_proposals:
            yield Offer(f"Run an event for “{day.title}”", f"{day.url}propose/")
