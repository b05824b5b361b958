"""Pages of ours as cards on other sites that turn a pasted address into one (oembed.com, section 2).

Apps register what they have: for a path of this site, the card that another site can show in a frame.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import escape

from fixsend.web import requests
from fixsend.web.registry import Registry

CARD_WIDTH, CARD_HEIGHT = 560, 320


@dataclass(frozen=True)
class Thumbnail:
    """The picture of a page, in the sizes that there are, the largest first: address, width and height of each."""

    sizes: tuple[tuple[str, int, int], ...]

    def fitting(self, widest: int, highest: int) -> dict[str, str | int]:
        """Return the largest that fits (oembed.com, 2.3.4), or nothing at all."""
        for address, width, height in self.sizes:
            if width <= widest and height <= highest:
                return {
                    "thumbnail_url": settings.SITE_URL + address,
                    "thumbnail_width": width,
                    "thumbnail_height": height,
                }
        return {}


@dataclass(frozen=True)
class Embed:
    """A page of ours and its card: `page` and `frame` are paths on this site."""

    title: str
    page: str
    frame: str
    thumbnail: Thumbnail
    height: int = CARD_HEIGHT


@dataclass(frozen=True)
class Provider:
    """What an app knows: the card for a path that ends with a slash ("/councils/devon/"), or None."""

    slug: str
    find: Callable[[str], Embed | None]


providers: Registry[Provider] = Registry(key=lambda provider: provider.slug)


def find(address: str) -> Embed | None:
    """Return the card for a web address of ours, if there is one."""
    parts = requests.web_address(address)
    if parts.netloc != urlsplit(settings.SITE_URL).netloc:
        return None
    path = f"{parts.path.rstrip('/')}/"
    return next((found for provider in providers if (found := provider.find(path))), None)


def described(embed: Embed, widest: str | None, highest: str | None) -> dict[str, Any]:
    """Return what oEmbed says of a card (version 1.0, type "rich"), no larger than a site has room for."""
    width = min(requests.number(widest, CARD_WIDTH), CARD_WIDTH)
    height = min(requests.number(highest, embed.height), embed.height)
    title, address = escape(embed.title), escape(settings.SITE_URL + embed.page)
    # The classes and attributes are those that WordPress wants of a rich embed.
    frame = (
        f'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" '
        f'src="{escape(settings.SITE_URL + embed.frame)}" '
        f'width="{width}" height="{height}" title="{title}" frameborder="0" scrolling="no"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": "SEND Community Alliance",
        "provider_url": settings.SITE_URL,
        "title": embed.title,
        "width": width,
        "height": height,
        "cache_age": 3600,
        **embed.thumbnail.fitting(requests.number(widest, 10**4), requests.number(highest, 10**4)),
        "html": f'<blockquote class="wp-embedded-content"><a href="{address}">{title}</a></blockquote>{frame}',
    }
