"""Which gatherings and regions a person is responsible for, as host or coordinator."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from fixsend.events.models import Coordinator, Gathering, GatheringState
from fixsend.people.models import Person


@dataclass(frozen=True)
class Responsibilities:
    """A person's own gatherings, the regions that they coordinate, and the gatherings there."""

    own: list[Gathering]
    regions: list[Coordinator]
    to_decide: list[Gathering]
    others: list[Gathering]


def gatherings_of(person: Person) -> QuerySet[Gathering]:
    """Return the gatherings that a person may run, as host or as coordinator of the region."""
    rows = Gathering.objects.exclude(state=GatheringState.UNCONFIRMED).select_related("council", "day")
    return rows.filter(Q(host=person) | Exists(_coordinators(person)))


def coordinates(person: Person, gathering: Gathering) -> bool:
    """Tell whether a person decides about a gathering as coordinator; a host never decides about their own."""
    if gathering.host_id == person.pk:
        return False
    return Coordinator.objects.filter(person=person, day=gathering.day_id, region=gathering.region).exists()


def responsibilities_of(person: Person) -> Responsibilities:
    """Return everything that a person is responsible for, gatherings by when they start."""
    rows = list(gatherings_of(person).order_by("starts_at", "pk"))
    foreign = [each for each in rows if each.host_id != person.pk]
    return Responsibilities(
        own=[each for each in rows if each.host_id == person.pk],
        regions=list(Coordinator.objects.filter(person=person).select_related("day")),
        to_decide=[each for each in foreign if each.state == GatheringState.PROPOSED],
        others=[each for each in foreign if each.state != GatheringState.PROPOSED],
    )


def _coordinators(person: Person) -> QuerySet[Coordinator]:
    return Coordinator.objects.filter(person=person, day=OuterRef("day"), region=OuterRef("council__region"))
