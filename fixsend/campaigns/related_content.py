"""What a campaign's page lists from other apps, which register the sources: news, gatherings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from fixsend.campaigns.models import CampaignPage
from fixsend.cms.picture import Pictured
from fixsend.web.registry import Registry

MOST = 4


@dataclass(frozen=True)
class Item:
    """One thing to read or to go to; `page` is the page that it is, for its picture."""

    title: str
    url: str
    summary: str
    day: date
    page: Pictured | None = None


@dataclass(frozen=True)
class Group:
    """Some things under a heading, in the order in which they are shown."""

    heading: str
    items: list[Item]


@dataclass(frozen=True)
class Source:
    """Where the things under one heading come from; the first few are shown."""

    heading: str
    items: Callable[[CampaignPage], Iterable[Item]]


registry: Registry[Source] = Registry(key=lambda source: source.heading)


def groups_for(campaign: CampaignPage) -> list[Group]:
    """Return the related content of a campaign; headings without any are left out."""
    groups = [Group(source.heading, list(source.items(campaign))[:MOST]) for source in registry]
    return [group for group in groups if group.items]
