"""The archive as RSS."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from fixsend.newsletters import archive
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.renderer import with_fallbacks
from fixsend.web.models import SiteDetails
from fixsend.web.responses import CleanFeed

ITEMS = 30


class NewsletterFeed(CleanFeed):
    """The newest newsletters; addresses are built from SITE_URL, never from the request."""

    description = "Our newsletters, as we sent them."

    def title(self) -> str:
        """Name the feed after the alliance."""
        return f"{SiteDetails.load().alliance_name}: Newsletters"

    def link(self) -> str:
        """Return the address of the archive."""
        return settings.SITE_URL + reverse("newsletter_archive:index")

    def feed_url(self) -> str:
        """Return the feed's own address."""
        return settings.SITE_URL + reverse("newsletter_archive:feed")

    def items(self) -> list[Newsletter]:
        """Return the newest newsletters."""
        return list(archive.published()[:ITEMS])

    def item_title(self, item: Newsletter) -> str:
        """Return the subject as everybody reads it."""
        return with_fallbacks(item.subject)

    def item_description(self, item: Newsletter) -> str:
        """Return the line after the subject."""
        return with_fallbacks(item.preheader)

    def item_link(self, item: Newsletter) -> str:
        """Return the newsletter's address."""
        return settings.SITE_URL + item.get_absolute_url()

    def item_pubdate(self, item: Newsletter) -> datetime:
        """Return when its first mail left."""
        return item.sent_at  # type: ignore[no-any-return]
