"""What the staff's home page shows about people."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from fixsend.people.models import SAID_BY_THEMSELVES, Action, ConsentEvent, Suppression, SuppressionReason
from fixsend.people.staff import figures


@dataclass(frozen=True)
class SignUpsOfDays:
    """How many people signed up, by day, oldest first, and in which ways: (title, the number of each day)."""

    days: list[date]
    ways: list[tuple[str, list[int]]]

    @property
    def by_day(self) -> list[tuple[date, int]]:
        """Return each day with the sum of all ways."""
        return [(day, sum(numbers[place] for _, numbers in self.ways)) for place, day in enumerate(self.days)]

    @property
    def by_way(self) -> list[tuple[str, int]]:
        """Return each way with the sum of all days."""
        return [(title, sum(numbers)) for title, numbers in self.ways]

    @property
    def total(self) -> int:
        """Return the sum of all."""
        return sum(number for _, number in self.by_way)


def sign_ups(today: date, days: int = 7) -> SignUpsOfDays:
    """Return who signed up in the last days, today last, in every way that an app has declared."""
    first = today - timedelta(days=days - 1)
    all_days = [first + timedelta(days=back) for back in range(days)]
    ways = [(way.title, way.by_day(first)) for way in figures.sign_ups]
    return SignUpsOfDays(all_days, [(title, [found.get(day, 0) for day in all_days]) for title, found in ways])


def numbers_by_day(rows: QuerySet[Any], field: str, first: date, counted: str = "pk") -> dict[date, int]:
    """Return how many different values of `counted` rows have on each day of a date field, from a first day on."""
    recent = rows.order_by().filter(**{f"{field}__gte": _start_of(first)})
    found = recent.annotate(day=TruncDate(field)).values_list("day").annotate(number=Count(counted, distinct=True))
    return dict(found)


def said_yes(first: date) -> dict[date, int]:
    """Return how many people said yes to a kind of email themselves, on each day from a first one on."""
    events = ConsentEvent.objects.filter(action=Action.GRANT, channel__in=SAID_BY_THEMSELVES)
    return numbers_by_day(events, "happened_at", first, counted="person")


def bounced_lately() -> int:
    """Return how many addresses turned out to be gone in the last 7 days."""
    since = timezone.now() - timedelta(days=7)
    return Suppression.objects.filter(reason=SuppressionReason.BOUNCED, happened_at__gte=since).count()


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=timezone.get_default_timezone())
