"""The log of corrections as RSS."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from fixsend.evidence import addresses
from fixsend.evidence.models import Correction
from fixsend.evidence.queries.corrections import corrections
from fixsend.web.models import SiteDetails
from fixsend.web.responses import CleanFeed

ITEMS = 50


class CorrectionFeed(CleanFeed):
    """The newest corrections; addresses are built from SITE_URL, never from the request."""

    description = "What was wrong in our figures, and what is right."

    def title(self) -> str:
        """Name the feed after the alliance."""
        return f"{SiteDetails.load().alliance_name}: Corrections"

    def link(self) -> str:
        """Return the address of the log."""
        return settings.SITE_URL + addresses.CORRECTIONS

    def feed_url(self) -> str:
        """Return the feed's own address."""
        return settings.SITE_URL + addresses.CORRECTIONS_FEED

    def items(self) -> list[Correction]:
        """Return the newest corrections."""
        return list(corrections()[:ITEMS])

    def item_title(self, item: Correction) -> str:
        """Return what it is about."""
        return item.about

    def item_description(self, item: Correction) -> str:
        """Return what was wrong and what is right."""
        return f"What was wrong: {item.was} What is right: {item.now}"

    def item_link(self, item: Correction) -> str:
        """Return its place in the log."""
        return settings.SITE_URL + item.url

    def item_pubdate(self, item: Correction) -> datetime:
        """Return when it was logged."""
        return item.logged_at
