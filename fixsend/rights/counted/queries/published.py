"""What is public of families' reports: the newest snapshot, as page, chart, file, interface and report card show it.

Nothing here, and nothing that uses it, reads a report: the numbers went through the gate when they were published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fixsend.places.models import Council, Region
from fixsend.rights.counted import areas, calendar
from fixsend.rights.models import Duty, PublishedCount, Snapshot
from fixsend.web.page_cache import values

# What every publication of these numbers says, in this order.
NOTES = (
    "Families chose to tell us this. Nobody has checked it.",
    "These are counts of families who told us, not of all families. A large number can mean that many heard of us.",
    "Do not compare them with official figures, or one council with another.",
    "We show no number below 10, and round the others to the nearest 5.",
)
# A council's number is hidden where too few are in it, a total also where it would tell of a hidden one.
HIDDEN, HIDDEN_TOTAL = "Too few to show", "Not shown"


@dataclass(frozen=True)
class Number:
    """One published number; None where it is hidden."""

    area: str
    name: str
    kind: str
    duty: str
    number: int | None

    @property
    def duty_words(self) -> str:
        """Return what the families reported."""
        return str(Duty(self.duty).label)

    @property
    def words(self) -> str:
        """Return the number as it is said."""
        if self.number is not None:
            return f"{self.number:,}"
        return HIDDEN if self.kind == "council" else HIDDEN_TOTAL


@dataclass(frozen=True)
class Published:
    """The newest snapshot: England first, then its regions, then its councils."""

    key: int
    quarter: date
    last_week: date
    numbers: Sequence[Number]

    @property
    def first_day(self) -> date:
        """Return the first day on which a report that counts was made."""
        return calendar.first_week(self.last_week)

    @property
    def last_day(self) -> date:
        """Return the last day on which a report that counts was made."""
        return self.last_week + timedelta(days=6)

    def of_area(self, code: str) -> list[Number]:
        """Return the numbers of one area, duty by duty."""
        return [one for one in self.numbers if one.area == code]

    def of_duty(self, duty: str) -> list[Number]:
        """Return the numbers of one duty, the largest areas first."""
        return [one for one in self.numbers if one.duty == duty]


def newest() -> Published | None:
    """Return what is published now; None before the first snapshot."""
    return values.kept("counts-of-late-steps", _newest)


def _newest() -> Published | None:
    snapshot = Snapshot.objects.first()
    if snapshot is None:
        return None
    found = {(one.area, one.duty): one for one in snapshot.counts.all()}
    return Published(snapshot.pk, snapshot.quarter, snapshot.last_week, tuple(_numbers(found)))


def _numbers(found: dict[tuple[str, str], PublishedCount]) -> Iterator[Number]:
    for kind, code, name in _areas():
        for duty in Duty.values:
            if (code, duty) in found:
                yield Number(code, name, kind, duty, found[code, duty].number)


def _areas() -> Iterator[tuple[str, str, str]]:
    yield "country", areas.ENGLAND, "England"
    yield from (("region", str(code), str(name)) for code, name in Region.choices)
    for code, name in Council.objects.order_by("sort_name").values_list("code", "name"):
        yield "council", code, name
