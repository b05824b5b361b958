"""What blocks hold, as the templates read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.blocks import StructValue

from fixsend.newsletters import teasers
from fixsend.newsletters.teasers import Teaser

if TYPE_CHECKING:
    from wagtail.models import Page


# As the audience rule "kind" names them.
_KINDS = {"member": ("individual", "practitioner"), "steward": ("group_steward", "company_steward")}


class LinkValue(StructValue):
    """Something that leads to a page of this site or to an address that was typed."""

    @property
    def href(self) -> str:
        """Return the path or address; empty where it leads nowhere (any more)."""
        page: Page | None = self.get("page")
        if page is not None:
            return page.url or "" if page.live else ""
        return self.get("url") or ""


class PictureValue(LinkValue):
    """A picture."""

    @property
    def alt(self) -> str:
        """Return the words that stand for the picture."""
        return str(self.get("alt_text") or "").strip()


class TeaserValue(StructValue):
    """Something on the site."""

    @property
    def teaser(self) -> Teaser | None:
        """Return what it points at, as it is now; None when it is not public any more."""
        return teasers.find(self.get("what") or "")


class ForSomeValue(StructValue):
    """A part that only some readers get."""

    @property
    def audience(self) -> dict[str, Any]:
        """Return whom it is for, as a tree of audience rules."""
        if self.get("who") == "region":
            return {"rule": "region", "regions": [self.get("region") or ""]}
        return {"rule": "kind", "kinds": list(_KINDS.get(self.get("who"), ()))}
