"""What series tell the registries of the rooms below."""

from __future__ import annotations

from collections.abc import Iterator

from fixsend.mailings.models import Series, SeriesRun
from fixsend.mailings.series import triggers
from fixsend.mailings.series.models import SeriesState
from fixsend.people import personal_data
from fixsend.people.models import Person
from fixsend.people.personal_data import Holding, TimelineEntry
from fixsend.people.staff import roles, waiting
from fixsend.people.staff.waiting import Waiting

_SENDERS = (roles.ADMINISTRATOR, roles.CAMPAIGNER)


def register_own() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    triggers.register_own()
    personal_data.register(
        Holding(
            "mailings.SeriesRun",
            "person",
            "Automatic messages",
            fields=("series", "begun_at", "state", "last_step", "ended_at"),
            timeline=_lines,
            on_merge=_merge,
        )
    )
    personal_data.register(
        Holding("mailings.Series", "created_by", "Who set up a series", on_erase="unlink", internal=True)
    )
    roles.allow((*_SENDERS, roles.READ_ONLY), "mailings.view_series")
    roles.allow(_SENDERS, "mailings.add_series", "mailings.change_series")
    waiting.register(
        Waiting(
            slug="paused-series",
            title="Message series that have stopped by themselves",
            count=_paused_by_themselves,
            url_name="series:list",
            permission="mailings.change_series",
        )
    )


def _paused_by_themselves() -> int:
    """Count series that paused because a message could not be sent."""
    return Series.objects.filter(state=SeriesState.PAUSED).exclude(state_reason="").count()


def _lines(person: Person) -> Iterator[TimelineEntry]:
    for run in SeriesRun.objects.filter(person=person).select_related("series"):
        yield TimelineEntry(run.begun_at, f"Automatic messages “{run.series}” began")
        if run.ended_at:
            why = run.get_cause_display() or run.get_state_display()
            yield TimelineEntry(run.ended_at, f"Automatic messages “{run.series}” ended: {why.lower()}")


def _merge(kept: Person, other: Person) -> list[int]:
    """Move the other's runs over where the kept person has none; whoever had a series once does not get it again."""
    had = SeriesRun.objects.filter(person=kept).values("series")
    moved = SeriesRun.objects.filter(person=other).exclude(series__in=had)
    ids = list(moved.values_list("pk", flat=True))
    SeriesRun.objects.filter(pk__in=ids).update(person=kept)
    return ids
