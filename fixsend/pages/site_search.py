"""The site's search: pages, steps of the law, events, newsletters, organisations, councils, official figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.paginator import Page as PageOfResults
from django.core.paginator import Paginator
from django.utils.text import capfirst
from wagtail.models import Page

from fixsend.campaigns.models import ActionPage, CampaignPage
from fixsend.events.models import Gathering
from fixsend.events.queries import search as events
from fixsend.evidence.indicators import Indicator
from fixsend.evidence.models import Area
from fixsend.evidence.queries import search as councils
from fixsend.membership.models import Organisation
from fixsend.membership.queries.directory import directory_search
from fixsend.newsletters import archive
from fixsend.newsletters.models import Newsletter
from fixsend.pages import vocabulary
from fixsend.pages.models import NewsPage
from fixsend.rights import search as steps
from fixsend.rights.current import law
from fixsend.rights.search import FoundStep
from fixsend.web import normalise

A_PAGE = 10
MOST_EVENTS = 10
MOST_ORGANISATIONS = 10
MOST_NEWSLETTERS = 5
MOST_COUNCILS = 5
MOST_FIGURES = 5
MOST_STEPS = 6
# No council has a shorter name, and what is shorter begins very many.
SHORTEST_NAME = 4


@dataclass(frozen=True)
class Hit:
    """A page that was found, as its own type, and what it is: "Petition"; "" for one that is just a page."""

    page: Page
    kind: str


@dataclass(frozen=True)
class Found:
    """What was found: a page of hits, and the first of everything else.

    `meant` is what somebody probably wanted to type, where nothing has the words that they did type: it was found for
    that.
    """

    hits: PageOfResults[Any]
    events: list[Gathering] = field(default_factory=list)
    newsletters: list[Newsletter] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    councils: list[Area] = field(default_factory=list)
    figures: list[Indicator] = field(default_factory=list)
    steps: list[FoundStep] = field(default_factory=list)
    meant: str = ""

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """Return what was found, as the anchor of its heading and in words: "3 events"."""
        return [
            (anchor, f"{number} {one if number == 1 else many}") for anchor, one, many, number in self._counts if number
        ]

    @property
    def _counts(self) -> tuple[tuple[str, str, str, int], ...]:
        return (
            ("councils", "council", "councils", len(self.councils)),
            ("law", "step of the law", "steps of the law", len(self.steps)),
            ("pages", "page", "pages", self.hits.paginator.count),
            ("figures", "official figure", "official figures", len(self.figures)),
            ("events", "event", "events", len(self.events)),
            ("organisations", "organisation", "organisations", len(self.organisations)),
            ("newsletters", "newsletter", "newsletters", len(self.newsletters)),
        )

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing at all was found."""
        return not any(number for *_, number in self._counts)


def find(words: str, page: str | None = None) -> Found:
    """Return what has all of the words; failing that what has those that were nearly typed, or some of them."""
    found = _with_all(words, page)
    if not found.is_empty:
        return found
    if meant := vocabulary.meant(words):
        nearly = _with_all(meant, page)
        if not nearly.is_empty:
            return replace(nearly, meant=meant)
    return Found(_hits(_public().search(normalise.search_key(words), operator="or"), page))


def _with_all(words: str, page: str | None) -> Found:
    return Found(
        _hits(_public().search(normalise.search_key(words), operator="and"), page),
        events.search(words, MOST_EVENTS),
        archive.search(words, MOST_NEWSLETTERS),
        list(directory_search(words)[:MOST_ORGANISATIONS]),
        _councils(words),
        councils.indicators(words, MOST_FIGURES),
        steps.find(law(), words, MOST_STEPS),
    )


def _councils(words: str) -> list[Area]:
    """Return the councils that have this name; what is only like one is left to their own search."""
    if len(words) < SHORTEST_NAME:
        return []
    found = councils.find(words)
    return [] if found.is_guess else [hit.area for hit in found.hits[:MOST_COUNCILS]]


def _public() -> Any:
    return Page.objects.live().public().filter(depth__gt=1)


def _hits(results: Any, page: str | None) -> PageOfResults[Any]:
    """Return one page of results; only that one is read from the database as what it is."""
    shown = Paginator(results, A_PAGE).get_page(page)
    shown.object_list = [Hit(each, _kind(each)) for each in _as_specific(shown.object_list)]
    return shown


def _as_specific(pages: Iterable[Page]) -> list[Page]:
    """Return pages as their own types in the same order, with one query for each type."""
    ids = [page.pk for page in pages]
    found = {page.pk: page for page in Page.objects.filter(pk__in=ids).specific()}
    return [found[pk] for pk in ids]


def _kind(page: Page) -> str:
    if isinstance(page, NewsPage):
        return "News"
    return str(capfirst(page._meta.verbose_name)) if isinstance(page, ActionPage | CampaignPage) else ""
