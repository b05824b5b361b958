"""What newsletters hold about a person: automatic messages, and what members of staff did."""

from __future__ import annotations

from collections.abc import Iterator

from fixsend.newsletters.models import SeriesRun
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry


def _lines(person: Person) -> Iterator[TimelineEntry]:
    for run in SeriesRun.objects.filter(person=person).select_related("series"):
        yield TimelineEntry(run.begun_at, f"Automatic messages “{run.series}” began")
        if run.ended_at:
            why = run.get_cause_display() or run.get_state_display()
            yield TimelineEntry(run.ended_at, f"Automatic messages “{run.series}” ended: {why.lower()}")


def _merge(kept: Person, other: Person) -> list[int]:
    """Move the other's runs over where the kept person has none; a person gets a series once only."""
    had = SeriesRun.objects.filter(person=kept).values("series")
    moved = SeriesRun.objects.filter(person=other).exclude(series__in=had)
    ids = list(moved.values_list("pk", flat=True))
    SeriesRun.objects.filter(pk__in=ids).update(person=kept)
    return ids


SOURCES = [
    PersonalDataSource(
        "newsletters.SeriesRun",
        "person",
        "Automatic messages",
        fields=("series", "begun_at", "state", "last_step", "ended_at"),
        timeline=_lines,
        on_merge=_merge,
    ),
    PersonalDataSource("newsletters.Series", "created_by", "Who set up a series", on_erase="unlink", internal=True),
    PersonalDataSource("newsletters.SendPlan", "asked_by", "Who asked for approval", on_erase="unlink", internal=True),
    PersonalDataSource(
        "newsletters.SendPlan", "approved_by", "Who approved a newsletter", on_erase="unlink", internal=True
    ),
    PersonalDataSource("newsletters.SubjectTest", "ended_by", "Who chose a subject", on_erase="unlink", internal=True),
    PersonalDataSource(
        "newsletters.Newsletter", "created_by", "Who wrote a newsletter", on_erase="unlink", internal=True
    ),
    PersonalDataSource(
        "newsletters.Newsletter", "locked_by", "Who locked a newsletter", on_erase="unlink", internal=True
    ),
    PersonalDataSource(
        "newsletters.Segment", "created_by", "Who kept rules as a segment", on_erase="unlink", internal=True
    ),
]
