"""What the public site reads: who it is, and the slots that still have to be filled in."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Exists, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Page

from fixsend.campaigns.models import CampaignPage
from fixsend.campaigns.related_content import MOST, Item
from fixsend.membership.models import Membership, Organisation
from fixsend.pages.models import NewsPage
from fixsend.people.models import Person
from fixsend.places.models import Council
from fixsend.web import written

COUNTED_FOR = 600  # seconds
FEWEST_SHOWN = 20
# How a slot block looks in a revision, where each body is JSON inside JSON.
_SLOT_IN_REVISION = '\\"type\\": \\"slot\\"'


def news_of_campaign(campaign: CampaignPage) -> Iterable[Item]:
    """Yield the news that belong to a campaign, newest first."""
    for news in NewsPage.objects.newest().with_pictures().filter(campaign=campaign)[:MOST]:
        yield Item(title=news.title, url=news.url or "", summary=news.summary, day=news.date, page=news)


@dataclass(frozen=True)
class Number:
    """How many, and of what."""

    number: int
    words: str

    @property
    def shown(self) -> str:
        """Return the number as it is written."""
        return written.number(self.number)


def who_we_are() -> list[Number]:
    """Return how many have joined, and from how many council areas; what is too small to impress is left out."""
    return cache.get_or_set("who-we-are", _counted_anew, COUNTED_FOR) or []


def _counted_anew() -> list[Number]:
    members = Membership.objects.filter(ended_at=None).values("person").distinct().count()
    organisations = Organisation.objects.public().count()
    councils = Council.objects.filter(Exists(Person.objects.filter(council=OuterRef("pk")))).count()
    found = [
        Number(members, "people have joined the alliance"),
        Number(organisations, "organisations stand with us"),
        Number(councils, "council areas, all over England"),
    ]
    return [each for each in found if each.number >= FEWEST_SHOWN]


def pages_with_slots() -> QuerySet[Page]:
    """Return the pages whose newest version still has slots for staff to fill in, in the order of the tree."""
    waiting: QuerySet[Page] = (
        Page.objects.annotate(newest=Cast("latest_revision__content", TextField()))
        .filter(newest__contains=_SLOT_IN_REVISION)
        .select_related("latest_revision", "content_type")
        .order_by("path")
    )
    return waiting


@dataclass(frozen=True)
class Slot:
    """One slot on a page; `what` says what belongs there."""

    what: str


def slots_in(page: Page) -> list[Slot]:
    """Return the slots in a page's newest version."""
    revision = page.latest_revision
    if revision is None:
        return []
    bodies = [value for value in revision.content.values() if isinstance(value, str) and value.startswith("[")]
    blocks = [block for body in bodies for block in json.loads(body) if isinstance(block, dict)]
    return [Slot(block["value"]["what"]) for block in blocks if block.get("type") == "slot"]
