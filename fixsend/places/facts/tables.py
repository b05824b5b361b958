"""Our tables as CSV files, and what an import of newer facts would change."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from itertools import chain, pairwise, repeat
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

from fixsend.web.tables import detection
from fixsend.web.tables.rows import UnreadableTable

DATA = Path(__file__).parent.parent / "data"


class Facts(Protocol):
    """One line of a table: a dataclass of strings. `key` tells it from the others, `words` names it to a reader."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def key(self) -> str:
        """Return what the line is found by."""

    @property
    def words(self) -> str:
        """Return what the line is about."""


F = TypeVar("F", bound=Facts)


class BadSource(Exception):
    """The file is not what it should be; `str()` says why."""


@dataclass(frozen=True)
class Changes:
    """What differs between the facts we hold and those of a file, in words."""

    added: list[str]
    changed: list[str]
    gone: list[str]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the lines of an official file by the names of their columns; raises BadSource when it is no CSV file."""
    try:
        with path.open("rb") as file:
            written = detection.detect(file)
            records = written.records(written.text(file))
            header = next(records, [])
            for record in filter(None, records):
                cells = chain(record, repeat(""))
                yield {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
    except (UnreadableTable, UnicodeDecodeError, csv.Error) as error:
        raise BadSource(f"It cannot be read as a CSV file ({error}).") from error


def unique(found: Iterable[F]) -> list[F]:
    """Return facts in the order of their keys; raises BadSource when there are none, or two with one key."""
    facts = sorted(found, key=lambda fact: fact.key)
    if not facts:
        raise BadSource("It holds no line that we need.")
    for one, other in pairwise(facts):
        if one.key == other.key:
            raise BadSource(f"It names {one.key} twice.")
    return facts


def write(path: Path, facts: Sequence[Facts]) -> None:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(facts[0])], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(fact) for fact in facts)


def read(path: Path, kind: type[F]) -> list[F]:
    """Return the lines of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [kind(**row) for row in csv.DictReader(file)]


def compare(held: Iterable[F], new: Iterable[F]) -> Changes:
    """Return what would change if the new facts took the place of those we hold."""
    before, after = {fact.key: fact for fact in held}, {fact.key: fact for fact in new}
    return Changes(
        added=[fact.words for key, fact in after.items() if key not in before],
        changed=[_difference(before[key], fact) for key, fact in after.items() if before.get(key, fact) != fact],
        gone=[fact.words for key, fact in before.items() if key not in after],
    )


def _difference(before: Facts, after: Facts) -> str:
    old, new = asdict(before), asdict(after)
    parts = [f"{name} “{old[name]}” becomes “{new[name]}”" for name in old if old[name] != new[name]]
    return f"{before.words}: {', '.join(parts)}"
