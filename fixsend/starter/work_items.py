"""What waits for staff on a new site: the first campaign, drafted for them."""

from __future__ import annotations

from django.urls import reverse

from fixsend.campaigns.models import CampaignPage, CampaignsIndexPage
from fixsend.people.staff.work_queue import WorkItem


class DraftedCampaigns(WorkItem):
    """Leads to the list of campaigns among the pages."""

    @property
    def url(self) -> str:
        """Return the address of the list of campaigns, where their drafts are."""
        index = CampaignsIndexPage.objects.first()
        return reverse("wagtailadmin_explore", args=[index.pk]) if index else reverse(self.url_name)


def drafted_and_unread() -> int:
    """Return how many campaigns we drafted that no member of staff has changed or published yet."""
    drafts = CampaignPage.objects.filter(live=False, first_published_at=None, latest_revision__user=None)
    return drafts.exclude(latest_revision=None).count()


FIRST_CAMPAIGN = DraftedCampaigns(
    slug="first_campaign",
    title="Campaigns drafted for you to finish",
    count=drafted_and_unread,
    url_name="wagtailadmin_explore_root",
    permission="campaigns.change_participation",
)
