"""Need help now?: where families in trouble find help today."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from fixsend.cms.blocks import SHORT_TEXT, BodyBlock, SlotBlock
from fixsend.cms.page import SitePage
from fixsend.places.forms import WhereYouLiveForm
from fixsend.places.models import Council
from fixsend.web.fields import BlocksField


class PlaceBlock(blocks.StructBlock):
    """One place that helps."""

    name = blocks.CharBlock(max_length=100)
    helps_with = blocks.RichTextBlock(features=[*SHORT_TEXT, "ul"], label="What they help with")
    phone = blocks.CharBlock(
        max_length=40, required=False, help_text="Only a number that you have checked. People call it with one touch."
    )
    hours = blocks.CharBlock(max_length=120, required=False, label="When they answer")
    url = blocks.URLBlock(required=False, label="Their site")
    cost = blocks.CharBlock(max_length=60, required=False, help_text="Such as “free”.")

    class Meta:
        icon = "help"
        label = "A place that helps"
        template = "pages/blocks/place.html"


class PlacesBlock(blocks.StreamBlock):
    """Places in the order in which a family should try them."""

    place = PlaceBlock()
    slot = SlotBlock()


class HelpPage(SitePage):
    """The only page of its kind on the site."""

    motif = "help"
    is_required = True
    urgent = models.TextField(
        max_length=300, blank=True, help_text="For those in danger, at the very top. One or two sentences."
    )
    places_heading = models.CharField(max_length=100, default="Who can help today")
    places = BlocksField(PlacesBlock(), blank=True)
    checked_on = models.DateField(
        null=True, blank=True, help_text="When someone last checked every place on this page. Shown to readers."
    )
    body = BlocksField(BodyBlock, blank=True)

    page_description = "Where families in trouble find help today."
    template = "pages/help.html"
    max_count = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.StandardPage"]
    edit_handler = SitePage.tabs(
        [
            *SitePage.content_panels,
            FieldPanel("urgent"),
            FieldPanel("places_heading"),
            FieldPanel("places"),
            FieldPanel("checked_on"),
            FieldPanel("body"),
        ]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("places"), index.SearchField("body")]

    class Meta:
        verbose_name = "help page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where the reader lives, if they have chosen that on the page."""
        code = request.GET.get("council", "")[:3]
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["own"] = Council.objects.filter(code=code).first() if code else None
        context["place_form"] = WhereYouLiveForm()
        return context
