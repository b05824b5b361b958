"""One file of figures: the tables in it, and what publishing it would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fixsend.evidence.data_sets import DataSet
from fixsend.evidence.loading import preview
from fixsend.evidence.models import Edition, EditionState, FileState, SourceFile
from fixsend.evidence.queries import effects
from fixsend.evidence.queries.editions import data_set_of
from fixsend.web import csv_files


@dataclass(frozen=True)
class Table:
    """One table of a file: its edition, what its report says in numbers, and how many shown figures it changes."""

    edition: Edition
    data_set: DataSet
    changed: int

    @property
    def report(self) -> dict[str, Any]:
        """Return what was said when it was read."""
        said: dict[str, Any] = self.edition.report
        return said

    @property
    def missing(self) -> int:
        """Return how many councils have no row, in the period that lacks most of them."""
        return max((len(councils) for councils in self.report.get("missing", {}).values()), default=0)

    @property
    def doubts(self) -> int:
        """Return how many sums and numbers do not fit, and are told on the edition's page."""
        told = ("totals_that_differ", "not_recomputed", "flawed")
        return sum(len(self.report.get(name, ())) for name in told)


def tables(source: SourceFile, change: effects.Effect) -> list[Table]:
    """Return the tables of a file as they are in it, with what publishing all of them would change."""
    found = list(source.editions.select_related("source_file").defer("source_file__content").order_by("id"))
    counted = change.counted()
    return [Table(one, data_set_of(one), counted[one.pk]) for one in found]


def lacking(source: SourceFile) -> list[Table]:
    """Return the tables of a file that wait to be published and in which councils are missing."""
    waiting = source.editions.filter(state=EditionState.LOADED).order_by("id")
    found = (Table(one, data_set_of(one), 0) for one in waiting)
    return [table for table in found if table.missing]


def effect(source: SourceFile) -> effects.Effect:
    """Return what publishing everything in a file would change."""
    waiting = source.editions.filter(state=EditionState.LOADED).values_list("pk", flat=True)
    return effects.of_publishing(list(waiting))


def was_published(source: SourceFile) -> bool:
    """Tell whether anything in a file is or was published."""
    return source.editions.exclude(state=EditionState.LOADED).exists()


def change_rows(source: SourceFile) -> Iterator[list[str]]:
    """Yield every figure that publishing a file would change, below headings, for a spreadsheet."""
    yield ["figure", "period", "area", "shown now", "would be"]
    for one in effect(source).each_change():
        yield [csv_files.safe_cell(cell) for cell in (one.what, one.period, one.area, one.old, one.new)]


def columns_of(source: SourceFile) -> preview.Preview | None:
    """Return the headings and first rows of a table whose columns can be named, or named again."""
    if source.content is None or was_published(source):
        return None
    if not source.mapping and source.state != FileState.UNMAPPED:
        return None  # A publisher's file that waits to be read: what its columns mean is declared.
    return preview.look(bytes(source.content), source.name)
