"""What the pages of campaigns list."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from fixsend.campaigns.models import ActionPage, CampaignPage
from fixsend.campaigns.queries.counts import counted


@dataclass(frozen=True)
class Listed:
    """Current campaigns, and those that are over."""

    running: list[CampaignPage]
    over: list[CampaignPage]


@dataclass(frozen=True)
class ListedAction:
    """One action as a card."""

    page: ActionPage
    count: int

    @property
    def standing(self) -> str:
        """Return a sentence about its progress: "2,000 signatures so far"."""
        return self.page.standing(self.count)


def listed() -> Listed:
    """Return all public campaigns, newest first."""
    campaigns = list(CampaignPage.objects.newest())
    return Listed(
        running=[campaign for campaign in campaigns if campaign.ended_on is None],
        over=[campaign for campaign in campaigns if campaign.ended_on is not None],
    )


def open_now(most: int) -> list[ActionPage]:
    """Return the newest public actions that people can take part in."""
    pages = ActionPage.objects.live().public().exclude(closes_at__lte=timezone.now())
    found = pages.order_by("-first_published_at", "-pk").specific()
    return [page for page in found[: most * 3] if page.is_open][:most]


def actions_of(campaign: CampaignPage) -> list[ListedAction]:
    """Return a campaign's public actions, current ones first, else in the order that editors gave them."""
    pages = [page for page in campaign.get_children().live().public().specific() if isinstance(page, ActionPage)]
    return [ListedAction(page, counted(page)) for page in sorted(pages, key=lambda page: page.has_ended)]
