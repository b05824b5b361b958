"""The manifesto: the alliance's own demands."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from fixsend.cms.blocks import SHORT_TEXT, BodyBlock, SlotBlock
from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField


class DemandBlock(blocks.StructBlock):
    """One demand."""

    title = blocks.CharBlock(max_length=120)
    text = blocks.RichTextBlock(features=[*SHORT_TEXT, "ul"], required=False)

    class Meta:
        icon = "pick"
        template = "pages/blocks/demand.html"


class DemandsBlock(blocks.StreamBlock):
    """Demands in their order, and slots for those that are still to be written."""

    demand = DemandBlock()
    slot = SlotBlock()

    class Meta:
        template = "pages/blocks/demands.html"


class ManifestoPage(SitePage):
    """What the alliance asks for."""

    motif = "manifesto"
    demands_heading = models.CharField(max_length=100, default="What we ask for")
    demands = BlocksField(DemandsBlock(), blank=True, help_text="Only demands that the alliance has agreed.")
    body = BlocksField(BodyBlock, blank=True, help_text="What comes after the demands.")

    page_description = "The alliance's demands, numbered in their order."
    template = "pages/manifesto.html"
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.StandardPage"]
    edit_handler = SitePage.tabs(
        [*SitePage.content_panels, FieldPanel("demands_heading"), FieldPanel("demands"), FieldPanel("body")]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("demands"), index.SearchField("body")]

    class Meta:
        verbose_name = "manifesto"
