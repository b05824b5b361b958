"""What staff see of an import."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fixsend.mailings.list_import.models import ImportRow, ImportStatus, ListImport, Outcome

_SHOWN = 5


@dataclass(frozen=True)
class OutcomeLine:
    """One outcome: how many rows, and the first few of them."""

    outcome: Outcome
    count: int
    examples: list[ImportRow]


def outcome_lines(list_import: ListImport) -> list[OutcomeLine]:
    """Return the outcomes that occur, in their order, with examples; the counts add up to the rows of the file."""
    return [
        OutcomeLine(outcome, list_import.counts[outcome.value], _examples(list_import, outcome))
        for outcome in Outcome
        if list_import.counts.get(outcome.value)
    ]


def accounted_for(list_import: ListImport) -> int:
    """Return how many rows have an outcome; it equals the rows of the file, or something is wrong."""
    return sum(list_import.counts.values())


def can_undo(list_import: ListImport) -> bool:
    """Tell whether an import can be undone: it was brought in, and retention has not removed its rows yet."""
    applied = list_import.status == ImportStatus.APPLIED
    return applied and ImportRow.objects.filter(list_import=list_import).exists()


def report(list_import: ListImport) -> Iterator[str]:
    """Yield a CSV of every row of the file with its outcome, a line at a time."""
    writer = csv.writer(_Echo())
    yield writer.writerow(["row", "email", "outcome"])
    for row in ImportRow.objects.filter(list_import=list_import).order_by("number").iterator(chunk_size=2000):
        yield writer.writerow([row.number, _inert(row.email), row.get_outcome_display()])


class _Echo:
    """A file that hands back what is written to it, so that the CSV module makes one line at a time."""

    def write(self, value: Any) -> Any:
        return value


def _inert(text: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text


def _examples(list_import: ListImport, outcome: Outcome) -> list[ImportRow]:
    return list(ImportRow.objects.filter(list_import=list_import, outcome=outcome).order_by("number")[:_SHOWN])
