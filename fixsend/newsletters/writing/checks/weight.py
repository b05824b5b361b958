"""The size of a mail: its HTML, and its pictures."""

from __future__ import annotations

from collections.abc import Iterator

from fixsend.delivery.document import LINK_FIELDS, Condition, Parts
from fixsend.newsletters.writing import pictures
from fixsend.newsletters.writing.checks.finding import Examined, Finding, advice, blocking
from fixsend.newsletters.writing.compose import image_of

# Gmail shows the first 102 KB of a mail's HTML and cuts off the rest, and with it the link to leave the list.
MOST_HTML = 100 * 1024
# About ten seconds on a slow phone.
MOST_PICTURES = 800 * 1024
# What stands for values that differ: a signed link, and a name.
_LINK, _VALUE = 140, 30


def check(examined: Examined) -> Iterator[Finding]:
    """Yield findings about the size of the HTML and of the pictures."""
    html = html_bytes(examined)
    if html > MOST_HTML:
        words = (
            f"It has {html // 1024} KB. Gmail cuts off emails after 100 KB, including the link to leave. Shorten it."
        )
        yield blocking("Newsletter", words)
    seen = picture_bytes(examined)
    if seen > MOST_PICTURES:
        yield advice("Newsletter", f"The pictures have {seen // 1024} KB together. Use fewer, or simpler ones.")


def html_bytes(examined: Examined) -> int:
    """Return the bytes of the largest HTML part that any reader gets."""
    return _bytes(examined.rendered.document.html)


def picture_bytes(examined: Examined) -> int:
    """Return the bytes of all pictures together, as they are sent."""
    images = {image for block in examined.blocks if (image := image_of(block.kind, block.value))}
    return sum(pictures.size_of(image) for image in images)


def _bytes(parts: Parts) -> int:
    total = 0
    for part in parts:
        if isinstance(part, str):
            total += len(part.encode())
        elif isinstance(part, Condition):
            total += max(_bytes(part.then), _bytes(part.otherwise))
        else:
            total += _LINK if part.name in LINK_FIELDS else max(_VALUE, len(part.fallback.encode()))
    return total
