"""What series tell the registries of the rooms below."""

from __future__ import annotations

from collections.abc import Iterator

from fixsend.mailings.models import SeriesRun
from fixsend.mailings.series import triggers
from fixsend.people import personal_data
from fixsend.people.models import Person
from fixsend.people.personal_data import Holding, TimelineEntry
from fixsend.people.staff import roles

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
