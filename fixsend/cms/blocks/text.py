"""Blocks of words."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

# What editors may do inside a text. No colours, sizes, raw HTML or embeds: they break the layout or call other sites.
RICH_TEXT = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
SHORT_TEXT = ["bold", "italic", "link", "document-link"]


class SafeLinkValue(blocks.StructValue):
    """A link to one of our own pages, or to another site."""

    @property
    def href(self) -> str:
        """Return the address: the page's own while it is live, or what was typed."""
        page = self.get("page")
        if page is not None:
            return page.url if page.live else ""
        return self.get("url") or ""


class LinkBlock(blocks.StructBlock):
    """A link: words that lead to one page or address."""

    text = blocks.CharBlock(max_length=80, help_text="Say what happens or what is there: “Read the manifesto”.")
    page = blocks.PageChooserBlock(required=False, help_text="A page of this site …")
    url = blocks.URLBlock(required=False, label="Other address", help_text="… or the full address on another site.")

    class Meta:
        value_class = SafeLinkValue
        icon = "link"

    def clean(self, value: Any) -> Any:
        """Return the link; raises a block error unless exactly one of page and address is given."""
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            message = "Choose a page of this site or give an address on another site, one of the two."
            raise blocks.StructBlockValidationError(block_errors={"page": ValidationError(message)})
        return cleaned


class ButtonBlock(LinkBlock):
    """A link as a button: one thing to do."""

    kind = blocks.ChoiceBlock(
        choices=[("act", "Act: join, sign, write"), ("inform", "Find out more"), ("quiet", "Quiet")],
        default="inform",
        help_text="Use “act” at most once on a page.",
    )

    class Meta:
        icon = "circle-plus"
        template = "cms/blocks/button.html"


class QuoteBlock(blocks.StructBlock):
    """A quotation: a person's own words."""

    text = blocks.TextBlock(help_text="The exact words, without quotation marks. Never make up a quotation.")
    who = blocks.CharBlock(max_length=120, help_text="Who said or wrote it, as they want to be named.")
    source_url = blocks.URLBlock(required=False, label="Where it can be read")
    picture = ImageBlock(required=False, help_text="Who it is, if they agreed to be shown.")

    class Meta:
        icon = "openquote"
        label = "Quotation"
        template = "cms/blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    """A text that is set apart, to be noticed."""

    kind = blocks.ChoiceBlock(
        choices=[("info", "Good to know"), ("warning", "Take care"), ("success", "Good news")], default="info"
    )
    title = blocks.CharBlock(max_length=80)
    text = blocks.RichTextBlock(features=SHORT_TEXT)

    class Meta:
        icon = "warning"
        template = "cms/blocks/callout.html"


class DetailsBlock(blocks.StructBlock):
    """Words that open when the reader wants them."""

    title = blocks.CharBlock(max_length=120, help_text="What the reader finds inside, such as “What is an EHC plan?”.")
    text = blocks.RichTextBlock(features=[*SHORT_TEXT, "ul", "ol"])

    class Meta:
        icon = "arrow-down-big"
        label = "Open and close"
        template = "cms/blocks/details.html"


class StepBlock(blocks.StructBlock):
    """One step of several."""

    title = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=SHORT_TEXT)


class StepsBlock(blocks.StructBlock):
    """Steps in their order, numbered."""

    heading = blocks.CharBlock(max_length=100)
    steps = blocks.ListBlock(StepBlock(), min_num=2, max_num=12)

    class Meta:
        icon = "list-ol"
        template = "cms/blocks/steps.html"
