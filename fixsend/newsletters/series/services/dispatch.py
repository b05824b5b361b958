"""Handing steps that are due to the engine: each at most once to a person, and not to people who have left.

A chunk of one step's people goes in one transaction with their rows in the step's mailing, so that a crash leaves
nothing half done. Consent is looked at here, so that a series ends for people who left, and again when the engine
claims their rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from fixsend.delivery.engine import append_recipients
from fixsend.delivery.models import Mailing
from fixsend.newsletters.models.series import RunState, Series, SeriesRun, SeriesState, Step, StepMail
from fixsend.newsletters.sending.services.sending import trait_conditions
from fixsend.newsletters.series.services import step_mailings
from fixsend.web.each import for_each

# People of one step in one transaction.
AT_ONCE = 5000


@dataclass(frozen=True)
class DueStep:
    """A step with its neighbours: the number before it (0: none), and the minutes until the one after it."""

    step: Step
    before: int
    until_next: int | None


def dispatch_due() -> int:
    """Hand every step that is due to the engine; return how many mails that are."""
    running = list(Series.objects.filter(state=SeriesState.RUNNING).values_list("pk", flat=True))
    for_each(running, _end_runs, work="newsletters.end_series_runs")
    # The last step first, so that a person gets one message at a time.
    steps = list(Step.objects.filter(series__in=running, is_off=False).order_by("series", "-number"))
    return sum(for_each(steps, _dispatch_all, work="newsletters.hand_over_steps", in_one=False))


def _end_runs(series_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_STOP, [series_id])
        cursor.execute(_FINISH, [series_id])


def _dispatch_all(step: Step) -> int:
    dispatched = 0
    while chunk := _dispatch_chunk(step.series_id, step.pk):
        dispatched += chunk
    return dispatched


@transaction.atomic
def _dispatch_chunk(series_id: int, step_id: int) -> int:
    """Hand one step over to some of those for whom it is due; returns how many that were, 0 when it is done."""
    series = Series.objects.select_for_update().get(pk=series_id)  # Pausing it waits for this chunk only.
    due = _due(series_id, step_id)
    if series.state != SeriesState.RUNNING or due is None:
        return 0
    runs = _lock_runs(series, due)
    mailing_id = step_mailings.current(series, due.step) if runs else None
    if mailing_id is None:
        return 0
    positions = append_recipients.append(mailing_id, list(runs), trait_conditions(Mailing.objects.get(pk=mailing_id)))
    _record(due, mailing_id, {runs[person]: position for person, position in positions.items()})
    _advance(due, list(runs.values()))
    return len(runs)


def _due(series_id: int, step_id: int) -> DueStep | None:
    steps = list(Step.objects.filter(series=series_id, is_off=False).select_related("newsletter").order_by("number"))
    place = next((place for place, step in enumerate(steps) if step.pk == step_id), None)
    if place is None:
        return None
    after = steps[place + 1].delay_minutes if place + 1 < len(steps) else None
    return DueStep(steps[place], steps[place - 1].number if place else 0, after)


def _lock_runs(series: Series, due: DueStep) -> dict[int, int]:
    """Lock the runs for which a step is due, and return them by person."""
    with connection.cursor() as cursor:
        cursor.execute(
            _CLAIM,
            [series.purpose, series.pk, due.before, due.step.number, timezone.localdate(), AT_ONCE],
        )
        return dict(cursor.fetchall())


def _record(due: DueStep, mailing_id: int, positions: dict[int, int]) -> None:
    now = timezone.now()
    StepMail.objects.bulk_create(
        [
            StepMail(run_id=run, step=due.step, mailing_id=mailing_id, position=position, at=now)
            for run, position in positions.items()
        ]
    )


def _advance(due: DueStep, runs: list[int]) -> None:
    now = timezone.now()
    done = SeriesRun.objects.filter(pk__in=runs)
    if due.until_next is None:
        done.update(last_step=due.step.number, state=RunState.FINISHED, due_at=None, ended_at=now)
    else:
        done.update(last_step=due.step.number, due_at=now + timedelta(minutes=due.until_next))


# The next step of a run is the first active one with a higher number than the last that was sent.
_CLAIM = """
SELECT run.person_id, run.id FROM newsletters_seriesrun run
JOIN people_person person ON person.id = run.person_id AND person.is_active AND person.email IS NOT NULL
JOIN people_consentstate agreed ON agreed.person_id = person.id AND agreed.purpose = %s AND agreed.granted
LEFT JOIN delivery_deliverypreference wish ON wish.person_id = person.id
WHERE run.series_id = %s AND run.state = 'running' AND run.due_at <= clock_timestamp()
    AND run.last_step >= %s AND run.last_step < %s
    AND (wish.paused_until IS NULL OR wish.paused_until <= %s)
ORDER BY run.due_at LIMIT %s FOR NO KEY UPDATE OF run SKIP LOCKED
"""

_STOP = """
UPDATE newsletters_seriesrun run SET state = 'stopped', due_at = NULL, ended_at = now(),
    cause = CASE WHEN person.is_active AND person.email IS NOT NULL THEN 'left' ELSE 'gone' END
FROM people_person person, newsletters_series series
WHERE series.id = %s AND run.series_id = series.id AND run.state = 'running' AND run.due_at <= clock_timestamp()
    AND person.id = run.person_id AND NOT (person.is_active AND person.email IS NOT NULL AND EXISTS (
        SELECT FROM people_consentstate agreed
        WHERE agreed.person_id = person.id AND agreed.purpose = series.purpose AND agreed.granted
    ))
"""

# Steps may have been switched off or taken away since the last one went.
_FINISH = """
UPDATE newsletters_seriesrun run SET state = 'finished', due_at = NULL, ended_at = now()
WHERE run.series_id = %s AND run.state = 'running' AND run.due_at <= clock_timestamp() AND NOT EXISTS (
    SELECT FROM newsletters_step step
    WHERE step.series_id = run.series_id AND NOT step.is_off AND step.number > run.last_step
)
"""
