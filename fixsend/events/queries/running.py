"""Whose gatherings and regions somebody looks after."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from fixsend.events.models import Coordinator, Gathering, GatheringState
from fixsend.people.models import Person


@dataclass(frozen=True)
class Looked:
    """What somebody looks after: gatherings of their own, and those of the regions that they coordinate."""

    own: list[Gathering]
    regions: list[Coordinator]
    to_decide: list[Gathering]
    others: list[Gathering]


def gatherings_of(person: Person) -> QuerySet[Gathering]:
    """Return the gatherings that somebody may run: as its host, or as coordinator of its region."""
    rows = Gathering.objects.exclude(state=GatheringState.UNCONFIRMED).select_related("council", "day")
    return rows.filter(Q(host=person) | Exists(_coordinators(person)))


def coordinates(person: Person, gathering: Gathering) -> bool:
    """Tell whether somebody decides about a gathering. Nobody decides about their own."""
    if gathering.host_id == person.pk:
        return False
    return Coordinator.objects.filter(person=person, day=gathering.day_id, region=gathering.region).exists()


def looked_after(person: Person) -> Looked:
    """Return everything that somebody looks after, what comes next first."""
    rows = list(gatherings_of(person).order_by("starts_at", "pk"))
    foreign = [each for each in rows if each.host_id != person.pk]
    return Looked(
        own=[each for each in rows if each.host_id == person.pk],
        regions=list(Coordinator.objects.filter(person=person).select_related("day")),
        to_decide=[each for each in foreign if each.state == GatheringState.PROPOSED],
        others=[each for each in foreign if each.state != GatheringState.PROPOSED],
    )


def _coordinators(person: Person) -> QuerySet[Coordinator]:
    return Coordinator.objects.filter(person=person, day=OuterRef("day"), region=OuterRef("council__region"))
