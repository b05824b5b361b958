"""The blocks that a newsletter is written with, and what they hold as templates read it.

None of them can break a mail program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from fixsend.newsletters import teasers
from fixsend.newsletters.teasers import Teaser
from fixsend.places.models import Region

if TYPE_CHECKING:
    from wagtail.models import Page

# What a mail program shows everywhere: no colours, sizes, embeds or pictures inside a text.
RICH_TEXT = ["h3", "bold", "italic", "ol", "ul", "link", "document-link", "merge-fields"]
# Marks a field with a menu of merge fields (`static/newsletters/editor.js`).
MERGE_MENU = {"data-controller": "merge-menu"}
WHO = [
    ("member", "Members of the alliance"),
    ("steward", "Stewards of organisations"),
    ("region", "People in one region"),
]
MERGE_HELP = "Write {first name|there} for the reader’s first name, or “there” where we do not know it."
# As the audience rule "kind" names them.
_KINDS_OF_MEMBER = {"member": ("individual", "practitioner"), "steward": ("group_steward", "company_steward")}


class LinkValue(blocks.StructValue):
    """Something that leads to a page of this site or to an address that was typed."""

    @property
    def href(self) -> str:
        """Return the path or address; empty where it leads nowhere (any more)."""
        page: Page | None = self.get("page")
        if page is not None:
            return page.url or "" if page.live else ""
        return self.get("url") or ""


class PictureValue(LinkValue):
    """A picture."""

    @property
    def alt(self) -> str:
        """Return the words that stand for the picture: its own here, or those that are kept with it."""
        own = str(self.get("alt_text") or "").strip()
        image = self.get("image")
        return own or (image.description.strip() if image else "")


class TeaserValue(blocks.StructValue):
    """Something on the site."""

    @property
    def teaser(self) -> Teaser | None:
        """Return what it points at, as it is now; None when it is not public any more."""
        return teasers.find(self.get("what") or "")


class ForSomeValue(blocks.StructValue):
    """A part that only some readers get."""

    @property
    def audience(self) -> dict[str, Any]:
        """Return whom it is for, as a tree of audience rules."""
        if self.get("who") == "region":
            return {"rule": "region", "regions": [self.get("region") or ""]}
        return {"rule": "kind", "kinds": list(_KINDS_OF_MEMBER.get(self.get("who"), ()))}


def _one_place(block: blocks.StructBlock, value: Any, *, needed: bool) -> None:
    """Refuse a link that leads to two places, or to none where one is needed."""
    both, none = value["page"] and value["url"], not value["page"] and not value["url"]
    if both or (none and needed and not getattr(block, "is_deferred_validation", False)):
        message = "Choose a page of this site or give an address on another site, one of the two."
        raise blocks.StructBlockValidationError(block_errors={"page": ValidationError(message)})


class WordsBlock(blocks.CharBlock):
    """A line of words with a menu of merge fields."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.field.widget.attrs.update(MERGE_MENU)


class ButtonBlock(blocks.StructBlock):
    """One thing to do."""

    text = WordsBlock(max_length=60, help_text="Say what happens: “Sign the petition”.")
    page = blocks.PageChooserBlock(required=False, help_text="A page of this site …")
    url = blocks.URLBlock(required=False, label="Other address", help_text="… or the full address on another site.")
    kind = blocks.ChoiceBlock(
        choices=[("act", "Act: join, sign, write"), ("inform", "Find out more")],
        default="act",
        help_text="Most newsletters need one button to act, and no more.",
    )

    class Meta:
        icon = "circle-plus"
        value_class = LinkValue

    def clean(self, value: Any) -> Any:
        """Insist on exactly one place to go."""
        cleaned = super().clean(value)
        _one_place(self, cleaned, needed=True)
        return cleaned


