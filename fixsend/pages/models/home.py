"""The home page: the cause in one screen, and two ways in."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries.campaigns import ListedAction, open_now
from fixsend.cms.page import SitePage
from fixsend.web import page_cache
from fixsend.web.fields import BlocksField

from .home_blocks import ACTIONS_SHOWN, HomeSections

# How long a home page with a count on it is kept.
LEAD_KEPT_FOR = 10.0  # seconds


class LeadWith(models.TextChoices):
    """What the home page begins with."""

    ACTION = "action", "An action, with the first fields of its form"
    JOINING = "joining", "Joining the alliance"


class HomePage(SitePage):
    """The only page of its kind on the site."""

    is_required = True
    call = models.CharField(max_length=90, help_text="The call at the top, in as few words as it takes.")
    lead = models.TextField(max_length=400, help_text="What the alliance is and wants, in two or three sentences.")
    join_button = models.CharField(max_length=40, default="Join the alliance")
    touch_button = models.CharField(
        "Stay-in-touch button", max_length=40, default="Just keep me posted", help_text="For those who only want news."
    )
    lead_with = models.CharField(
        "begin with", max_length=10, choices=LeadWith.choices, default=LeadWith.ACTION, blank=False
    )
    lead_action = models.ForeignKey(
        "campaigns.ActionPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="If you choose none, or it has ended, we show the open action in which most people take part.",
    )
    sections = BlocksField(HomeSections(), blank=True)

    page_description = "The home page. There is one."
    template = "pages/home.html"
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "pages.StandardPage",
        "pages.ManifestoPage",
        "pages.NewsIndexPage",
        "pages.HelpPage",
        "pages.ContactPage",
        "pages.PartPage",
    ]
    edit_handler = SitePage.tabs(
        [
            *SitePage.content_panels,
            MultiFieldPanel(
                [FieldPanel("call"), FieldPanel("lead"), FieldPanel("join_button"), FieldPanel("touch_button")],
                heading="The call",
            ),
            MultiFieldPanel([FieldPanel("lead_with"), PageChooserPanel("lead_action")], heading="What comes first"),
            FieldPanel("sections"),
        ]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("lead"), index.SearchField("sections")]

    class Meta:
        verbose_name = "home page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the action that leads, and the address of the second button: the form on this page, or its own page."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["alive"] = open_now(ACTIONS_SHOWN + 1)
        context["lead"] = self._chosen_lead(context["alive"])
        has_form = any(section.block_type == "ways_in" for section in self.sections)
        context["touch_url"] = "#stay-in-touch" if has_form else "/stay-in-touch/"
        return context

    def _chosen_lead(self, alive: list[ActionPage]) -> ListedAction | None:
        """Return the action that leads: the one that staff chose while it is open, else the most alive one."""
        if self.lead_with == LeadWith.JOINING:
            return None
        chosen = self.lead_action.specific if self.lead_action and self.lead_action.live else None
        page = chosen if chosen is not None and chosen.is_open else next(iter(alive), None)
        return ListedAction.of(page) if page is not None else None

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page; one with a live count is kept for a short while only."""
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return page_cache.mark(response, LEAD_KEPT_FOR)
