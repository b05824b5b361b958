"""The home page: the cause in one screen, and two ways in."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries.campaigns import ListedAction, open_now, won_lately
from fixsend.cms.blocks import SHORT_TEXT, QuoteBlock, SlotBlock
from fixsend.cms.page import SitePage
from fixsend.evidence.blocks import OfficialFigureBlock, TypedFigureBlock
from fixsend.web import page_cache
from fixsend.web.fields import BlocksField

from .news import NewsPage
from .standard import FounderPage

ACTIONS_SHOWN = 3
STORIES_SHOWN = 3
WINS_SHOWN = 2
# How long a home page with a count on it is kept.
LEAD_KEPT_FOR = 10.0  # seconds
SECTION_TEXT = [*SHORT_TEXT, "ul"]


class NumbersOfTheCrisis(blocks.StreamBlock):
    """Numbers of official statistics, which stay true by themselves, and numbers that staff typed."""

    official_figure = OfficialFigureBlock()
    # "item" is how a list of blocks calls each of its own: what was stored when only typed ones could be chosen.
    item = TypedFigureBlock()

    class Meta:
        required = True

    def to_python(self, value: Any) -> Any:
        """Return the blocks; a number that was stored before there was a choice is one that staff typed."""
        return super().to_python(_with_types(value) if isinstance(value, list) else value)

    def bulk_to_python(self, values: Any) -> Any:
        """Return the blocks of many."""
        return super().bulk_to_python([_with_types(value) for value in values])


def _with_types(stored: list[Any]) -> list[Any]:
    typed = [isinstance(each, dict) and "type" not in each for each in stored]
    return [{"type": "item", "value": each} if is_bare else each for each, is_bare in zip(stored, typed, strict=True)]


class CrisisBlock(blocks.StructBlock):
    """What is going wrong, with the numbers that show it."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT)
    figures = NumbersOfTheCrisis(min_num=1, max_num=4, help_text="Three say more than four.")
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


class ReasonBlock(blocks.StructBlock):
    """One reason: a heading, and a text that opens under it."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT)


class ReasonsBlock(blocks.StructBlock):
    """Why the alliance is needed, each reason folded up under its heading."""

    heading = blocks.CharBlock(max_length=100)
    reasons = blocks.ListBlock(ReasonBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "list-ul"
        label = "Reasons, folded up"
        template = "pages/home/reasons.html"


class NewsBlock(blocks.StructBlock):
    """What is happening: the newest stories, and what campaigns have won, come by themselves."""

    heading = blocks.CharBlock(max_length=100, default="What is happening")

    class Meta:
        icon = "calendar-alt"
        label = "What is happening (news and wins)"
        template = "pages/home/news.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the newest stories and the newest outcomes; without any, nothing is shown."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["stories"] = NewsPage.objects.newest().with_pictures()[:STORIES_SHOWN]
        context["won"] = won_lately(WINS_SHOWN)
        return context


class NumbersBlock(blocks.StructBlock):
    """Who we are in numbers, counted by itself."""

    heading = blocks.CharBlock(max_length=100, default="Who we are")

    class Meta:
        icon = "group"
        label = "Who we are in numbers"
        template = "pages/home/numbers.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add people, organisations and council areas; small numbers are left out."""
        from fixsend.pages.queries import who_we_are

        context: dict[str, Any] = super().get_context(value, parent_context)
        context["numbers"] = who_we_are()
        return context


class VoicesBlock(blocks.StructBlock):
    """What families say, in their own words."""

    heading = blocks.CharBlock(max_length=100, default="In families’ own words")
    voices = blocks.ListBlock(QuoteBlock(), min_num=1, max_num=4)

    class Meta:
        icon = "openquote"
        label = "Voices"
        template = "pages/home/voices.html"


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
    """What everyone can do now: the open actions in which most happens come by themselves, but for the lead."""

    heading = blocks.CharBlock(max_length=100, default="What you can do now")
    text = blocks.RichTextBlock(features=SECTION_TEXT, required=False)

    class Meta:
        icon = "tick"
        label = "What you can do now (petitions and other actions)"
        template = "pages/home/act.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the actions that are open; without any, nothing is shown."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        lead, alive = (parent_context or {}).get("lead"), (parent_context or {}).get("alive")
        pages = [page for page in alive or [] if lead is None or page.pk != lead.page.pk]
        context["actions"] = [ListedAction.of(page) for page in pages[:ACTIONS_SHOWN]]
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


class JoinBlock(blocks.StructBlock):
    """Join, or stay in touch, or both: the ways there."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SECTION_TEXT, required=False)

    class Meta:
        icon = "form"
        label = "Join or stay in touch (buttons)"
        template = "pages/home/join.html"


class LeadWith(models.TextChoices):
    """What the home page begins with."""

    ACTION = "action", "An action, with the first fields of its form"
    JOINING = "joining", "Joining the alliance"


class HomeSections(blocks.StreamBlock):
    """The sections in their order; the call comes first by itself."""

    act = ActBlock()
    crisis = CrisisBlock()
    news = NewsBlock()
    numbers = NumbersBlock()
    voices = VoicesBlock()
    argument = ArgumentBlock()
    reasons = ReasonsBlock()
    founders = FoundersBlock()
    who_can_join = WhoCanJoinBlock()
    join = JoinBlock()
    ways_in = WaysInBlock()
    slot = SlotBlock()

    class Meta:
        block_counts = {
            name: {"max_num": 1}
            for name in (
                "act",
                "crisis",
                "news",
                "numbers",
                "voices",
                "reasons",
                "founders",
                "who_can_join",
                "join",
                "ways_in",
            )
        }
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
