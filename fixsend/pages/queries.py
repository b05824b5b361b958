"""What the public site reads: search results and the slots that still have to be filled in."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Page

from fixsend.campaigns.models import CampaignPage
from fixsend.campaigns.related_content import MOST, Item
from fixsend.pages.models import ContactMessage, NewsPage
from fixsend.web import normalise

# How a slot block looks in a revision, where each body is JSON inside JSON.
_SLOT_IN_REVISION = '\\"type\\": \\"slot\\"'


def news_of_campaign(campaign: CampaignPage) -> Iterable[Item]:
    """Yield the news that belong to a campaign, newest first."""
    for news in NewsPage.objects.newest().filter(campaign=campaign)[:MOST]:
        yield Item(title=news.title, url=news.url or "", summary=news.summary, day=news.date)


def search_pages(words: str) -> Any:
    """Return the live pages that have all the words, best first; failing that, those that have some of them."""
    public = Page.objects.live().public().filter(depth__gt=1)
    words = normalise.search_key(words)
    every = public.search(words, operator="and")
    return every if every.count() else public.search(words, operator="or")


def as_specific(pages: Iterable[Page]) -> list[Page]:
    """Return pages as their own types in the same order, with one query for each type."""
    ids = [page.pk for page in pages]
    found = {page.pk: page for page in Page.objects.filter(pk__in=ids).specific()}
    return [found[pk] for pk in ids]


def messages_waiting() -> int:
    """Return how many messages from the contact form are not answered."""
    return ContactMessage.objects.filter(answered_at=None).count()


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
