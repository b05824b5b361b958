"""The body of a page: which blocks it takes, and what makes their order safe."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from fixsend.cms import body_blocks
from fixsend.people import retention

from .figures import FiguresBlock, table_block
from .text import RICH_TEXT, ButtonBlock, CalloutBlock, DetailsBlock, LinkBlock, QuoteBlock, StepsBlock

_HEADING = re.compile(r"<h([23])\b", re.IGNORECASE)


class PictureBlock(blocks.StructBlock):
    """A picture with its alternative text, or marked as decoration."""

    image = ImageBlock(label="Picture")
    caption = blocks.CharBlock(required=False, max_length=240)
    credit = blocks.CharBlock(required=False, max_length=120, help_text="Who took or drew it.")

    class Meta:
        icon = "image"
        template = "cms/blocks/picture.html"


class DocumentsBlock(blocks.StructBlock):
    """Files to download, with their kind and size."""

    heading = blocks.CharBlock(max_length=100)
    documents = blocks.ListBlock(DocumentChooserBlock(), min_num=1, max_num=20)

    class Meta:
        icon = "doc-full-inverse"
        template = "cms/blocks/documents.html"


class CardBlock(blocks.StructBlock):
    """One card: a title that is a link, and a line about it."""

    text = blocks.CharBlock(max_length=200, required=False, label="One line about it")
    link = LinkBlock()


class CardsBlock(blocks.StructBlock):
    """Cards that lead to other pages."""

    heading = blocks.CharBlock(max_length=100)
    cards = blocks.ListBlock(CardBlock(), min_num=1, max_num=12)

    class Meta:
        icon = "grip"
        template = "cms/blocks/cards.html"


class SlotBlock(blocks.StructBlock):
    """A place kept for words that only the alliance can give. Editors see it, the public never does."""

    what = blocks.TextBlock(label="What belongs here", help_text="Replace this by the real words when you have them.")

    class Meta:
        icon = "edit"
        label = "To be filled in"
        template = "cms/blocks/slot.html"

    def get_searchable_content(self, value: Any) -> list[str]:
        """Return nothing: what is not published is not found."""
        return []


class ControllerBlock(blocks.StaticBlock):
    """The data controller, as filled in under site details, so that it stands in one place only."""

    class Meta:
        icon = "lock"
        label = "Who looks after the data"
        admin_text = "Shows the name and addresses from Settings → Site details."
        template = "cms/blocks/controller.html"


class RetentionBlock(blocks.StaticBlock):
    """How long each kind of record is kept, from the settings that the retention job itself reads."""

    class Meta:
        icon = "time"
        label = "How long we keep data"
        admin_text = "Shows the periods that are set under Settings → Retention."
        template = "cms/blocks/retention.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add each rule with its days, by topic."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        by_topic = {
            topic.value: [(rule, _in_words(retention.days_of(rule))) for rule in retention.rules if rule.topic is topic]
            for topic in retention.Topic
        }
        context["topics"] = [(topic, periods) for topic, periods in by_topic.items() if periods]
        return context


def _in_words(days: int) -> str:
    """Return a period as people say it."""
    number, unit = (days // 365, "year") if days and days % 365 == 0 else (days, "day")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


class BodyBlock(blocks.StreamBlock):
    """The blocks that a page can be made of, with those of apps above (`cms.body_blocks`).

    A field is given this class and not one of it: made when it is first needed, it has what was registered until then.
    """

    text = blocks.RichTextBlock(features=RICH_TEXT, icon="pilcrow", template="cms/blocks/text.html")
    figures = FiguresBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    picture = PictureBlock()
    details = DetailsBlock()
    steps = StepsBlock()
    table = table_block()
    button = ButtonBlock()
    documents = DocumentsBlock()
    cards = CardsBlock()
    controller = ControllerBlock(group="About people’s data")
    retention = RetentionBlock(group="About people’s data")
    slot = SlotBlock()

    class Meta:
        block_counts = {"button": {"max_num": 3}}
        template = "cms/blocks/body.html"
        required = False

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        added = [(kind.name, kind.make()) for kind in body_blocks.registry]
        super().__init__([*added, *(local_blocks or [])], **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the blocks; raises a block error for a smaller heading before the first section heading."""
        cleaned = super().clean(value)
        for index, child in enumerate(cleaned):
            level = _first_heading_level(child)
            if level == "3":
                message = "This text begins with a smaller heading (H3). Start the page's headings with H2."
                raise blocks.StreamBlockValidationError(block_errors={index: ValidationError(message)})
            if level:
                break
        return cleaned


def _first_heading_level(child: Any) -> str:
    """Return "2" or "3" for a block with a heading in it, or nothing."""
    if child.block_type in {"steps", "documents", "cards", "controller"}:
        return "2"
    if child.block_type != "text":
        return ""
    found = _HEADING.search(child.value.source)
    return found.group(1) if found else ""
