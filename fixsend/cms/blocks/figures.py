"""Blocks that carry numbers: each with its source and period, or it does not get in."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock


class FigureBlock(blocks.StructBlock):
    """One number that carries an argument."""

    value = blocks.CharBlock(max_length=20, help_text="The number itself, such as “46.1%” or “718,838”.")
    what = blocks.CharBlock(max_length=200, help_text="What it counts, in one plain sentence.")
    period = blocks.CharBlock(max_length=80, help_text="Which time it is about, such as “calendar year 2025”.")
    source = blocks.CharBlock(max_length=160, help_text="Who published it, and where.")
    source_url = blocks.URLBlock(label="Address of the source", help_text="Readers and journalists check it there.")
    note = blocks.CharBlock(
        max_length=240, required=False, help_text="What one has to know not to misread it. Shown below the number."
    )

    class Meta:
        icon = "order"
        label = "Figure"
        template = "cms/blocks/figure.html"


class FiguresBlock(blocks.StructBlock):
    """Two to four numbers side by side."""

    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=4)

    class Meta:
        icon = "order"
        template = "cms/blocks/figures.html"


class TableBlock(TypedTableBlock):
    """A table with a caption, which tells what it shows before a reader is in it."""

    def clean(self, value: Any) -> Any:
        """Return the table; raises ValidationError where it has rows and no caption."""
        cleaned = super().clean(value)
        if cleaned is not None and cleaned.rows and not cleaned.caption.strip():
            raise ValidationError("Give the table a caption that says what it shows, and from when.")
        return cleaned


def table_block() -> TableBlock:
    """Return the table block with the kinds of column that it offers."""
    return TableBlock(
        [("text", blocks.CharBlock(required=False)), ("number", blocks.CharBlock(required=False))],
        icon="table",
        label="Table",
        template="cms/blocks/table.html",
    )
