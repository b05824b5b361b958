"""The updates of one action as RSS."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.conf import settings
from django.utils import timezone
from wagtail.rich_text import expand_db_html

from fixsend.campaigns.models import ActionPage
from fixsend.web.models import SiteDetails
from fixsend.web.responses import CleanFeed


@dataclass(frozen=True)
class Update:
    """One piece of news about an action; `identity` stays the same when staff correct its words."""

    identity: str
    day: date
    heading: str
    text: str


class UpdatesFeed(CleanFeed):
    """What staff wrote about an action, newest first; addresses are built from SITE_URL, never from the request."""

    item_guid_is_permalink = False

    def __init__(self, action: ActionPage) -> None:
        """Make the feed of one action."""
        self.action = action
        self.link = settings.SITE_URL + action.url
        self.feed_url = f"{self.link}feed/"
        self.description = action.summary or action.title

    def title(self) -> str:
        """Name the feed after the alliance and the action."""
        return f"{SiteDetails.load().alliance_name}: {self.action.title}"

    def items(self) -> list[Update]:
        """Return the updates in the order of the page."""
        return [
            Update(
                str(block.id), block.value["day"], block.value["heading"], _with_addresses(block.value["text"].source)
            )
            for block in self.action.updates
        ]

    def item_title(self, item: Update) -> str:
        """Return the heading."""
        return item.heading

    def item_description(self, item: Update) -> str:
        """Return the text as HTML."""
        return item.text

    def item_link(self, item: Update) -> str:
        """Return the address of the updates on the action's page."""
        return f"{self.link}#updates"

    def item_guid(self, item: Update) -> str:
        """Return what tells this update from every other one."""
        return f"{self.link}#{item.identity}"

    def item_pubdate(self, item: Update) -> datetime:
        """Return the update's day, at noon."""
        return timezone.make_aware(datetime.combine(item.day, time(12)))


def _with_addresses(source: str) -> str:
    """Return a text of the editor as HTML whose links are whole: a feed is read on other sites."""
    html: str = expand_db_html(source)
    return html.replace('href="/', f'href="{settings.SITE_URL}/')
