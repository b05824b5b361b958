"""Creating, changing, starting and pausing a series, and editing its steps."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.models.series import Series, SeriesState, Step
from fixsend.newsletters.series import triggers
from fixsend.newsletters.series.queries.readiness import problems
from fixsend.people.models import Person
from fixsend.people.services import audit

_TAKEN = "There is a series with this name already. Choose another name."


class NotPossibleNow(Exception):
    """The series is in a state in which this cannot be done; `str()` says why in plain words."""


@transaction.atomic
def create(*, name: str, purpose: str, trigger: str, value: str, actor: Person) -> Series:
    """Create a series; the same form sent twice creates one. Raises NotPossibleNow where the name is taken."""
    fields = {"purpose": purpose, "trigger": trigger, "trigger_value": value}
    series, new = Series.objects.get_or_create(name=name, defaults={**fields, "created_by": actor})
    if new:
        _record(actor, "series.created", series)
    elif series.created_by != actor or any(getattr(series, field) != now for field, now in fields.items()):
        raise NotPossibleNow(_TAKEN)
    return series


@transaction.atomic
def change(series_id: int, *, name: str, purpose: str, trigger: str, value: str, actor: Person) -> Series:
    """Change a series; once it has been started only its name can change. Raises NotPossibleNow."""
    series = _locked(series_id)
    if Series.objects.filter(name=name).exclude(pk=series_id).exists():
        raise NotPossibleNow(_TAKEN)
    was = (series.purpose, series.trigger, series.trigger_value)
    if series.active_since is not None and (purpose, trigger, value) != was:
        raise NotPossibleNow("It has been started. What sets it off cannot be changed any more: make a new one.")
    series.name, series.purpose, series.trigger, series.trigger_value = name, purpose, trigger, value
    series.save(update_fields=["name", "purpose", "trigger", "trigger_value"])
    _record(actor, "series.changed", series)
    return series


@transaction.atomic
def start(series_id: int, *, actor: Person) -> None:
    """Start a series: events from before, or during a pause, set nothing off.

    People who are in it already go on. Started twice, it is started once. Raises NotPossibleNow.
    """
    series = _locked(series_id)
    if series.state == SeriesState.RUNNING:
        return
    if reasons := problems(series):
        raise NotPossibleNow(" ".join(reasons))
    trigger = triggers.get(series.trigger)
    now = timezone.now()
    series.state, series.state_reason = SeriesState.RUNNING, ""
    series.active_since, series.checked_at, series.since_row = now, now, trigger.newest_row()
    series.save(update_fields=["state", "state_reason", "active_since", "checked_at", "since_row"])
    _record(actor, "series.started", series)


@transaction.atomic
def pause(series_id: int, *, actor: Person) -> None:
    """Pause a series: no person begins and no step is sent until it is started again."""
    series = _locked(series_id)
    if series.state == SeriesState.RUNNING:
        series.state, series.state_reason = SeriesState.PAUSED, ""
        series.save(update_fields=["state", "state_reason"])
        _record(actor, "series.paused", series)


@transaction.atomic
def delete(series_id: int, *, actor: Person) -> None:
    """Delete a series that has never had a run; the newsletters of its messages stay. Raises NotPossibleNow.

    One with runs is kept: it knows who has had its messages, so that a person does not get them twice.
    """
    series = Series.objects.select_for_update().filter(pk=series_id).first()
    if series is None:
        return
    if series.state == SeriesState.RUNNING:
        raise NotPossibleNow("It is running. Pause it first.")
    if series.runs.exists():
        raise NotPossibleNow("People have been in it, and it remembers who had its messages. Leave it paused.")
    _record(actor, "series.deleted", series)
    series.delete()


@transaction.atomic
def add_step(series_id: int, *, name: str, delay_minutes: int, actor: Person) -> Step:
    """Add a message at the end; its newsletter is then written like any other. Sent twice, the same form adds one."""
    series = _locked(series_id)
    last = series.steps.select_related("newsletter").order_by("-number").first()
    if last and (last.newsletter.name, last.delay_minutes, last.newsletter.created_by) == (name, delay_minutes, actor):
        return last
    newsletter = Newsletter.objects.create(
        name=name, subject=name, purpose=series.purpose, created_by=actor, live=False, has_unpublished_changes=True
    )
    number = last.number + 1 if last else 1
    step = Step.objects.create(series=series, number=number, delay_minutes=delay_minutes, newsletter=newsletter)
    _record(actor, "series.step_added", series)
    return step


@transaction.atomic
def change_step(series_id: int, step_id: int, *, delay_minutes: int, is_off: bool, actor: Person) -> None:
    """Change a message's delay (for people who come to it from now on), or pass it over."""
    series = _locked(series_id)
    series.steps.filter(pk=step_id).update(delay_minutes=delay_minutes, is_off=is_off)
    _record(actor, "series.step_changed", series)


@transaction.atomic
def remove_step(series_id: int, step_id: int, *, actor: Person) -> None:
    """Remove a message that has not been sent to any person; its newsletter stays. Raises NotPossibleNow."""
    series = _locked(series_id)
    step = series.steps.filter(pk=step_id).first()
    if step is None:
        return
    if step.mails.exists():
        raise NotPossibleNow("People have got this message. Pass it over instead of taking it out.")
    step.delete()
    _record(actor, "series.step_removed", series)


@transaction.atomic
def move_step_up(series_id: int, step_id: int, *, seen_at: int, actor: Person) -> None:
    """Put a message before the one above it; not once people are on their way. Raises NotPossibleNow.

    `seen_at` is the place where the colleague saw it: pressed twice, it moves once.
    """
    series = _locked(series_id)
    if series.runs.exists():
        raise NotPossibleNow("People are on their way through this series, so its order stays as it is.")
    step = series.steps.filter(pk=step_id, number=seen_at).first()
    above = series.steps.filter(number__lt=step.number).order_by("-number").first() if step else None
    if step and above:
        series.steps.filter(pk=above.pk).update(number=step.number)
        series.steps.filter(pk=step.pk).update(number=above.number)
        _record(actor, "series.step_moved", series)


def _locked(series_id: int) -> Series:
    return Series.objects.select_for_update().get(pk=series_id)


def _record(actor: Person, action: str, series: Series) -> None:
    audit.record(actor, action, subject=f"series {series.pk}")
