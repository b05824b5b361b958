"""Pictures as mail programs can show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

# A mail's column is 544 px wide; twice that is sharp on a phone. JPEG is what every mail program shows.
COLUMN = 544
_FILTER = "max-1088x1632|format-jpeg|jpegquality-70"


@dataclass(frozen=True)
class MailPicture:
    """A picture as a mail shows it: its address, and its width and height in CSS pixels."""

    url: str
    width: int
    height: int


def prepared(image: Any) -> MailPicture | None:
    """Return a Wagtail image as a JPEG for mail, or None where its file cannot be read."""
    try:
        rendition = image.get_rendition(_FILTER)
    except (SourceImageIOError, InvalidFilterSpecError, OSError, ValueError):
        return None
    width = min(COLUMN, rendition.width)
    height = max(1, round(rendition.height * width / rendition.width))
    return MailPicture(rendition.url, width, height)


def size_of(image: Any) -> int:
    """Return how many bytes the JPEG for mail has; 0 where the file cannot be read."""
    if prepared(image) is None:
        return 0
    try:
        return int(image.get_rendition(_FILTER).file.size)
    except OSError:
        return 0
