"""A series that welcomes everyone who joins the list, with people at each of its steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from fixsend.delivery import sql_condition
from fixsend.delivery.engine import append_recipients
from fixsend.newsletters.models import RunState, Series, SeriesRun, Step
from fixsend.newsletters.models.series import SeriesState, StepMail
from fixsend.newsletters.series import triggers
from fixsend.pages.models import NewsPage
from fixsend.people.models import Action, ConsentEvent, Purpose
from fixsend.starter.demo import newsletters
from fixsend.starter.demo.campaigns import Campaigns
from fixsend.starter.demo.newsletter_texts import MESSAGES, SERIES

TRIGGER = "list"
RUNNING_FOR = timedelta(days=41)


def load(campaigns: Campaigns, news: Sequence[NewsPage]) -> None:
    """Start the series some weeks ago, and let everyone who has joined since be where they would be now."""
    now = timezone.now()
    series = Series.objects.create(
        name=SERIES,
        purpose=Purpose.NEWS,
        trigger=TRIGGER,
        state=SeriesState.RUNNING,
        active_since=now - RUNNING_FOR,
        checked_at=now,
        since_row=triggers.get(TRIGGER).newest_row(),
    )
    steps = []
    for number, (delay, letter) in enumerate(MESSAGES, 1):
        newsletter = newsletters.write(letter, campaigns, news)
        steps.append(Step.objects.create(series=series, number=number, delay_minutes=delay, newsletter=newsletter))
    runs = SeriesRun.objects.bulk_create(_run(series, steps, person, begun) for person, begun in _joined(now))
    for step in steps:
        _mail(step, [run for run in runs if run.last_step >= step.number])


def _joined(now: datetime) -> list[tuple[int, datetime]]:
    grants = ConsentEvent.objects.filter(
        action=Action.GRANT, purpose=Purpose.NEWS, person__isnull=False, happened_at__gte=now - RUNNING_FOR
    )
    return [(person, at) for person, at in grants.order_by("pk").values_list("person", "happened_at") if person]


def _run(series: Series, steps: list[Step], person_id: int, begun: datetime) -> SeriesRun:
    """Return somebody's way: the messages that were due have gone, the next one is due later, or it was the last."""
    due, last = begun, 0
    for step in steps:
        due += timedelta(minutes=step.delay_minutes)
        if due > timezone.now():
            return SeriesRun(series=series, person_id=person_id, begun_at=begun, last_step=last, due_at=due)
        last = step.number
    return SeriesRun(
        series=series, person_id=person_id, begun_at=begun, last_step=last, state=RunState.FINISHED, ended_at=due
    )


def _mail(step: Step, runs: list[SeriesRun]) -> None:
    """Let the message have gone to everyone who has come so far."""
    begun = timezone.now() - RUNNING_FOR
    mailing = newsletters.make_mailing(step.newsletter, begun, sql_condition.NOBODY, is_rolling=True)
    by_person = {run.person_id: run for run in runs}
    positions = append_recipients.append(mailing.pk, list(by_person))
    newsletters.deliver(mailing.pk, begun)
    StepMail.objects.bulk_create(
        StepMail(run=by_person[person], step=step, mailing=mailing, position=position, at=by_person[person].begun_at)
        for person, position in positions.items()
    )
