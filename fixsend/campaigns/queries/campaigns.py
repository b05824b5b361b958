"""What the pages of campaigns list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count
from django.utils import timezone
from wagtail.models import Page

from fixsend.campaigns.models import ActionPage, CampaignPage, Participation, ParticipationState
from fixsend.campaigns.queries.counts import counted, growing_goal, on_paper
from fixsend.people.models import Person

STEPS_SHOWN = 2
# No site has more open at once; looking further would only take longer.
MOST_OPEN = 60
LATELY = timedelta(days=14)


@dataclass(frozen=True)
class ListedAction:
    """One action as a card."""

    page: ActionPage
    count: int
    on_paper: int = 0

    @classmethod
    def of(cls, page: ActionPage) -> ListedAction:
        """Return an action with its count as it stands."""
        return cls(page, counted(page), on_paper(page) if page.on_paper else 0)

    @property
    def standing(self) -> str:
        """Return a sentence about its progress: "2,000 signatures so far"."""
        return self.page.standing(self.count, self.on_paper)

    @property
    def together(self) -> int:
        """Return what the goal is compared with: online and on paper."""
        return self.count + self.on_paper

    @property
    def goal(self) -> int | None:
        """Return the goal to show; none for a kind without one, and once it is over."""
        first = self.page.first_goal
        return growing_goal(first, self.together) if first and not self.page.has_ended else None


@dataclass(frozen=True)
class ListedCampaign:
    """One campaign as a card: its first action that is open, and how many are."""

    page: CampaignPage
    lead: ListedAction | None = None
    open_actions: int = 0


@dataclass(frozen=True)
class Listed:
    """Current campaigns, and those that are over."""

    running: list[ListedCampaign]
    over: list[ListedCampaign]


def next_steps(action: ActionPage, person: Person | None = None) -> list[ListedAction]:
    """Return what to do after an action: what staff chose, then the campaign's others that are open.

    What `person` has done already is left out; None leaves out nothing, for a page that anybody may open.
    """
    chosen = [page for page in [action.next_one] if isinstance(page, ActionPage)]
    others = [each.page for each in actions_of(action.get_parent().specific) if each.page.is_open]
    left_out = {action.pk}
    if person is not None:
        parts = Participation.objects.filter(person=person, state=ParticipationState.CONFIRMED)
        left_out |= set(parts.values_list("action", flat=True))
    steps = {page.pk: page for page in [*chosen, *others] if page.pk not in left_out}
    return [ListedAction.of(page) for page in list(steps.values())[:STEPS_SHOWN]]


def listed() -> Listed:
    """Return all public campaigns, newest first."""
    newest = CampaignPage.objects.newest().select_related("picture").prefetch_related("picture__renditions")
    campaigns = list(newest)
    is_open = _open_actions()
    return Listed(
        running=[_with_actions(each, is_open.get(each.path, [])) for each in campaigns if each.ended_on is None],
        over=[ListedCampaign(each) for each in campaigns if each.ended_on is not None],
    )


def _with_actions(campaign: CampaignPage, actions: list[ActionPage]) -> ListedCampaign:
    return ListedCampaign(campaign, ListedAction.of(actions[0]) if actions else None, len(actions))


def _open_actions() -> dict[str, list[ActionPage]]:
    """Return the open actions by the path of the page above them, in the order that editors gave them."""
    found: dict[str, list[ActionPage]] = {}
    for page in ActionPage.objects.live().public().order_by("path").specific():
        if page.is_open:
            found.setdefault(page.path[: -page.steplen], []).append(page)
    return found


def open_now(most: int) -> list[ActionPage]:
    """Return the public actions that people can take part in, the most alive first.

    That is the one in which most people were counted within a fortnight; of several alike, the newest.
    """
    pages = ActionPage.objects.live().public().exclude(closes_at__lte=timezone.now())
    open_pages = [page for page in pages.order_by("-first_published_at", "-pk").specific()[:MOST_OPEN] if page.is_open]
    alive = _counted_lately([page.pk for page in open_pages])
    return sorted(open_pages, key=lambda page: -alive.get(page.pk, 0))[:most]


def _counted_lately(actions: list[int]) -> dict[int, int]:
    """Return how many people were counted in each action within a fortnight."""
    since = timezone.now() - LATELY
    parts = Participation.objects.filter(
        action__in=actions, state=ParticipationState.CONFIRMED, confirmed_at__gte=since
    )
    return dict(parts.order_by().values_list("action").annotate(number=Count("pk")))


def won_lately(most: int) -> list[Page]:
    """Return the campaigns and actions that tell what came of them, those told of last first."""
    kinds = (CampaignPage.objects, ActionPage.objects)
    told = [
        page
        for kind in kinds
        for page in kind.live().public().order_by("-last_published_at")[:MOST_OPEN]
        if page.outcome
    ]
    told.sort(key=lambda page: page.last_published_at or page.pk, reverse=True)
    return [page.specific for page in told[:most]]


def actions_of(campaign: CampaignPage) -> list[ListedAction]:
    """Return a campaign's public actions, current ones first, else in the order that editors gave them."""
    pages = [page for page in campaign.get_children().live().public().specific() if isinstance(page, ActionPage)]
    return [ListedAction.of(page) for page in sorted(pages, key=lambda page: page.has_ended)]
