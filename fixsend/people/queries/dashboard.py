"""What the staff's home page shows about people."""

from datetime import date, timedelta

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from fixsend.people.models import Confirmation, Suppression, SuppressionReason

# The kinds of confirmation by which somebody comes in.
SIGN_UPS = ("join", "subscribe")


def sign_ups_by_day(today: date, days: int = 7) -> list[tuple[date, int]]:
    """Return how many sign-ups were confirmed on each of the last days, oldest first, today last."""
    first = today - timedelta(days=days - 1)
    done = Confirmation.objects.filter(kind__in=SIGN_UPS, done_at__date__gte=first)
    by_day = done.annotate(day=TruncDate("done_at")).values_list("day").annotate(number=Count("pk"))
    numbers = dict(by_day)
    return [(day, numbers.get(day, 0)) for day in (first + timedelta(days=back) for back in range(days))]


def bounced_lately() -> int:
    """Return how many addresses turned out to be gone in the last 7 days."""
    since = timezone.now() - timedelta(days=7)
    return Suppression.objects.filter(reason=SuppressionReason.BOUNCED, happened_at__gte=since).count()
