"""Filters of the templates that newsletters are drawn with: each hands a value to the pen that writes."""

from django import template
from django.utils.safestring import SafeString

from fixsend.newsletters.writing import renderer
from fixsend.newsletters.writing.renderer import Pen

register = template.Library()


@register.filter
def words(text: str, pen: Pen) -> SafeString:
    """Write words that may have merge fields in them."""
    return pen.words(text)


@register.filter
def plain(text: str, pen: Pen) -> SafeString:
    """Write words as they stand."""
    return pen.plain(text)


@register.filter
def rich(source: str, pen: Pen) -> SafeString:
    """Write rich text."""
    return pen.rich(source)


@register.filter
def href(address: str, pen: Pen) -> SafeString:
    """Write where a link leads."""
    return pen.href(address)


@register.filter
def src(address: str, pen: Pen) -> str:
    """Write where a picture is."""
    return pen.address(address)


@register.filter
def with_fallbacks(text: str) -> str:
    """Write a line with merge fields where there is no reader."""
    return renderer.with_fallbacks(text)
