"""One action as the pages about it and the forms on it need it: cached, named in a phrase, and with its progress."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from fixsend.campaigns.models import ActionPage, Milestone, Participation, Threshold
from fixsend.campaigns.queries.counts import counted, growing_goal, on_paper
from fixsend.web.page_cache import values

NEWEST_SHOWN = 5
# Fewer than this within an hour are not worth a sentence; more than that are not counted one by one in a surge.
FEWEST_SHOWN, MOST_COUNTED = 3, 1_000


@dataclass(frozen=True)
class CachedAction:
    """An action and its address, cached until an editor publishes something; callers must not change the page."""

    page: ActionPage
    url: str


def cached_action(pk: int) -> CachedAction | None:
    """Return a public action by its primary key, from the cache where it is there; None where there is none."""
    return values.kept(("action", pk), lambda: _read(pk))


def action_asked_for(pk: int) -> ActionPage | None:
    """Return the action that a request is about, from the cache where it is public; None where it is gone."""
    cached = cached_action(pk)
    return cached.page if cached else ActionPage.objects.filter(pk=pk).specific().first()


@dataclass(frozen=True)
class ReachedThreshold:
    """A number that means something, and when it was reached."""

    number: int
    words: str
    reached_at: datetime | None

    @property
    def number_shown(self) -> str:
        """Return the number as it is written."""
        return f"{self.number:,}"


@dataclass(frozen=True)
class Progress:
    """How far an action has come."""

    count: int
    on_paper: int
    goal: int | None
    noun: str
    standing: str
    newest: list[Participation]
    thresholds: list[ReachedThreshold]
    last_hour: str

    @property
    def on_paper_shown(self) -> str:
        """Return the count on paper as it is written."""
        return f"{self.on_paper:,}"

    @property
    def together(self) -> int:
        """Return what the goal is compared with: online and on paper."""
        return self.count + self.on_paper

    @property
    def count_shown(self) -> str:
        """Return the count as it is written: "1,234"."""
        return f"{self.count:,}"

    @property
    def goal_shown(self) -> str:
        """Return the goal as it is written."""
        return f"{self.goal or 0:,}"

    @property
    def words(self) -> str:
        """Return how many of what: "1,234 signatures", "1,234 signatures and 56 on paper"."""
        paper = f" and {self.on_paper_shown} on paper" if self.on_paper else ""
        return f"{self.count_shown} {self.noun}{paper}"


def progress(action: ActionPage) -> Progress:
    """Return the count as it stands, and who took part last of those who let their name be shown.

    What is over has no goal any more, and of the numbers that mean something those that were reached.
    """
    count, paper = counted(action), on_paper(action) if action.on_paper else 0
    newest = Participation.objects.filter(action=action, state="confirmed", shows_name=True).select_related("council")
    return Progress(
        standing=action.standing(count, paper),
        count=count,
        on_paper=paper,
        goal=growing_goal(action.first_goal, count + paper) if action.first_goal and not action.has_ended else None,
        noun=action.words.one if count == 1 else action.words.many,
        newest=list(newest.order_by("-confirmed_at")[:NEWEST_SHOWN]),
        thresholds=_thresholds(action),
        last_hour="" if action.has_ended else _last_hour(action),
    )


def _last_hour(action: ActionPage) -> str:
    """Return how many took part in the last hour: "12 signatures in the last hour"; empty where they are few."""
    since = timezone.now() - timedelta(hours=1)
    newest: QuerySet[Participation] = Participation.objects.filter(action=action, state="confirmed")
    number = newest.filter(confirmed_at__gt=since).order_by()[: MOST_COUNTED + 1].count()
    if number < FEWEST_SHOWN:
        return ""
    more = "More than " if number > MOST_COUNTED else ""
    return f"{more}{action.words.counted(min(number, MOST_COUNTED))} in the last hour"


def _thresholds(action: ActionPage) -> list[ReachedThreshold]:
    reached = dict(Milestone.objects.filter(action=action).values_list("number", "reached_at"))
    return [
        ReachedThreshold(each.number, each.words, reached.get(each.number))
        for each in Threshold.objects.filter(page=action)
        if each.number in reached or not action.has_ended
    ]


def _read(pk: int) -> CachedAction | None:
    page = Page.objects.live().public().filter(pk=pk).specific().first()
    if not isinstance(page, ActionPage):
        return None
    return CachedAction(page, page.get_url() or "")
