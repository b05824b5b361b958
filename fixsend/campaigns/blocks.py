"""Blocks that only pages of campaigns have."""

from wagtail import blocks

from fixsend.cms.blocks import SHORT_TEXT


class UpdateBlock(blocks.StructBlock):
    """One piece of news about an action."""

    day = blocks.DateBlock(label="Day")
    heading = blocks.CharBlock(max_length=120)
    text = blocks.RichTextBlock(features=SHORT_TEXT)

    class Meta:
        icon = "date"
        template = "campaigns/blocks/update.html"


class UpdatesBlock(blocks.StreamBlock):
    """News about an action, newest first."""

    update = UpdateBlock()
