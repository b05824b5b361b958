"""A plain page: About, Privacy, Accessibility and whatever editors add."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from fixsend.cms.blocks import BodyBlock
from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField


class StandardPage(SitePage):
    """A title, a summary and a body."""

    body = BlocksField(BodyBlock, blank=True)

    page_description = "A title, a summary and a body. The one to use when no other kind fits."
    template = "pages/standard.html"
    parent_page_types = ["pages.HomePage", "pages.StandardPage"]
    subpage_types = ["pages.StandardPage", "pages.FounderPage"]
    edit_handler = SitePage.tabs([*SitePage.content_panels, FieldPanel("body")])
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "page"


class FounderPage(SitePage):
    """A page about one of the organisations that founded the alliance, with a text that it agrees to."""

    motif = "organisations"
    website = models.URLField(blank=True, help_text="Their own site. Leave it empty until they have confirmed it.")
    logo = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Their logo, with their agreement.",
    )
    body = BlocksField(BodyBlock, blank=True)

    page_description = "One of the alliance's founding organisations. Appears on the home page by itself."
    template = "pages/founder.html"
    parent_page_types = ["pages.StandardPage"]
    subpage_types: list[str] = []
    edit_handler = SitePage.tabs(
        [*SitePage.content_panels, FieldPanel("website"), FieldPanel("logo"), FieldPanel("body")]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "founding organisation"
