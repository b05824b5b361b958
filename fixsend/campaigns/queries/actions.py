"""One action, as the pages about it and the forms on it need it."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.queries.counts import counted, growing_goal
from fixsend.web.page_cache import values

NEWEST_SHOWN = 5


@dataclass(frozen=True)
class KeptAction:
    """An action as forms on it need it; kept while nobody edits it, so it must not be changed."""

    page: ActionPage
    url: str


def kept_action(pk: int) -> KeptAction | None:
    """Return a public action by its number."""
    return values.kept(("action", pk), lambda: _read(pk))


def action_words(pk: int) -> str:
    """Return what somebody does in an action, in words: "sign the petition “Fund our schools”"."""
    kept = kept_action(pk)
    page = kept.page if kept else ActionPage.objects.filter(pk=pk).specific().first()
    if page is None:
        return "take part in a campaign"
    return f"{page.button[:1].lower()}{page.button[1:]} “{page.title}”"


@dataclass(frozen=True)
class Progress:
    """How far an action has come."""

    count: int
    goal: int | None
    noun: str
    newest: list[Participation]

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
        """Return how many of what: "1,234 signatures"."""
        return f"{self.count_shown} {self.noun}"


def progress(action: ActionPage) -> Progress:
    """Return the count as it stands, and who took part last of those who let their name be shown."""
    count = counted(action)
    newest = Participation.objects.filter(action=action, state="confirmed", shows_name=True).select_related("council")
    return Progress(
        count=count,
        goal=growing_goal(action.first_goal, count) if action.first_goal else None,
        noun=action.one if count == 1 else action.many,
        newest=list(newest.order_by("-confirmed_at")[:NEWEST_SHOWN]),
    )


def _read(pk: int) -> KeptAction | None:
    page = Page.objects.live().public().filter(pk=pk).specific().first()
    if not isinstance(page, ActionPage):
        return None
    return KeptAction(page, page.get_url() or "")
