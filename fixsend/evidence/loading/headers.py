"""Which data set a file is of, and which of its columns mean what: by its headings, as any edition spells them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fixsend.evidence.data_sets import DATA_SETS, DataSet, Reader
from fixsend.evidence.data_sets.declaration import Column
from fixsend.evidence.loading.problems import Problem, Refused

# Files that have their headings elsewhere, or whose measures are not columns.
_BY_FILE_NAME = {Reader.APPEALS_WIDE}
# A table that shares fewer headings with a data set is not that data set with a strange column, but something else.
_LIKE_ENOUGH = 0.6


@dataclass(frozen=True)
class Header:
    """The places of the columns that we know, by our names; and how each heading is spelled in this file."""

    places: dict[str, int]
    headings: dict[str, str]

    def heading(self, expression: str) -> str:
        """Return how the columns of "a+b" are spelled in this file."""
        return " + ".join(self.headings[name] for name in expression.split("+"))

    def has(self, *names: str) -> bool:
        """Tell whether the file has all of these columns."""
        return all(name in self.places for name in names)


def recognise(headings: Sequence[str], file_name: str) -> DataSet:
    """Return the data set of a file: the one whose headings it has, helped by its name; raises Refused."""
    publishers = [one for one in DATA_SETS.values() if one.reader is not Reader.GENERIC]
    named = [one for one in publishers if any(_is_named(pattern, file_name) for pattern in one.files)]
    for one in named:
        if one.reader in _BY_FILE_NAME or _likeness(one, headings) >= _LIKE_ENOUGH:
            return one
    best = max(publishers, key=lambda one: _likeness(one, headings))
    if _likeness(best, headings) < _LIKE_ENOUGH:
        raise Refused(
            f"We do not know what {file_name} is. Its headings are: {', '.join(headings[:20])}. If it is a table with "
            "a column of councils and one of figures, load it as a table of your own and say which column is what."
        )
    return best


def understand(data_set: DataSet, headings: Sequence[str]) -> Header:
    """Return where the columns of a data set stand; raises Refused with every heading that is unknown or missing."""
    places: dict[str, int] = {}
    problems = []
    seen: Counter[str] = Counter()
    for place, heading in enumerate(headings):
        matching = [column for column in data_set.columns if column.matches(heading)]
        if not matching:
            if heading.strip():
                problems.append(Problem(f"The column “{heading}” is not one that we know in “{data_set.title}”."))
            continue
        pattern = matching[0].headings[0] if len(matching) > 1 else heading
        seen[pattern] += 1
        nth = seen[pattern] if len(matching) > 1 else 1
        column = next((one for one in matching if one.nth == nth), None)
        if column is None or column.name in places:
            problems.append(Problem(f"The column “{heading}” is there more often than we know."))
            continue
        places[column.name] = place
    if data_set.reader is not Reader.LONG:
        problems += [
            Problem(f"The column “{_usual(column)}” is missing.")
            for column in data_set.columns
            if column.name not in places and not column.optional
        ]
    if problems:
        raise Refused(problems)
    return Header(places, {name: headings[place].strip() for name, place in places.items()})


def _usual(column: Column) -> str:
    return column.headings[0].replace("\\", "")


def _is_named(pattern: str, file_name: str) -> bool:
    return bool(re.fullmatch(rf"(?:.*/)?{pattern}", file_name.lower()))


def _likeness(data_set: DataSet, headings: Sequence[str]) -> float:
    """Return how much of a table's headings a data set knows, or how much of its own are there: the smaller share."""
    if not data_set.columns or not headings:
        return 0.0
    known = sum(any(column.matches(heading) for column in data_set.columns) for heading in headings)
    needed = [column for column in data_set.columns if not column.optional]
    if data_set.reader is Reader.LONG:
        needed = needed[:7]
    there = sum(any(column.matches(heading) for heading in headings) for column in needed)
    return min(known / len(headings), there / max(len(needed), 1))
