"""The 153 councils responsible for SEND, from a register of authorities."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from fixsend.places.facts import tables
from fixsend.web import normalise

TABLE = tables.DATA / "councils.csv"
# "Bristol, City of" stands under B, as people look for it; "Bournemouth, Christchurch and Poole" stays whole.
_STYLE = re.compile(r", (City|County) of$")


@dataclass(frozen=True)
class CouncilFacts:
    """One line of the table. `other_codes` are separated by spaces."""

    code: str
    gss_code: str
    name: str
    region: str
    kind: str
    website: str
    other_codes: str

    @property
    def key(self) -> str:
        """Return the DfE code: it stays when the ONS gives a council a new one."""
        return self.code

    @property
    def words(self) -> str:
        """Return the council's name and code."""
        return f"{self.name} ({self.code})"


def read_source(path: Path) -> list[CouncilFacts]:
    """Return the facts that we keep from a register (its columns: the README beside our tables)."""
    try:
        return tables.unique(_from_register(row) for row in tables.rows(path))
    except KeyError as error:
        raise tables.BadSource(f"It has no column {error}.") from error


def _from_register(row: dict[str, str]) -> CouncilFacts:
    others = {row["dfe_code_2025"], *row["other_codes"].split()} - {row["gss_code"], ""}
    return CouncilFacts(
        code=row["old_la_code"],
        gss_code=row["gss_code"],
        name=_STYLE.sub("", row["la_name"]),
        region=row["region_code"],
        kind=row["la_type"],
        website=row["homepage_url"],
        other_codes=" ".join(sorted(others)),
    )


def read_table() -> list[CouncilFacts]:
    """Return the table that comes with the code."""
    return tables.read(TABLE, CouncilFacts)


def stored(apps: Any) -> list[CouncilFacts]:
    """Return the rows of the database as lines of the table."""
    names = ("code", "gss_code", "name", "region", "kind", "website", "other_codes")
    found = apps.get_model("places", "Council").objects.values(*names)
    return [CouncilFacts(**(row | {"other_codes": " ".join(row["other_codes"])})) for row in found]


def load(apps: Any, facts: Iterable[CouncilFacts]) -> None:
    """Make or update one row for each line; a council that is in no line any more stays, for records point at it."""
    councils = apps.get_model("places", "Council").objects
    for fact in facts:
        defaults = {
            "gss_code": fact.gss_code,
            "name": fact.name,
            "slug": slugify(fact.name),
            "sort_name": normalise.search_key(fact.name),
            "region": fact.region,
            "kind": fact.kind,
            "website": fact.website,
            "other_codes": fact.other_codes.split(),
        }
        councils.update_or_create(code=fact.code, defaults=defaults)


def by_any_code(apps: Any) -> dict[str, int]:
    """Return the primary key of the council that each code has ever meant."""
    found: dict[str, int] = {}
    for pk, gss_code, others in apps.get_model("places", "Council").objects.values_list(
        "pk", "gss_code", "other_codes"
    ):
        found |= dict.fromkeys([*others, gss_code], pk)
    return found
