"""Enrolment: people to whom the trigger of a running series has happened begin at its first step."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection, transaction

from fixsend.newsletters.models.series import Series, SeriesState
from fixsend.newsletters.series import triggers
from fixsend.newsletters.series.triggers import TriggerQuery
from fixsend.people.models import Purpose
from fixsend.web.each import for_each

# A transaction may write its row long before others can see it; who has begun already is passed over anyway.
OVERLAP = timedelta(hours=1)


def enrol() -> int:
    """Enrol the people to whom a trigger has happened since the last check; return how many."""
    running = Series.objects.filter(state=SeriesState.RUNNING).values_list("pk", flat=True)
    return sum(for_each(list(running), _enrol, work="newsletters.begin_series"))


@transaction.atomic
def _enrol(series_id: int) -> int:
    series = Series.objects.select_for_update().get(pk=series_id)
    trigger = triggers.find(series.trigger)
    if series.state != SeriesState.RUNNING or trigger is None:
        return 0
    now = _now()
    asked = TriggerQuery(series.trigger_value, Purpose(series.purpose), _since(series), series.since_row)
    events = trigger.events(asked)
    delay = series.steps.filter(is_off=False).order_by("number").values_list("delay_minutes", flat=True).first() or 0
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN.format(events=events.text), [series_id, delay, *events.params, series.purpose])
        begun: int = cursor.rowcount
    Series.objects.filter(pk=series_id).update(checked_at=now)
    return begun


def _since(series: Series) -> datetime:
    assert series.active_since is not None  # noqa: S101 - a constraint of the table
    assert series.checked_at is not None  # noqa: S101 - likewise
    return max(series.active_since, series.checked_at - OVERLAP)


def _now() -> datetime:
    """Return the database's time, by which events are dated."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        moment: datetime = cursor.fetchone()[0]
    return moment


_BEGIN = """
INSERT INTO newsletters_seriesrun (series_id, person_id, state, cause, begun_at, last_step, due_at)
SELECT wanted.series_id, event.person_id, 'running', '', min(event.at), 0, min(event.at) + min(wanted.delay)
FROM (SELECT %s::bigint AS series_id, %s * interval '1 minute' AS delay) AS wanted
CROSS JOIN ({events}) AS event
JOIN people_person person ON person.id = event.person_id AND person.is_active AND person.email IS NOT NULL
JOIN people_consentstate agreed ON agreed.person_id = person.id AND agreed.purpose = %s AND agreed.granted
GROUP BY wanted.series_id, event.person_id
ON CONFLICT (series_id, person_id) DO NOTHING
"""
