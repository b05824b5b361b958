"""Plain links that share a page: no button or script of another company, so no visitor is tracked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

import segno


@dataclass(frozen=True)
class Way:
    """One way to share: its name in the address (`via`), what it is called, and where its link leads."""

    slug: str
    label: str
    template: str

    def href(self, title: str, url: str) -> str:
        """Return the link that shares an address under some words."""
        return self.template.format(title=quote(title, safe=""), url=quote(url, safe=""))


WAYS = (
    Way("whatsapp", "WhatsApp", "https://wa.me/?text={title}%20{url}"),
    Way("email", "Email", "mailto:?subject={title}&body={url}"),
    Way("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    Way("bluesky", "Bluesky", "https://bsky.app/intent/compose?text={title}%20{url}"),
    Way("x", "X", "https://x.com/intent/post?text={title}&url={url}"),
)


def counted(url: str, via: str) -> str:
    """Return an address with the way of sharing as a parameter, by which visits are counted."""
    return f"{url}{'&' if '?' in url else '?'}via={via}"


def links(title: str, url: str) -> list[tuple[Way, str]]:
    """Return each way with the link that shares an address by it, and says so to whoever counts."""
    return [(way, way.href(title, counted(url, way.slug))) for way in WAYS]


@lru_cache(maxsize=256)
def qr_code(url: str) -> str:
    """Return a QR code of an address as a data URI for an `<img>`."""
    return segno.make(url, error="m", micro=False).svg_data_uri(scale=5, border=4, light="#fff", dark="#24101f")
