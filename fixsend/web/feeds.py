"""Feeds that stay readable whatever is in the texts of older rows."""

from typing import Any

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Rss201rev2Feed

from fixsend.web import text


class _CleanRss(Rss201rev2Feed):
    def write(self, outfile: Any, encoding: str) -> None:
        self.feed = text.cleaned(self.feed)
        self.items = [text.cleaned(item) for item in self.items]
        super().write(outfile, encoding)


class CleanFeed(Feed):  # type: ignore[type-arg]
    """A feed whose texts are clean: one control character would take the whole feed from everybody."""

    feed_type = _CleanRss
