"""The sections of the home page."""

from typing import Any

from wagtail import blocks

from fixsend.campaigns.queries.campaigns import ListedAction, won_lately
from fixsend.cms.blocks import SHORT_TEXT, QuoteBlock, SlotBlock
from fixsend.evidence.blocks import OfficialFigureBlock, TypedFigureBlock

from .news import NewsPage
from .standard import FounderPage

# How many open actions are shown beside the one that leads.
ACTIONS_SHOWN = 3
_STORIES_SHOWN = 3
_WINS_SHOWN = 2
_SECTION_TEXT = [*SHORT_TEXT, "ul"]


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
    text = blocks.RichTextBlock(features=_SECTION_TEXT)
    figures = NumbersOfTheCrisis(min_num=1, max_num=4, help_text="Three say more than four.")
    after = blocks.RichTextBlock(features=_SECTION_TEXT, required=False, label="Text after the figures")

    class Meta:
        icon = "warning"
        label = "The crisis, with figures"
        template = "pages/home/crisis.html"


class ArgumentBlock(blocks.StructBlock):
    """One step of the argument."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=_SECTION_TEXT)
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
    text = blocks.RichTextBlock(features=_SECTION_TEXT)


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
        context["stories"] = NewsPage.objects.newest().with_pictures()[:_STORIES_SHOWN]
        context["won"] = won_lately(_WINS_SHOWN)
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
    text = blocks.RichTextBlock(features=_SECTION_TEXT, required=False)

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
    text = blocks.RichTextBlock(features=_SECTION_TEXT, required=False)

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
    text = blocks.RichTextBlock(features=_SECTION_TEXT, required=False)
    kinds = blocks.ListBlock(WhoBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "user"
        label = "Who can join"
        template = "pages/home/who.html"


class WaysInBlock(blocks.StructBlock):
    """Join, or stay in touch, or both in one form."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=_SECTION_TEXT, required=False)
    join_heading = blocks.CharBlock(max_length=60, default="Ready to join?", label="Heading beside the form")
    join_text = blocks.RichTextBlock(features=_SECTION_TEXT, required=False, label="Text beside the form")

    class Meta:
        icon = "form"
        label = "Join or stay in touch (the form)"
        template = "pages/home/ways_in.html"


class JoinBlock(blocks.StructBlock):
    """Join, or stay in touch, or both: the ways there."""

    heading = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=_SECTION_TEXT, required=False)

    class Meta:
        icon = "form"
        label = "Join or stay in touch (buttons)"
        template = "pages/home/join.html"


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
