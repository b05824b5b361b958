"""The applications queue of the back office."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When

from fixsend.membership.models import Application, ApplicationStatus


def queue() -> QuerySet[Application]:
    """Return applications as they should be worked through: those that wait for us first, the oldest on top."""
    place = Case(
        *[When(status=status, then=Value(number)) for number, status in enumerate(ApplicationStatus.values)],
        output_field=IntegerField(),
    )
    return Application.objects.annotate(place=place).order_by("place", "received_at", "id")


@dataclass(frozen=True)
class StatusCount:
    """How many applications have a status now."""

    status: str
    label: str
    count: int


def status_counts() -> list[StatusCount]:
    """Return the count of every status; their sum is all applications."""
    counts = dict(Application.objects.order_by().values_list("status").annotate(Count("pk")))
    return [StatusCount(status.value, str(status.label), counts.get(status.value, 0)) for status in ApplicationStatus]


def waiting_count() -> int:
    """Return how many applications wait for staff."""
    return Application.objects.filter(status=ApplicationStatus.WAITING).count()


def labels(choices: Iterable[tuple[str, str]], values: Iterable[str]) -> list[str]:
    """Return the words for stored values, passing over values that are no choice any more."""
    words = dict(choices)
    return [str(words[value]) for value in values if value in words]
