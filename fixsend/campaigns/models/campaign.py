"""Campaigns: pages that gather actions, news, progress and what came of it all."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from fixsend.campaigns.models.electoral import Electoral
from fixsend.cms.blocks import BodyBlock
from fixsend.cms.page import SitePage
from fixsend.cms.picture import Pictured
from fixsend.evidence.fields import IndicatorsField
from fixsend.web.fields import BlocksField


class CampaignsIndexPage(SitePage):
    """The list of campaigns, with the current ones first."""

    motif = "campaign"
    guide_section = "running-a-campaign"
    is_required = True
    page_description = "The list of all campaigns. There is only one of these."
    template = "campaigns/index.html"
    max_count = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["campaigns.CampaignPage"]
    body = BlocksField(BodyBlock, blank=True)
    edit_handler = SitePage.tabs([*SitePage.content_panels, FieldPanel("body")])
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "list of campaigns"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the campaigns."""
        from fixsend.campaigns.queries import campaigns

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["listed"] = campaigns.listed()
        return context


class CampaignQuerySet(PageQuerySet):
    """Campaigns as readers see them."""

    def newest(self) -> CampaignQuerySet:
        """Return the campaigns that are live, newest first."""
        listed: CampaignQuerySet = self.live().public().order_by("-first_published_at", "-pk")
        return listed


class CampaignPage(Electoral, Pictured, SitePage):  # type: ignore[django-manager-missing]
    """One campaign: its actions are the pages under it."""

    motif = "campaign"
    ended_on = models.DateField(null=True, blank=True, help_text="Leave it empty while the campaign is running.")
    body = BlocksField(BodyBlock, blank=True, help_text="What it is about, and what you have done so far.")
    outcome = BlocksField(
        BodyBlock,
        blank=True,
        verbose_name="what happened next",
        help_text="When you fill this in, the page shows it first.",
    )

    evidence = IndicatorsField(
        help_text="The official figures that this campaign rests on. The page shows what each says about England, and "
        "leads to the figures of every council."
    )

    objects = PageManager.from_queryset(CampaignQuerySet)()  # type: ignore[django-manager-missing]

    # Its actions are the pages under it, and an alias would have none.
    may_have_alias = False
    exclude_fields_in_copy: ClassVar[list[str]] = [*SitePage.exclude_fields_in_copy, "ended_on", "outcome"]
    page_description = "A campaign. Add its petitions and other actions as pages under it."
    template = "campaigns/campaign.html"
    parent_page_types = ["campaigns.CampaignsIndexPage"]
    edit_handler = SitePage.tabs(
        [
            *SitePage.content_panels,
            *Pictured.picture_panels,
            FieldPanel("body"),
            FieldPanel("evidence"),
            FieldPanel("ended_on"),
            FieldPanel("outcome"),
        ]
    )
    edit_handler.children.insert(1, ObjectList(Electoral.electoral_panels, heading="Elections"))
    search_fields = [*SitePage.search_fields, index.SearchField("body"), index.SearchField("outcome")]

    class Meta(Electoral.Meta):
        abstract = False
        constraints = [*Electoral.Meta.constraints, *Pictured.Meta.constraints]
        verbose_name = "campaign"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the campaign's actions, and what other apps have about it."""
        from fixsend.campaigns import related_content
        from fixsend.campaigns.queries import campaigns
        from fixsend.campaigns.queries.figures_of_councils import evidence_of

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["actions"] = campaigns.actions_of(self)
        context["evidence"] = evidence_of(self)
        context["gathered"] = related_content.groups_for(self)
        return context
