"""Model fields: arrays of choices, and blocks whose migrations do not repeat them."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.utils.text import capfirst
from wagtail.admin.staticfiles import versioned_static
from wagtail.blocks.base import BlockWidget
from wagtail.fields import StreamField


class ChoicesField(ArrayField):  # type: ignore[type-arg]
    """An array of several choices, ticked on a form; the library's own is typed there, with commas between."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return boxes to tick, one for each choice."""
        return forms.MultipleChoiceField(
            choices=self.base_field.choices or (),
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )


class _BlockWidget(BlockWidget):
    """Brings the script that knows this widget itself: Wagtail leaves it to other fields of the same form."""

    @property
    def media(self) -> forms.Media:
        """Return the scripts and styles of the blocks, after that of the widget."""
        script = versioned_static("wagtailadmin/js/telepath/widgets.js")
        return forms.Media(js=[script]) + super().media  # type: ignore[no-any-return]


class BlocksField(StreamField):
    """A StreamField whose migrations do not repeat every block.

    The column is JSON whatever the blocks are, so a new help text or block needs no migration; a migration that has
    to rewrite stored blocks reads the JSON.
    """

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return the field of a form."""
        return super().formfield(**{"widget": _BlockWidget(self.stream_block), **kwargs})  # type: ignore[no-any-return]

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return how to make the column again, without the blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
