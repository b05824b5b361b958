"""The table of councils that comes with the code: making it from a register of authorities, and reading it."""

import csv
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.text import slugify

from fixsend.web import normalise

if TYPE_CHECKING:
    from fixsend.places.models import Council

TABLE = Path(__file__).parent / "data" / "councils.csv"
# "Bristol, City of" stands under B, as people look for it; "Bournemouth, Christchurch and Poole" stays whole.
_STYLE = re.compile(r", (City|County) of$")


@dataclass(frozen=True)
class CouncilFacts:
    """One line of the table."""

    code: str
    gss_code: str
    name: str
    region: str
    kind: str
    website: str


class BadRegister(Exception):
    """The file is not a register of SEND authorities."""


def read_register(path: Path) -> list[CouncilFacts]:
    """Return the facts we keep from a register of authorities (columns as in the README beside our table)."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            facts = [_from_register(row) for row in csv.DictReader(file)]
        except KeyError as error:
            raise BadRegister(f"The file has no column {error}.") from error
    if len({fact.code for fact in facts}) != len(facts) or not facts:
        raise BadRegister("The file is empty or names one code twice.")
    return sorted(facts, key=lambda fact: fact.code)


def _from_register(row: dict[str, str]) -> CouncilFacts:
    return CouncilFacts(
        code=row["old_la_code"].strip(),
        gss_code=row["gss_code"].strip(),
        name=_STYLE.sub("", row["la_name"].strip()),
        region=row["region_code"].strip(),
        kind=row["la_type"].strip(),
        website=row["homepage_url"].strip(),
    )


def write_table(facts: list[CouncilFacts], path: Path = TABLE) -> None:
    """Write our table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(CouncilFacts)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(fact) for fact in facts)


def read_table(path: Path = TABLE) -> Iterator[CouncilFacts]:
    """Yield the lines of our table."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield CouncilFacts(**row)


def load(model: "type[Council] | Any", facts: Iterator[CouncilFacts] | list[CouncilFacts] | None = None) -> int:
    """Make or update one row for each line, found by its DfE code; return how many lines there were.

    The model is an argument because migrations bring their own version of it.
    """
    count = 0
    for fact in facts if facts is not None else read_table():
        model.objects.update_or_create(
            code=fact.code,
            defaults={
                "gss_code": fact.gss_code,
                "name": fact.name,
                "slug": slugify(fact.name),
                "sort_name": normalise.search_key(fact.name),
                "region": fact.region,
                "kind": fact.kind,
                "website": fact.website,
            },
        )
        count += 1
    return count
