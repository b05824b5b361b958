"""What was said when a table was read, in words for staff."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fixsend.evidence.models import Edition
from fixsend.evidence.models.figure import Mark
from fixsend.evidence.queries.editions import indicator_of


@dataclass(frozen=True)
class MarkCount:
    """How often a mark stands in a table."""

    mark: str
    words: str
    count: int


@dataclass(frozen=True)
class Told:
    """The parts of a report that are kept as numbers and names of the code."""

    marks: list[MarkCount]
    differences: list[str]
    doubtful: list[str]
    not_collected: list[str]


def told(edition: Edition) -> Told:
    """Return what the report of an edition says, in sentences."""
    report = edition.report
    return Told(
        marks=[MarkCount(mark, str(Mark(mark).label), count) for mark, count in report.get("marks", {}).items()],
        differences=[_difference(one) for one in report.get("totals_that_differ", ())],
        doubtful=[
            *(_flawed(one, edition) for one in report.get("flawed", ())),
            *(_not_recomputed(one, edition) for one in report.get("not_recomputed", ())),
        ],
        not_collected=[_named(one, edition) for one in report.get("not_collected", ())],
    )


def _difference(one: dict[str, Any]) -> str:
    where = f"{one['column']}, {one['period']}, {one['area']}"
    words = f"{where}: published {_number(one['published'])}, councils add up to {_number(one['added'])}."
    return f"{words} Without a number: {', '.join(one['marked'])}." if one["marked"] else words


def _flawed(one: dict[str, str], edition: Edition) -> str:
    return f"{_what(one, edition)}: the file has {_number(one['published'])}, but {one['why']}. We show a mark."


def _not_recomputed(one: dict[str, str], edition: Edition) -> str:
    return (
        f"{_what(one, edition)}: the file has {_number(one['published'])}, its counts make {_number(one['follows'])}."
    )


def _what(one: dict[str, str], edition: Edition) -> str:
    return f"{_title(one['indicator'], edition)}, {one['period']}, {one['area']}"


def _named(one: str, edition: Edition) -> str:
    """Return "{slug}, {period}" with the indicator's title."""
    slug, _, period = one.partition(", ")
    return f"{_title(slug, edition)} ({period})"


def _title(slug: str, edition: Edition) -> str:
    return indicator_of(slug, edition).title


def _number(text: str) -> str:
    return f"{Decimal(text):,f}"