class PictureBlock(blocks.StructBlock):
    """A picture with alternative text: many mail programs show no pictures at first."""

    image = ImageChooserBlock(label="Picture")
    alt_text = blocks.CharBlock(
        label="What it shows",
        required=False,
        max_length=240,
        help_text="For readers who do not see it. If there are words in the picture, say all of them here. Leave it "
        "empty to use the description that is kept with the picture.",
    )
    caption = blocks.CharBlock(required=False, max_length=240)
    page = blocks.PageChooserBlock(required=False, label="Leads to a page", help_text="Only if the picture is a link.")
    url = blocks.URLBlock(required=False, label="or to an address")

    class Meta:
        icon = "image"
        value_class = PictureValue

    def clean(self, value: Any) -> Any:
        """Insist on at most one place to go."""
        cleaned = super().clean(value)
        _one_place(self, cleaned, needed=False)
        return cleaned


class QuoteBlock(blocks.StructBlock):
    """A quotation with its source."""

    text = blocks.TextBlock(help_text="The exact words, without quotation marks. Never make up a quotation.")
    who = blocks.CharBlock(max_length=120, help_text="Who said or wrote it, as they want to be named.")

    class Meta:
        icon = "openquote"
        label = "Quotation"


class FigureBlock(blocks.StructBlock):
    """One number that carries an argument."""

    value = blocks.CharBlock(max_length=20, help_text="The number itself, such as “46.1%”.")
    what = blocks.CharBlock(max_length=200, help_text="What it counts, in one plain sentence.")
    period = blocks.CharBlock(max_length=80, help_text="Which time it is about, such as “calendar year 2025”.")
    source = blocks.CharBlock(max_length=160, help_text="Who published it.")
    source_url = blocks.URLBlock(label="Address of the source", help_text="Readers check it there.")

    class Meta:
        icon = "order"
        label = "Figure"


class TeaserBlock(blocks.StructBlock):
    """Something on the site, with its own words: they are taken from there when the newsletter goes out."""

    what = blocks.ChoiceBlock(choices=teasers.choices, label="What", help_text="The newest of each kind.")

    class Meta:
        icon = "pick"
        label = "From the site"
        value_class = TeaserValue


class LiveActionBlock(blocks.StructBlock):
    """An action as something to do at once: its picture, how far it is, and its button."""

    what = blocks.ChoiceBlock(
        choices=teasers.action_choices,
        label="Which action",
        help_text="Its words, picture and number are taken from the site when someone presses Send, and stay like that "
        "in the email. The page in the archive shows the newest number.",
    )

    class Meta:
        icon = "pick"
        label = "Live action"
        value_class = TeaserValue


class DividerBlock(blocks.StaticBlock):
    """A line between two parts."""

    class Meta:
        icon = "horizontalrule"
        label = "Line"
        admin_text = "A line across, between two parts."


class PiecesBlock(blocks.StreamBlock):
    """Everything but parts for some readers, which do not stand inside each other."""

    heading = WordsBlock(max_length=120, icon="title", help_text=MERGE_HELP)
    text = blocks.RichTextBlock(features=RICH_TEXT, icon="pilcrow", help_text=MERGE_HELP)
    button = ButtonBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    figure = FigureBlock()
    live_action = LiveActionBlock()
    teaser = TeaserBlock()
    divider = DividerBlock()


class ForSomeBlock(blocks.StructBlock):
    """A part that some readers get and others do not."""

    who = blocks.ChoiceBlock(choices=WHO, label="Who gets this part")
    region = blocks.ChoiceBlock(
        choices=Region.choices, required=False, label="Which region", help_text="Only for “People in one region”."
    )
    then = PiecesBlock(label="What they get")
    otherwise = PiecesBlock(
        required=False,
        label="What everyone else gets",
        help_text="May stay empty. The public archive and forwarded links show this too.",
    )

    class Meta:
        icon = "group"
        label = "Only for some readers"
        value_class = ForSomeValue

    def clean(self, value: Any) -> Any:
        """Insist on the region where the part is for one."""
        cleaned = super().clean(value)
        if cleaned["who"] == "region" and not cleaned["region"] and not getattr(self, "is_deferred_validation", False):
            raise blocks.StructBlockValidationError(block_errors={"region": ValidationError("Choose the region.")})
        return cleaned


class NewsletterBlocks(PiecesBlock):
    """The body of a newsletter."""

    for_some = ForSomeBlock()

    class Meta:
        required = False
