"""The 543 English constituencies and the councils that each lies in, from the Department's table of places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from fixsend.places.facts import councils, tables
from fixsend.places.models import Region
from fixsend.web import normalise

TABLE = tables.DATA / "constituencies.csv"
_REGION = {label: code for code, label in Region.choices}


@dataclass(frozen=True)
class ConstituencyFacts:
    """One line of the table; councils are ONS codes separated by spaces."""

    code: str
    name: str
    region: str
    councils: str

    @property
    def key(self) -> str:
        """Return the ONS code."""
        return self.code

    @property
    def words(self) -> str:
        """Return name and code."""
        return f"{self.name} ({self.code})"


def read_source(path: Path) -> list[ConstituencyFacts]:
    """Return the constituencies of a table with one line for each part of one that lies in another district."""
    overlaps: dict[tuple[str, str, str], set[str]] = {}
    try:
        for row in tables.rows(path):
            known = (row["pcon_code"], row["pcon_name"], _REGION[row["region_name"]])
            overlaps.setdefault(known, set()).add(row["new_la_code"])
    except KeyError as error:
        raise tables.BadSource(f"It has no column or region {error}.") from error
    return tables.unique(
        ConstituencyFacts(*known, councils=" ".join(sorted(codes))) for known, codes in overlaps.items()
    )


def read_table() -> list[ConstituencyFacts]:
    """Return the table that comes with the code."""
    return tables.read(TABLE, ConstituencyFacts)


def stored(apps: Any) -> list[ConstituencyFacts]:
    """Return the rows of the database as lines of the table."""
    found = apps.get_model("places", "Constituency").objects.prefetch_related("councils")
    return [
        ConstituencyFacts(
            one.code, one.name, one.region, " ".join(sorted(council.gss_code for council in one.councils.all()))
        )
        for one in found
    ]


def load(apps: Any, facts: Iterable[ConstituencyFacts]) -> None:
    """Make or update one row for each line; raises tables.BadSource where a council is not among ours."""
    known = councils.by_any_code(apps)
    model = apps.get_model("places", "Constituency")
    overlap = model.councils.through
    rows, pairs = [], []
    for fact in facts:
        name = {"slug": slugify(fact.name), "sort_name": normalise.search_key(fact.name)}
        rows.append(model(code=fact.code, name=fact.name, region=fact.region, **name))
        pairs += [(fact, code) for code in fact.councils.split()]
    fields = ["name", "slug", "sort_name", "region"]
    model.objects.bulk_create(rows, update_conflicts=True, unique_fields=["code"], update_fields=fields)
    keys = dict(model.objects.values_list("code", "pk"))
    try:
        links = [overlap(constituency_id=keys[fact.code], council_id=known[code]) for fact, code in pairs]
    except KeyError as error:
        raise tables.BadSource(f"It names {error}, which is not among our councils.") from error
    overlap.objects.filter(constituency__code__in=[row.code for row in rows]).delete()
    overlap.objects.bulk_create(links)
