"""Filters of the newsletter templates: each hands a value to the renderer of the medium."""

from django import template
from django.utils.safestring import SafeString

from fixsend.delivery import merge_fields
from fixsend.newsletters.writing.renderer import Renderer
from fixsend.newsletters.writing.renderer import with_fallbacks as fill_in_fallbacks

register = template.Library()


@register.filter
def words(text: str, renderer: Renderer) -> SafeString:
    """Render a line of text that may have merge fields in it."""
    return renderer.words(text)


@register.filter
def plain(text: str, renderer: Renderer) -> SafeString:
    """Render a line of text as it is."""
    return renderer.plain(text)


@register.filter
def rich(source: str, renderer: Renderer) -> SafeString:
    """Render rich text."""
    return renderer.rich(source)


@register.filter
def href(address: str, renderer: Renderer) -> SafeString:
    """Render the address that a link leads to."""
    return renderer.href(address)


@register.filter
def src(address: str, renderer: Renderer) -> str:
    """Return the address of a picture."""
    return renderer.address(address)


@register.filter
def with_fallbacks(text: str) -> str:
    """Return a line with each merge field replaced by its fallback words."""
    return fill_in_fallbacks(text)


@register.simple_tag
def merge_fields_offered() -> list[dict[str, str]]:
    """Return each merge field's label, how it is typed and the group that it is in, for the menus of the editor."""
    fields = merge_fields.all_fields()
    return [{"label": field.label, "typed": field.typed, "group": field.group} for field in fields]
