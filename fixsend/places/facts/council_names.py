"""How others write the names of councils: in full, as official files have them, as people say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fixsend.places.facts import tables

TABLE = tables.DATA / "council_names.csv"


@dataclass(frozen=True)
class CouncilNameFacts:
    """One line of the table: a council's DfE code and one more name of it."""

    code: str
    name: str

    @property
    def key(self) -> str:
        """Return code and name: a council has several lines."""
        return f"{self.code} {self.name}"

    @property
    def words(self) -> str:
        """Return the name and whose it is."""
        return f"{self.name} ({self.code})"


def read_source(path: Path) -> list[CouncilNameFacts]:
    """Return the names of a table with the columns `code` and `name`; raises tables.BadSource."""
    try:
        return tables.unique(CouncilNameFacts(row["code"], row["name"]) for row in tables.rows(path))
    except KeyError as error:
        raise tables.BadSource(f"It has no column {error}.") from error


def read_table() -> list[CouncilNameFacts]:
    """Return the table that comes with the code."""
    return tables.read(TABLE, CouncilNameFacts)


def stored(apps: Any) -> list[CouncilNameFacts]:
    """Return the rows of the database as lines of the table."""
    found = apps.get_model("places", "Council").objects.values_list("code", "other_names")
    return [CouncilNameFacts(code, name) for code, names in found for name in names]


def load(apps: Any, facts: Iterable[CouncilNameFacts]) -> None:
    """Give each council these names and no others; raises tables.BadSource where one is not among ours."""
    councils = {council.code: council for council in apps.get_model("places", "Council").objects.all()}
    names: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        if fact.code not in councils:
            raise tables.BadSource(f"It names {fact.code}, which is not among our councils.")
        names[fact.code].append(fact.name)
    for code, council in councils.items():
        council.other_names = names[code]
    apps.get_model("places", "Council").objects.bulk_update(councils.values(), ["other_names"])
