"""Reports by week, council and duty: which count, and which weeks look like a burst that staff decide on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q
from django.utils import timezone

from fixsend.rights.counted import calendar
from fixsend.rights.models import Duty, LateReport, WeekDecision

# A week stands out with so many reports, if that is more than so many times what the weeks before it had.
FEWEST_IN_A_BURST = 5
TIMES_THE_USUAL = 3
WEEKS_BEFORE = 12

Key = tuple[str, str, date]  # A council's DfE code, a duty, a week.


@dataclass(frozen=True)
class Week:
    """The reports of one week about one council and duty. `usual` is the mean of the weeks before it."""

    council: str
    name: str
    duty: str
    week: date
    within_cap: int
    over_cap: int
    usual: float
    decision: bool | None

    @property
    def duty_words(self) -> str:
        """Return what the reports are about."""
        return str(Duty(self.duty).label)

    @property
    def reports(self) -> int:
        """Return how many there are."""
        return self.within_cap + self.over_cap

    @property
    def stands_out(self) -> bool:
        """Tell whether staff have to look: many at once, or many from one network."""
        is_burst = self.reports >= FEWEST_IN_A_BURST and self.reports > TIMES_THE_USUAL * self.usual
        return is_burst or self.over_cap > 0

    @property
    def counting(self) -> int:
        """Return how many count, by what staff decided; those over a network's cap only once staff let them."""
        if self.decision is None:
            return self.within_cap
        return self.reports if self.decision else 0


def weeks(last: date) -> list[Week]:
    """Return every week with reports of those that are counted up to a last one, the newest first."""
    first = calendar.first_week(last)
    found = _reports(first - timedelta(weeks=WEEKS_BEFORE), last)
    decided = _decisions(first, last)
    return [
        Week(code, names[0], duty, week, *names[1], _usual(found, (code, duty, week)), decided.get((code, duty, week)))
        for (code, duty, week), names in sorted(found.items(), key=lambda each: each[0][2], reverse=True)
        if week >= first
    ]


def by_week(last: date) -> dict[tuple[str, str], dict[str, int]]:
    """Return the families that count, by council and duty: how many in each week ("2026-11-30") that has any."""
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for one in weeks(last):
        if one.counting:
            counts[one.council, one.duty][one.week.isoformat()] = one.counting
    return counts


def standing_out(last: date) -> list[Week]:
    """Return the weeks that look like a burst, decided or not; only those that are over, so that they are whole."""
    this_week = calendar.week_of(timezone.localdate())
    return [one for one in weeks(last) if one.stands_out and one.week < this_week]


def undecided(last: date | None = None) -> list[Week]:
    """Return the weeks that wait for a decision, up to a last one or all that are over."""
    last = last or calendar.week_of(timezone.localdate()) - timedelta(weeks=1)
    return [one for one in standing_out(last) if one.decision is None]


def _reports(first: date, last: date) -> dict[Key, tuple[str, tuple[int, int]]]:
    rows = (
        LateReport.objects.filter(week__range=(first, last))
        .values_list("council__code", "duty", "week", "council__name")
        .annotate(over=Count("key", filter=Q(is_over_cap=True)), all=Count("key"))
        .order_by("council__sort_name", "duty")
    )
    return {(code, duty, week): (name, (whole - over, over)) for code, duty, week, name, over, whole in rows}


def _usual(found: dict[Key, tuple[str, tuple[int, int]]], key: Key) -> float:
    code, duty, week = key
    before = ((code, duty, week - timedelta(weeks=number)) for number in range(1, WEEKS_BEFORE + 1))
    return sum(sum(found[each][1]) for each in before if each in found) / WEEKS_BEFORE


def _decisions(first: date, last: date) -> dict[Key, bool]:
    rows = WeekDecision.objects.filter(week__range=(first, last)).values_list("council__code", "duty", "week", "counts")
    return {(code, duty, week): counts for code, duty, week, counts in rows}
