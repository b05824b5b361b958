"""What the staff's home page shows about people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection
from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from fixsend.people.models import (
    SAID_BY_THEMSELVES,
    Action,
    ConsentEvent,
    ConsentState,
    DailyCount,
    Person,
    Purpose,
    Suppression,
    SuppressionReason,
)
from fixsend.people.staff import figures
from fixsend.people.staff.figures import Figure, Growth, SignUps
from fixsend.web.dates import start_of

SHOWN = TypeVar("SHOWN", Figure, Growth, SignUps)
# A chart has so many points: weeks while the site is young, then months of four weeks.
_POINTS = 13
_WEEK, _MONTH = timedelta(weeks=1), timedelta(weeks=4)

# Who agrees changes with an entry that says other than the one before it.
_AGREEING = """
SELECT day, sum(change) FROM (
    SELECT
        (happened_at AT TIME ZONE %(zone)s)::date AS day,
        (action = 'grant')::int - coalesce((lag(action) OVER entries = 'grant')::int, 0) AS change
    FROM people_consentevent
    WHERE purpose = %(purpose)s AND person_id IS NOT NULL
    WINDOW entries AS (PARTITION BY person_id ORDER BY id)
) AS entry
WHERE change <> 0
GROUP BY day
"""


@dataclass(frozen=True)
class Grown:
    """Something that grows: how many there are now, by how many more than four weeks ago, and at each point of time."""

    growth: Growth
    now: int
    gained: int | None
    points: list[int | None]

    @property
    def fewer(self) -> int:
        """Return by how many fewer they are than four weeks ago."""
        return -(self.gained or 0)


@dataclass(frozen=True)
class SignUpsOfDays:
    """How many people signed up, by day, oldest first, and in which ways: (way, the number of each day)."""

    days: list[date]
    ways: list[tuple[SignUps, list[int]]]

    @property
    def by_day(self) -> list[tuple[date, int]]:
        """Return each day with the sum of all ways."""
        return [(day, sum(numbers[place] for _, numbers in self.ways)) for place, day in enumerate(self.days)]

    @property
    def by_way(self) -> list[tuple[SignUps, int]]:
        """Return each way with the sum of all days."""
        return [(way, sum(numbers)) for way, numbers in self.ways]

    @property
    def total(self) -> int:
        """Return the sum of all."""
        return sum(number for _, number in self.by_way)


def shown_to(person: Person, registered: Iterable[SHOWN]) -> list[SHOWN]:
    """Return the figures whose screens a member of staff may open."""
    return [each for each in registered if person.has_perm(each.screen.permission)]


def grown(growth: Iterable[Growth], today: date) -> tuple[list[date], list[Grown]]:
    """Return points of time, today last, and of each thing that grows its number at each; what never was is left out.

    A point without a number (None) lies before we know of any.
    """
    growth = list(growth)
    kept: dict[str, dict[date, int]] = {each.slug: {} for each in growth}
    for slug, day, number in DailyCount.objects.filter(
        slug__in=kept, day__gt=today - _MONTH * _POINTS, day__lt=today
    ).values_list("slug", "day", "number"):
        kept[slug][day] = number
    oldest = min((day for days in kept.values() for day in days), default=today)
    step = _MONTH if today - oldest > _WEEK * 2 * _POINTS else _WEEK
    days = [today - step * back for back in reversed(range(_POINTS))]
    found = [_grown(each, kept[each.slug], days) for each in growth]
    return days, [each for each in found if each.now or any(each.points)]


def _grown(growth: Growth, kept: dict[date, int], days: list[date]) -> Grown:
    now, today = growth.count(), days[-1]
    points = [*(_at(kept, day) for day in days[:-1]), now]
    before = _at(kept, today - _MONTH)
    return Grown(growth, now, None if before is None else now - before, points)


def _at(kept: dict[date, int], day: date) -> int | None:
    """Return the number of a day, or of the last one of the week before it on which we kept count."""
    days = (day - timedelta(days=back) for back in range(7))
    return next((kept[each] for each in days if each in kept), None)


def getting_newsletters() -> int:
    """Return how many people agree to newsletters now."""
    return ConsentState.objects.filter(purpose=Purpose.NEWS, granted=True).count()


def newsletter_changes() -> dict[date, int]:
    """Return by how many more or fewer people agreed to newsletters on each day, as the ledger tells."""
    with connection.cursor() as cursor:
        cursor.execute(_AGREEING, {"zone": settings.TIME_ZONE, "purpose": Purpose.NEWS.value})
        return {day: int(change) for day, change in cursor.fetchall()}


def sign_ups(today: date, person: Person, days: int = 7) -> SignUpsOfDays:
    """Return who signed up in the last days, today last, in every way that a member of staff may look into."""
    first = today - timedelta(days=days - 1)
    all_days = [first + timedelta(days=back) for back in range(days)]
    ways = [(way, way.by_day(first)) for way in shown_to(person, figures.sign_ups)]
    return SignUpsOfDays(all_days, [(way, [found.get(day, 0) for day in all_days]) for way, found in ways])


def numbers_by_day(rows: QuerySet[Any], field: str, first: date, counted: str = "pk") -> dict[date, int]:
    """Return how many different values of `counted` rows have on each day of a date field, from a first day on."""
    recent = rows.order_by().filter(**{f"{field}__gte": start_of(first)})
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
