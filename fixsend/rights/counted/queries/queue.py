"""What the gate would let out for a quarter, and why: for staff before they publish, and for publishing itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from fixsend.places.models import Council, Region
from fixsend.rights.counted import areas, calendar
from fixsend.rights.counted.queries import weeks
from fixsend.rights.models import Duty, LateReport, PublishedCount, Snapshot
from fixsend.web.disclosure import FEWEST_MOVED, Area, Before, Outcome, Reason, publish

REASONS = {
    Reason.SHOWN: "Published",
    Reason.STEADY: "Published as before: fewer than five families came or went",
    Reason.FEW: "Hidden: fewer than ten families, or too few have come since it was",
    Reason.SMALL: "Hidden: a small council, counted in its region",
    Reason.HIDES_FEW: "Hidden: with it, people could work out a hidden number",
    Reason.WOULD_TELL: "Hidden: with it and the other numbers, people could work out a hidden number",
}


@dataclass(frozen=True)
class Line:
    """One area and duty: how many families count now, what was published last, and what would be now."""

    area: str
    name: str
    duty: str
    families: int
    before: int | None
    outcome: Outcome
    basis: dict[str, int] = field(default_factory=dict)

    @property
    def duty_words(self) -> str:
        """Return what the families reported."""
        return str(Duty(self.duty).label)

    @property
    def reason(self) -> str:
        """Return why it is published or hidden."""
        return REASONS[self.outcome.reason]


def waiting_quarter() -> date | None:
    """Return the quarter that is over and can be published; None where there is none, or nobody has reported."""
    quarter = calendar.quarter_before(timezone.localdate())
    last = calendar.last_week(quarter)
    if Snapshot.objects.filter(quarter__gte=quarter).exists():
        return None
    return quarter if LateReport.objects.filter(week__lte=last).exists() else None


def lines(quarter: date) -> list[Line]:
    """Return what would be published for a quarter, area by area, by what is reported and decided now."""
    root = areas.england()
    by_week = weeks.by_week(calendar.last_week(quarter))
    latest = _latest(quarter)
    found = []
    for duty in Duty.values:
        leaves = {leaf.code: by_week.get((leaf.code, duty), {}) for leaf in root.leaves()}
        found += _of_duty(root, duty, leaves, {area: each for (area, of), each in latest.items() if of == duty})
    return found


def _of_duty(
    root: Area, duty: str, leaves: Mapping[str, dict[str, int]], latest: Mapping[str, PublishedCount]
) -> list[Line]:
    now = {each.code: _together(each, leaves) for each in [*root.totals(), *root.leaves()]}
    before = {area: Before(one.number, _moved(one.basis, now.get(area, {}))) for area, one in latest.items()}
    outcomes = publish(root, {code: sum(each.values()) for code, each in leaves.items()}, before)
    names = _names()
    return [
        Line(
            code,
            names[code],
            duty,
            sum(families.values()),
            latest[code].number if code in latest else None,
            outcomes[code],
            _basis(families, outcomes[code], before.get(code), latest.get(code)),
        )
        for code, families in now.items()
    ]


def _basis(
    now: dict[str, int], outcome: Outcome, before: Before | None, latest: PublishedCount | None
) -> dict[str, int]:
    """Return the families by which the number was set: those of now, unless the number stays what it was."""
    stays = before is not None and before.moved < FEWEST_MOVED and outcome.number == before.number
    return dict(latest.basis) if stays and latest is not None else now


def _together(area: Area, leaves: Mapping[str, dict[str, int]]) -> dict[str, int]:
    """Return the families of an area by week."""
    total: dict[str, int] = defaultdict(int)
    for leaf in area.leaves():
        for week, families in leaves.get(leaf.code, {}).items():
            total[week] += families
    return dict(total)


def _moved(then: Mapping[str, int], now: Mapping[str, int]) -> int:
    """Return how many families came or went, week by week."""
    return sum(abs(now.get(week, 0) - then.get(week, 0)) for week in {*then, *now})


def _latest(quarter: date) -> dict[tuple[str, str], PublishedCount]:
    snapshot = Snapshot.objects.filter(quarter__lt=quarter).first()
    rows = snapshot.counts.all() if snapshot else []
    return {(one.area, one.duty): one for one in rows}


def _names() -> dict[str, str]:
    councils = dict(Council.objects.values_list("code", "name"))
    return {areas.ENGLAND: "England", **{str(code): str(name) for code, name in Region.choices}, **councils}
