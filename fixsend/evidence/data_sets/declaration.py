"""What is declared of a data set: from it come its loader, its page, its chart, its download and its documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from fixsend.evidence.models.edition import PeriodKind


class Reader(StrEnum):
    """How a file of a data set is laid out (`loading.readers` has one function for each)."""

    EES = "Explore Education Statistics: one row for an area and a period, columns by name"
    APPEALS_WIDE = (
        "One row for a council, three columns for each year, two rows of headings, names with footnote digits"
    )
    APPEALS_LONG = "One row for a council and a year"
    LONG = "One row for a measure, an area and a year"
    DSG = "One row for a council and a financial year; names, no codes"
    INSPECTIONS_2016 = "One row for an area inspected under the first framework"
    INSPECTIONS_2023 = "One row for an area with its newest full inspection"
    NEIGHBOURS = "One row for a council and one of its ten neighbours"
    GENERIC = "Any table, with columns that staff map"


class Unit(StrEnum):
    """What a number counts."""

    COUNT = "count"
    PERCENT = "per cent"
    PER_HUNDRED = "for a hundred"
    WEEKS = "weeks"
    SCORE = "score"
    TEXT = "text"


@dataclass(frozen=True)
class Publication:
    """What a publisher brings out at one time. `month`: in which it usually appears, 0 where there is none."""

    publisher: str
    title: str
    page: str
    licence: str
    month: int = 0

    @property
    def next_release(self) -> str:
        """Return when the next is to be expected, in words."""
        return f"usually in {_MONTHS[self.month - 1]}" if self.month else "no fixed time of the year"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Column:
    """A column that we know, by how its heading is spelled in any edition (patterns; capitals and spaces do not count).

    `nth` tells columns apart whose headings one pattern matches, from left to right. `adds_up`: its councils add up to
    the published regions and to England. `since` names the edition from which on the publisher has it; empty: always.
    """

    name: str
    meaning: str
    headings: tuple[str, ...]
    unit: Unit = Unit.COUNT
    adds_up: bool = False
    nth: int = 1
    optional: bool = False

    def matches(self, heading: str) -> bool:
        """Tell whether a heading is of this column."""
        return any(re.fullmatch(pattern, key(heading)) for pattern in self.headings)


def key(heading: str) -> str:
    """Return a heading as headings are compared: lower case, single spaces, without what surrounds it."""
    return " ".join(heading.replace("\ufeff", "").lower().split())


@dataclass(frozen=True)
class DataSet:
    """One table of a publication. See the fields' comments; `slug` stands in addresses and in the database."""

    slug: str
    title: str
    publication: Publication
    # What one row or number counts, and of whom; shown beside every table.
    counts: str
    geography: str
    reader: Reader
    columns: tuple[Column, ...]
    period_kind: PeriodKind
    # How its periods are called: {year} and {next} are filled in.
    period_words: str = "{year}"
    # Names of its files, as patterns.
    files: tuple[str, ...] = ()
    # The labels of rows that are totals, as each edition spells them; other rows are breakdowns.
    totals: frozenset[str] = frozenset()
    # Its newest period begins so many years before the year that its edition is called by.
    edition_after: int = 1
    # The first year (as `Slice.year`) that cannot be compared with the one before, and why.
    breaks: dict[int, str] = field(default_factory=dict)
    fetch: str = ""
    caveats: tuple[str, ...] = ()
    # Files that keep only councils of today do not say what happened to former ones.
    levels: str = "council, region, England"
    # What a dash stands for: zero in the tribunals' table, "no figure" in others.
    dash_is_zero: bool = False
    # Rows about areas that are no area of ours, by name: inner and outer London.
    not_ours: frozenset[str] = frozenset()
    # No new edition will come: its publisher counts another way now.
    is_finished: bool = False
    # It goes on naming councils after they ended; those rows are left out, and stop no file.
    names_former_councils: bool = False

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Return its columns by our names for them."""
        return {column.name: column for column in self.columns}

    def period(self, year: int) -> str:
        """Return a period in words: "2024", "January 2025", "2024/25"."""
        return self.period_words.format(year=year, next=year + 1, short=f"{(year + 1) % 100:02d}")

    @property
    def next_release(self) -> str:
        """Return when its next edition is to be expected, in words."""
        return "no more editions" if self.is_finished else self.publication.next_release

    def __str__(self) -> str:
        return self.title


def counts(meanings: dict[str, str], **spellings: tuple[str, ...]) -> tuple[Column, ...]:
    """Return columns of counts that add up; `spellings` has the patterns of those whose heading is not their name."""
    return tuple(
        Column(name, meaning, spellings.get(name, (re.escape(name.lower()),)), adds_up=True)
        for name, meaning in meanings.items()
    )


def rates(meanings: dict[str, str], unit: Unit = Unit.PERCENT, *, optional: bool = False) -> tuple[Column, ...]:
    """Return columns of percentages, or of another unit that does not add up."""
    return tuple(
        Column(name, meaning, (re.escape(name.lower()),), unit, optional=optional) for name, meaning in meanings.items()
    )


def words(names: Iterable[str], meaning: str = "Which row it is") -> tuple[Column, ...]:
    """Return columns of text that say which row it is."""
    return tuple(Column(name, meaning, (re.escape(name.lower()),), Unit.TEXT) for name in names)
