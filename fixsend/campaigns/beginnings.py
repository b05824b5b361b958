"""What staff can begin in campaigns: a petition or another action, in the campaign that it belongs to."""

from __future__ import annotations

from django.urls import reverse

from fixsend.campaigns.models import CampaignPage, CampaignsIndexPage
from fixsend.people.models import Person
from fixsend.people.staff.beginnings import Beginning


def place_for(person: Person) -> CampaignsIndexPage | None:
    """Return the page that campaigns are under, or None for a person who may not add any."""
    index = CampaignsIndexPage.objects.first()
    return index if index and index.permissions_for_user(person).can_add_subpage() else None


def campaigns(index: CampaignsIndexPage) -> list[CampaignPage]:
    """Return the campaigns that a new action can belong to: those that are not over, the newest first."""
    running = CampaignPage.objects.child_of(index).filter(ended_on=None)
    return list(running.order_by("-first_published_at", "-pk"))


def of_an_action(person: Person) -> str | None:
    """Return where an action begins: at its kinds where there is one campaign, else at the choice of a campaign.

    None for a person who may not add any.
    """
    index = place_for(person)
    if index is None:
        return None
    found = campaigns(index)
    if len(found) == 1:
        return reverse("wagtailadmin_pages:add_subpage", args=[found[0].pk])
    return reverse("campaigns_office:begin")


BEGINNINGS = [Beginning("action", "Start a petition or another action", of_an_action)]
