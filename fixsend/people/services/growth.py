"""Keeping count, day by day, of what grows."""

from datetime import date, timedelta

from django.db import transaction

from fixsend.people.models import DailyCount
from fixsend.people.staff import figures
from fixsend.people.staff.figures import Growth
from fixsend.web.each import for_each


def record(today: date) -> int:
    """Write down how large everything is at the end of a day; return how many numbers. Done twice, the last one stays.

    Where there are none yet of something, its earlier days are worked out first.
    """
    return sum(for_each(list(figures.growth), lambda each: _record(each, today), work="people.record_growth"))


@transaction.atomic
def _record(each: Growth, today: date) -> int:
    number = each.count()
    if not DailyCount.objects.filter(slug=each.slug).exists():
        DailyCount.objects.bulk_create(_earlier(each, number, today), ignore_conflicts=True)
    DailyCount.objects.update_or_create(slug=each.slug, day=today, defaults={"number": number})
    return 1


def _earlier(each: Growth, number: int, today: date) -> list[DailyCount]:
    """Return the days before one on which there were so many, from the first change on, by going back from it."""
    changes = each.changes()
    first = min(changes, default=today)
    found = []
    day = today
    while day > first:
        number = max(number - changes.get(day, 0), 0)
        day -= timedelta(days=1)
        found.append(DailyCount(slug=each.slug, day=day, number=number))
    return found
