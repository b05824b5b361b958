"""The home page: the cause in one screen, and two ways in."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from fixsend.campaigns.queries.campaigns import open_now
from fixsend.cms.blocks import SHORT_TEXT, FigureBlock, SlotBlock
from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField

from .standard import FounderPage

ACTIONS_SHOWN = 3
SECTION_TEXT = [*SHORT_TEXT, "ul"]


class CrisisBlock(blocks.StructBlock):
    """What is going wrong, with the numbers that show it."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT)
    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=4)
    after = blocks.RichTextBlock(features=SECTION_TEXT, required=False, label="Text after the figures")

    class Meta:
        icon = "warning"
        label = "The crisis, with figures"
        template = "pages/home/crisis.html"


class ArgumentBlock(blocks.StructBlock):
    """One step of the argument."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT)
    loud = blocks.BooleanBlock(
        required=False, label="On dark ground", help_text="For the one step that must be seen. Once on the page."
    )

    class Meta:
        icon = "pilcrow"
        label = "A step of the argument"
        template = "pages/home/argument.html"


class FoundersBlock(blocks.StructBlock):
    """The founding organisations; the cards come from their pages by themselves."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT, required=False)

    class Meta:
        icon = "group"
        label = "The founding organisations"
        template = "pages/home/founders.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the founders' pages that are live."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["founders"] = FounderPage.objects.live().order_by("path").select_related("logo")
        return context


class ActBlock(blocks.StructBlock):
    """What everyone can do now: the newest actions that are open come by themselves."""

    heading = blocks.CharBlock(max_length=100, default="What you can do now")
    text = blocks.RichTextBlock(features=SECTION_TEXT, required=False)

    class Meta:
        icon = "tick"
        label = "What you can do now (petitions and other actions)"
        template = "pages/home/act.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the actions that are open; without any, nothing is shown."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["actions"] = open_now(ACTIONS_SHOWN)
        return context


class WhoBlock(blocks.StructBlock):
    """One kind of member."""

    title = blocks.CharBlock(max_length=80)
    text = blocks.CharBlock(max_length=240)


class WhoCanJoinBlock(blocks.StructBlock):
    """Who can join, kind by kind."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT, required=False)
    kinds = blocks.ListBlock(WhoBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "user"
        label = "Who can join"
        template = "pages/home/who.html"


class WaysInBlock(blocks.StructBlock):
    """Join, or stay in touch, or both in one form."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT, required=False)
    join_heading = blocks.CharBlock(max_length=60, default="Ready to join?", label="Heading beside the form")
    join_text = blocks.RichTextBlock(features=SECTION_TEXT, required=False, label="Text beside the form")

    class Meta:
        icon = "form"
        label = "Join or stay in touch (the form)"
        template = "pages/home/ways_in.html"


class HomeSections(blocks.StreamBlock):
    """The sections in their order; the call comes first by itself."""

    act = ActBlock()
    crisis = CrisisBlock()
    argument = ArgumentBlock()
    founders = FoundersBlock()
    who_can_join = WhoCanJoinBlock()
    ways_in = WaysInBlock()
    slot = SlotBlock()

    class Meta:
        block_counts = {name: {"max_num": 1} for name in ("act", "crisis", "founders", "who_can_join", "ways_in")}
        template = "pages/home/sections.html"


class HomePage(SitePage):
    """The only page of its kind on the site."""

    is_required = True
    call = models.CharField(max_length=90, help_text="The call at the top, in as few words as it takes.")
    lead = models.TextField(max_length=400, help_text="What the alliance is and wants, in two or three sentences.")
    join_button = models.CharField(max_length=40, default="Join the alliance")
    touch_button = models.CharField(
        "Stay-in-touch button", max_length=40, default="Just keep me posted", help_text="For those who only want news."
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
            FieldPanel("sections"),
        ]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("lead"), index.SearchField("sections")]

    class Meta:
        verbose_name = "home page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the address of the second button: the sign-up form on this page, or the page of its own."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        has_form = any(section.block_type == "ways_in" for section in self.sections)
        context["touch_url"] = "#stay-in-touch" if has_form else "/stay-in-touch/"
        return context
