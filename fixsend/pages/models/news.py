"""News: an index with a feed, and one page for each item."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from fixsend.cms.blocks import BodyBlock
from fixsend.cms.page import SitePage
from fixsend.cms.picture import Pictured
from fixsend.web.fields import BlocksField

ITEMS_A_PAGE = 10


class NewsPageQuerySet(PageQuerySet):
    """Items as readers see them."""

    def newest(self) -> NewsPageQuerySet:
        """Return the items that are live, newest first."""
        listed: NewsPageQuerySet = self.live().public().order_by("-date", "-first_published_at", "-pk")
        return listed

    def with_pictures(self) -> NewsPageQuerySet:
        """Read what their cards show along with them."""
        pictured: NewsPageQuerySet = self.select_related("picture").prefetch_related("picture__renditions")
        return pictured


class NewsIndexPage(RoutablePageMixin, SitePage):
    """All the news, newest first."""

    motif = "news"
    is_required = True
    page_description = "All the news, newest first, with a feed. There is one."
    template = "pages/news_index.html"
    max_count = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.NewsPage"]
    edit_handler = SitePage.tabs(SitePage.content_panels)

    class Meta:
        verbose_name = "news index"

    @path("")
    def latest(self, request: HttpRequest) -> HttpResponse:
        """Show one page of items."""
        items = NewsPage.objects.child_of(self).newest().with_pictures()
        page_obj = Paginator(items, ITEMS_A_PAGE).get_page(request.GET.get("page"))
        response: HttpResponse = self.render(request, context_overrides={"page_obj": page_obj})
        return response

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Answer with the items as RSS."""
        from fixsend.pages.feeds import NewsFeed

        return NewsFeed(self)(request)


class NewsPage(Pictured, SitePage):
    """One item."""

    motif = "news"
    date = models.DateField(default=timezone.localdate, db_index=True)
    byline = models.CharField(max_length=120, blank=True, help_text="Who wrote it, as they want to be named.")
    body = BlocksField(BodyBlock, blank=True)
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="news",
        help_text="The campaign on whose page it is shown too.",
    )

    objects = PageManager.from_queryset(NewsPageQuerySet)()  # type: ignore[django-manager-missing]

    page_description = "One news item."
    exclude_fields_in_copy = [*SitePage.exclude_fields_in_copy, "date"]
    template = "pages/news.html"
    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types: list[str] = []
    edit_handler = SitePage.tabs(
        [
            *SitePage.content_panels,
            FieldPanel("date"),
            FieldPanel("byline"),
            *Pictured.picture_panels,
            FieldPanel("body"),
            PageChooserPanel("campaign"),
        ]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("body"), index.FilterField("date")]

    class Meta(Pictured.Meta):
        abstract = False
        verbose_name = "news item"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what else is new."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["campaign"] = self.campaign if self.campaign and self.campaign.live else None
        context["others"] = NewsPage.objects.newest().exclude(pk=self.pk).with_pictures()[:3]
        return context
