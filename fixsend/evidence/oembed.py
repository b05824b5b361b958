"""The cards of councils for sites that turn a pasted address into one."""

from __future__ import annotations

from fixsend.evidence import addresses
from fixsend.evidence.models import Area, Level
from fixsend.web import cards
from fixsend.web.oembed import Embed, Provider, Thumbnail

FRAME_HEIGHT = 360


def frame_title(area: Area) -> str:
    """Return what a screen reader calls the frame."""
    return f"{area.name}: official figures on special educational needs"


def _find(path: str) -> Embed | None:
    slug = path.removeprefix(addresses.COUNCILS).rstrip("/")
    if not path.startswith(addresses.COUNCILS) or not slug or "/" in slug:
        return None
    area = Area.objects.filter(slug=slug, level=Level.COUNCIL).first()
    if area is None:
        return None
    sizes = ((addresses.card_picture(slug, width), width, cards.height(width)) for width in cards.WIDTHS)
    frame, page = addresses.card_frame(slug), addresses.card(slug)
    return Embed(frame_title(area), page, frame, Thumbnail(tuple(sizes)), FRAME_HEIGHT)


PROVIDER = Provider("councils", _find)
