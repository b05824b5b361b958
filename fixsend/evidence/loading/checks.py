"""What a table is held against: its own sums, and the councils that there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from fixsend.evidence.data_sets import DataSet
from fixsend.evidence.loading.areas import Areas, span
from fixsend.evidence.loading.records import Record
from fixsend.evidence.models import Level
from fixsend.evidence.models.area import ENGLAND


@dataclass(frozen=True)
class Difference:
    """A published total that its councils do not add up to. `marked`: councils that have a mark there, no number."""

    column: str
    year: int
    area: str
    published: Decimal
    added: Decimal
    marked: list[str]


@dataclass
class Checks:
    """Sums and gaps, gathered while records pass by."""

    data_set: DataSet
    areas: Areas
    marks: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    marked: dict[tuple[int, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _there: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _added: dict[tuple[str, int, str], Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    _marked: dict[tuple[str, int, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    _published: dict[tuple[str, int, str], Decimal] = field(default_factory=dict)

    def watch(self, records: Iterable[Record]) -> Iterator[Record]:
        """Let records through, and remember what has to be compared at the end."""
        add_up = {column.name for column in self.data_set.columns if column.adds_up}
        for record in records:
            self._there[record.year].add(record.area.code)
            for column, value in record.values.items():
                if not isinstance(value, Decimal):
                    self.marks[value.value] += 1
                    self.marked[record.year, record.area.code].add(value.value)
                if column in add_up:
                    self._remember(record, column, value)
            yield record

    def _remember(self, record: Record, column: str, value: object) -> None:
        area = record.area
        if area.level != Level.COUNCIL:
            if isinstance(value, Decimal):
                self._published[column, record.year, area.code] = value
            return
        for larger in (area.region, ENGLAND):
            if isinstance(value, Decimal):
                self._added[column, record.year, larger] += value
            else:
                self._marked[column, record.year, larger].append(area.name)

    def differences(self) -> list[Difference]:
        """Return the regions and England whose councils do not add up to what is published; none means all do."""
        return [
            Difference(column, year, area, published, self._added[column, year, area], self._marked[column, year, area])
            for (column, year, area), published in self._published.items()
            if self._has_councils(year) and self._added[column, year, area] != published
        ]

    @property
    def compared(self) -> int:
        """Return how many published totals were added up again."""
        return sum(self._has_councils(year) for _, year, _ in self._published)

    def _has_councils(self, year: int) -> bool:
        """Tell whether a year has its councils: a sample is not added up."""
        expected = self.areas.expected(Level.COUNCIL, span(self.data_set.period_kind, year))
        return sum(area.code in self._there[year] for area in expected) >= 0.9 * len(expected)

    def missing(self) -> dict[int, list[str]]:
        """Return for each year the councils that there were and that no row is about."""
        found = {}
        for year in sorted(self._there):
            expected = self.areas.expected(Level.COUNCIL, span(self.data_set.period_kind, year))
            absent = sorted(area.name for area in expected if area.code not in self._there[year])
            if absent:
                found[year] = absent
        return found

    @property
    def years(self) -> list[int]:
        """Return the years that there is a row about."""
        return sorted(self._there)
