"""What goes when: the newsletters of one month, by day, and the series that go by themselves."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import attrgetter

from django.db.models import Count, Q
from django.utils import timezone

from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.models import SendPlan, Series
from fixsend.newsletters.models.series import SeriesState
from fixsend.web.dates import start_of

_MONDAY = 0


@dataclass(frozen=True)
class Entry:
    """One newsletter on the calendar. `mailing` sends it; without one, nobody has pressed Send yet."""

    at: datetime
    name: str
    newsletter: int
    mailing: int | None
    status: str


@dataclass(frozen=True)
class Day:
    """One day; those that fill up the first and the last week belong to other months."""

    date: date
    is_of_month: bool
    is_today: bool
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """One month in weeks, from Monday."""

    first: date
    weeks: list[list[Day]]

    @property
    def before(self) -> date:
        """Return the first day of the month before."""
        return (self.first - timedelta(days=1)).replace(day=1)

    @property
    def after(self) -> date:
        """Return the first day of the month after."""
        return (self.first + timedelta(days=32)).replace(day=1)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing goes in this month."""
        return not any(day.entries for week in self.weeks for day in week if day.is_of_month)


def month_of(first: date) -> Month:
    """Return the month that begins on this day, with what goes or went in it and in the weeks around it."""
    weeks = Calendar(_MONDAY).monthdatescalendar(first.year, first.month)
    today, by_day = timezone.localdate(), _by_day(weeks[0][0], weeks[-1][-1])
    return Month(
        first,
        [[Day(day, day.month == first.month, day == today, by_day.get(day, [])) for day in week] for week in weeks],
    )


def running_series() -> list[Series]:
    """Return the series that run, each with how many `messages` it has."""
    messages = Count("steps", filter=Q(steps__is_off=False))
    return list(Series.objects.filter(state=SeriesState.RUNNING).annotate(messages=messages).order_by("name", "pk"))


def _by_day(first: date, last: date) -> dict[date, list[Entry]]:
    since, until = start_of(first), start_of(last + timedelta(days=1))
    found: dict[date, list[Entry]] = {}
    for entry in sorted([*_mailings(since, until), *_plans(since, until)], key=attrgetter("at")):
        found.setdefault(timezone.localtime(entry.at).date(), []).append(entry)
    return found


def _mailings(since: datetime, until: datetime) -> Iterator[Entry]:
    rows = Mailing.objects.filter(is_rolling=False, starts_at__gte=since, starts_at__lt=until)
    rows = rows.exclude(state=MailingState.CANCELLED).exclude(newsletter_mailing=None)
    for mailing in rows.select_related("newsletter_mailing").defer("document"):
        newsletter = mailing.newsletter_mailing.newsletter_id
        yield Entry(mailing.starts_at, mailing.name, newsletter, mailing.pk, _STATUS[MailingState(mailing.state)])


def _plans(since: datetime, until: datetime) -> Iterator[Entry]:
    """Yield the newsletters for which a time was chosen, and that nobody has sent off."""
    plans = SendPlan.objects.filter(send_at__gte=since, send_at__lt=until, newsletter__series_step=None)
    sent = Q(newsletter__mailings__isnull=False) & ~Q(newsletter__mailings__state=MailingState.CANCELLED)
    for plan in plans.exclude(pk__in=SendPlan.objects.filter(sent).values("pk")).select_related("newsletter"):
        if plan.send_at:
            yield Entry(plan.send_at, plan.newsletter.named(), plan.newsletter_id, None, "Nobody has pressed Send yet")


_STATUS = {
    MailingState.PREPARING: "Planned",
    MailingState.WAITING: "Planned",
    MailingState.ASKING: "Waits for you to decide",
    MailingState.SENDING: "Being sent",
    MailingState.PAUSED: "Paused",
    MailingState.FINISHED: "Sent",
}
