"""Searching pictures in Wagtail's chooser, which offers tags and words together."""

from wagtail.images import get_image_model
from wagtail.search import index


def search_among_tagged() -> None:
    """Let words be searched among the pictures with a tag, which Wagtail's chooser offers and its model forgets."""
    for related in get_image_model().search_fields:
        if isinstance(related, index.RelatedFields) and related.field_name == "tags":
            related.fields.append(index.FilterField("name"))
