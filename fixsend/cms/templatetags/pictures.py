"""Pictures in templates: `{% load pictures %}`."""

from __future__ import annotations

from typing import Any

from django import template
from wagtail.images.models import AbstractImage

from fixsend.cms.picture import renditions

register = template.Library()


@register.inclusion_tag("cms/components/picture.html")
def picture(image: AbstractImage | None, shape: str, alt: str, *, first: bool = False) -> dict[str, Any]:
    """Draw a picture in one of `cms.picture.SHAPES`, or nothing where there is none.

    `first` says that it can be seen before scrolling, so that it is not put off.
    """
    return {"made": renditions(image, shape) if image else None, "alt": alt, "first": first}
