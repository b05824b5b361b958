"""Which area a row is about: by code, or by name, on the day that its figure is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fixsend.evidence.models import Area, PeriodKind
from fixsend.web import normalise

# "Cumbria8", "England Total4,9", "Dorset (Pre LG)".
_FOOTNOTE = re.compile(r"[\d,]+$|\s*\(pre lg\)$", re.IGNORECASE)


class UnknownArea(ValueError):
    """No area of ours is meant, or two; `str()` says why, in words for staff."""


@dataclass(frozen=True)
class Span:
    """The first and the last day of a period, and the day on which those in office are the ones that count for it."""

    first: date
    last: date
    census: date


def span(kind: str, year: int) -> Span:
    """Return the days of a period. Councils are counted on its last day, in school years on the day of the census."""
    if kind == PeriodKind.CALENDAR:
        return Span(date(year, 1, 1), date(year, 12, 31), date(year, 12, 31))
    if kind == PeriodKind.ACADEMIC:
        return Span(date(year, 9, 1), date(year + 1, 8, 31), date(year + 1, 1, 15))
    if kind == PeriodKind.FINANCIAL:
        return Span(date(year, 4, 1), date(year + 1, 3, 31), date(year + 1, 3, 31))
    return Span(date(1990, 1, 1), date(2200, 1, 1), date(2200, 1, 1))


def existed_during(area: Area, days: Span) -> bool:
    """Tell whether an area was responsible on any day of a period."""
    return (area.since is None or area.since <= days.last) and (area.until is None or area.until > days.first)


class Areas:
    """All areas, found as files name them."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self.all = {area.code: area for area in areas}
        self._by_code: dict[str, list[Area]] = defaultdict(list)
        self._by_name: dict[str, list[Area]] = defaultdict(list)
        for area in self.all.values():
            for code in {area.code, *area.other_codes}:
                self._by_code[code].append(area)
            for name in area.name_keys:
                self._by_name[name].append(area)

    @classmethod
    def known(cls) -> Areas:
        """Return those of the database."""
        return cls(Area.objects.all())

    def expected(self, level: str, days: Span) -> list[Area]:
        """Return the areas that a whole table has."""
        return [area for area in self.all.values() if area.level == level and area.existed_on(days.census)]

    def with_code(self, code: str, name: str, days: Span) -> Area:
        """Return the area with a code; raises UnknownArea, also where the name is another area's."""
        found = self._one(self._by_code.get(code, []), days)
        if found is None:
            raise UnknownArea(f"“{name}” has the code {code}, and no area of ours has.")
        named = self._by_name.get(normalise.search_key(plain_name(name)), [])
        if named and found not in named:
            raise UnknownArea(f"“{name}” has the code {code}, which is {found.name}’s.")
        return found

    def with_name(self, name: str, days: Span, level: str = "") -> Area:
        """Return the area with a name at the time; raises UnknownArea."""
        named = self._by_name.get(normalise.search_key(plain_name(name)), [])
        found = self._one([area for area in named if level in {"", area.level}], days)
        if found is None:
            raise UnknownArea(f"“{name}” is no area of ours.")
        return found

    def _one(self, areas: list[Area], days: Span) -> Area | None:
        """Return the one in office; of two that followed each other within the period, the later one."""
        if len(areas) < 2:
            return areas[0] if areas else None
        at_census = [area for area in areas if area.existed_on(days.census)]
        return (at_census or [area for area in areas if existed_during(area, days)] or areas)[0]


def plain_name(name: str) -> str:
    """Return a name without the digits of its footnotes."""
    return _FOOTNOTE.sub("", name.strip()).strip()
