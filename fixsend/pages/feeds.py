"""The news as RSS."""

from datetime import datetime, time

from django.conf import settings
from django.utils import timezone

from fixsend.pages.models import NewsIndexPage, NewsPage
from fixsend.web.models import SiteDetails
from fixsend.web.responses import CleanFeed

ITEMS = 30


class NewsFeed(CleanFeed):
    """The newest items; addresses are built from SITE_URL, never from the request."""

    def __init__(self, index: NewsIndexPage) -> None:
        """Make the feed of one index."""
        self.index = index
        self.link = settings.SITE_URL + index.url
        self.feed_url = f"{self.link}feed/"
        self.description = index.summary

    def title(self) -> str:
        """Name the feed after the alliance."""
        return f"{SiteDetails.load().alliance_name}: {self.index.title}"

    def items(self) -> list[NewsPage]:
        """Return the newest items."""
        return list(NewsPage.objects.child_of(self.index).newest()[:ITEMS])

    def item_title(self, item: NewsPage) -> str:
        """Return the headline."""
        text: str = item.title
        return text

    def item_description(self, item: NewsPage) -> str:
        """Return the summary."""
        return item.summary

    def item_link(self, item: NewsPage) -> str:
        """Return the item's address."""
        text: str = settings.SITE_URL + item.url
        return text

    def item_pubdate(self, item: NewsPage) -> datetime:
        """Return the item's date, at noon."""
        return timezone.make_aware(datetime.combine(item.date, time(12)))
