"""What a reader gives: records of numbers with their place in the file, whatever the file looks like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from fixsend.evidence.data_sets import DataSet
from fixsend.evidence.loading.areas import Areas
from fixsend.evidence.loading.cells import UnknownMark, parse
from fixsend.evidence.loading.files import NumberedRow
from fixsend.evidence.loading.headers import Header
from fixsend.evidence.loading.problems import Problems
from fixsend.evidence.models import Area
from fixsend.evidence.models.figure import Mark

Value = Decimal | Mark


@dataclass(slots=True)
class Record:
    """The totals of one area in one period: values by our names of columns, and how their headings are spelled."""

    row: int
    area: Area
    year: int
    values: dict[str, Value]
    headings: dict[str, str]


@dataclass
class Reading:
    """A table on its way: what is known of it, and what is noted while its rows are read."""

    data_set: DataSet
    header: Header
    areas: Areas
    problems: Problems = field(default_factory=Problems)
    rows: int = 0
    breakdown_rows: int = 0
    left_out: dict[str, int] = field(default_factory=dict)

    def leave_out(self, why: str) -> None:
        """Count a row that is none of ours."""
        self.left_out[why] = self.left_out.get(why, 0) + 1

    def value(self, cell: str, row: int, heading: str) -> Value | None:
        """Return what a cell says; what it cannot say is noted as a problem."""
        try:
            return parse(cell, dash_is_zero=self.data_set.dash_is_zero)
        except UnknownMark:
            self.problems.add(
                f"“{cell.strip()[:40]}” under “{heading}” is neither a number nor a mark that we know.", row
            )
            return None


Rows = Iterator[NumberedRow]
