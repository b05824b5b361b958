"""The list of series, and one of them: its messages, and how people come through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from fixsend.delivery.models import Delivery, DeliveryState
from fixsend.newsletters.models import RunState, Series, SeriesRun, Step
from fixsend.newsletters.models.series import RunEnd, SeriesState
from fixsend.newsletters.series import delays, triggers
from fixsend.newsletters.series.queries import readiness

_ARRIVED = (DeliveryState.SENT, DeliveryState.COMPLAINED, DeliveryState.IN_DOUBT)


@dataclass(frozen=True)
class Listed:
    """A series in the list: how many people get its messages now, and how many have had the last one."""

    series: Series
    set_off_by: str
    under_way: int
    finished: int


@dataclass(frozen=True)
class StepLine:
    """One message. `handed` is how many copies there were; `next_for` people get it next."""

    step: Step
    when: str
    problem: str
    next_for: int
    handed: int
    arrived: int
    waiting: int
    mailing_id: int | None

    @property
    def lost(self) -> int:
        """Return how many copies did not go, or did not arrive."""
        return self.handed - self.arrived - self.waiting


@dataclass(frozen=True)
class SeriesPage:
    """All that the screen of one series shows. `problems` are those of the series; each message has its own."""

    series: Series
    set_off_by: str
    steps: list[StepLine]
    problems: list[str]
    under_way: int
    finished: int
    stopped: list[tuple[str, int]]

    @property
    def is_running(self) -> bool:
        """Tell whether it is running."""
        return self.series.state == SeriesState.RUNNING

    @property
    def has_been_started(self) -> bool:
        """Tell whether it has ever been started."""
        return self.series.active_since is not None

    @property
    def can_start(self) -> bool:
        """Tell whether nothing keeps it from being started."""
        return not self.problems and not any(line.problem for line in self.steps)

    @property
    def order_is_fixed(self) -> bool:
        """Tell whether people are on their way, so that the order stays."""
        return bool(self.under_way or self.finished or self.stopped)


def listed() -> list[Listed]:
    """Return every series, by name."""
    counted = Series.objects.annotate(
        under_way=Count("runs", filter=Q(runs__state=RunState.RUNNING)),
        done=Count("runs", filter=Q(runs__state=RunState.FINISHED)),
    )
    return [
        Listed(each, triggers.words(each.trigger, each.trigger_value), each.under_way, each.done) for each in counted
    ]


def page(series: Series) -> SeriesPage:
    """Return all that the screen of one series shows."""
    steps = list(series.steps.select_related("newsletter"))
    runs = _runs(series)
    by_state = Counter[str]()
    for (state, _, _), number in runs.items():
        by_state[state] += number
    return SeriesPage(
        series=series,
        set_off_by=triggers.words(series.trigger, series.trigger_value),
        steps=_lines(series, steps, _next_for(steps, runs)),
        problems=readiness.what_is_missing(series),
        under_way=by_state[RunState.RUNNING],
        finished=by_state[RunState.FINISHED],
        stopped=_stopped(runs),
    )


def runs_of(series: Series) -> QuerySet[SeriesRun]:
    """Return the people who are in a series now, the ones whose next message is due first."""
    return series.runs.filter(state=RunState.RUNNING).select_related("person").order_by("due_at", "pk")


def _runs(series: Series) -> dict[tuple[str, str, int], int]:
    """Return how many people are where, by state, cause and last message, in one pass."""
    rows = series.runs.order_by().values_list("state", "cause", "last_step").annotate(number=Count("pk"))
    return {(state, cause, last): number for state, cause, last, number in rows}


def _stopped(runs: dict[tuple[str, str, int], int]) -> list[tuple[str, int]]:
    causes = Counter[str]()
    for (state, cause, _), number in runs.items():
        if state == RunState.STOPPED:
            causes[cause] += number
    return [(str(RunEnd(cause).label), number) for cause, number in causes.most_common()]


def _next_for(steps: Sequence[Step], runs: dict[tuple[str, str, int], int]) -> Counter[int]:
    """Return for how many people each message (by number) is the next one."""
    active = [step.number for step in steps if not step.is_off]
    found = Counter[int]()
    for (state, _, last), number in runs.items():
        after = next((each for each in active if each > last), None)
        if state == RunState.RUNNING and after is not None:
            found[after] += number
    return found


def _lines(series: Series, steps: Sequence[Step], next_for: Counter[int]) -> list[StepLine]:
    states = _states(steps)
    lines = []
    for step in steps:
        newest = readiness.newest_mailing(step.newsletter)
        found = states.get(step.newsletter_id, Counter())
        lines.append(
            StepLine(
                step=step,
                when=delays.in_words(step.delay_minutes),
                problem="" if step.is_off else readiness.problem_of_step(series, step),
                next_for=next_for[step.number],
                handed=sum(found.values()),
                arrived=sum(found[state] for state in _ARRIVED),
                waiting=found[DeliveryState.QUEUED],
                mailing_id=newest.pk if newest else None,
            )
        )
    return lines


def _states(steps: Sequence[Step]) -> dict[int, Counter[str]]:
    """Return what became of the copies of each message, by its newsletter; in one pass over their mailings."""
    newsletters = [step.newsletter_id for step in steps]
    by = "mailing__newsletter_mailing__newsletter"
    rows = Delivery.objects.filter(**{f"{by}__in": newsletters}, mailing__is_rolling=True).order_by()
    found: dict[int, Counter[str]] = {}
    for newsletter, state, number in rows.values_list(by, "state").annotate(n=Count("position")):
        found.setdefault(newsletter, Counter())[state] += number
    return found
