"""The field that holds a page's blocks."""

from typing import Any

from wagtail.fields import StreamField


class BlocksField(StreamField):
    """A StreamField whose migrations do not repeat every block.

    The column is JSON whatever the blocks are, so a new help text or block needs no migration; a migration that has
    to rewrite stored blocks reads the JSON.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return how to make the column again, without the blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
