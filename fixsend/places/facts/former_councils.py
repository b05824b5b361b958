"""Councils that were responsible for SEND until others replaced them, from mySociety's list of authorities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fixsend.places.facts import councils, tables

TABLE = tables.DATA / "former_councils.csv"
# Kinds of authority that have had education among their duties: counties, unitaries, boroughs of the big cities.
_WITH_EDUCATION = {"CTY", "UA", "MD", "LBO", "CC"}


@dataclass(frozen=True)
class FormerCouncilFacts:
    """One line of the table; successors are ONS codes separated by spaces, `replaced_on` is written YYYY-MM-DD.

    `code` is the Department's; empty where we do not know it.
    """

    gss_code: str
    code: str
    name: str
    replaced_on: str
    successors: str

    @property
    def key(self) -> str:
        """Return the ONS code."""
        return self.gss_code

    @property
    def words(self) -> str:
        """Return name and code."""
        return f"{self.name} ({self.gss_code})"


def read_source(path: Path) -> list[FormerCouncilFacts]:
    """Return the English authorities with education that have ended, from mySociety's list."""
    try:
        lines = list(tables.rows(path))
        codes = {row["local-authority-code"]: row["gss-code"] for row in lines}
        # The source does not have the Department's codes: those that we hold stay.
        known = {fact.gss_code: fact.code for fact in read_table()}
        return tables.unique(_facts(row, codes, known) for row in lines if _has_ended(row))
    except KeyError as error:
        raise tables.BadSource(f"It has no column or authority {error}.") from error


def _has_ended(row: dict[str, str]) -> bool:
    kind = row["local-authority-type"]
    return bool(row["nation"] == "England" and row["end-date"] and row["replaced-by"] and kind in _WITH_EDUCATION)


def _facts(row: dict[str, str], codes: dict[str, str], known: dict[str, str]) -> FormerCouncilFacts:
    successors = sorted(codes[code.strip()] for code in row["replaced-by"].split(","))
    name = row["nice-name"].removesuffix(" County")
    ended = _first_day_without(row["end-date"])
    return FormerCouncilFacts(row["gss-code"], known.get(row["gss-code"], ""), name, ended, " ".join(successors))


def _first_day_without(written: str) -> str:
    """Return 1 April, when councils change: the source gives the last day for some and the first for others."""
    day = date.fromisoformat(written)
    return str(day + timedelta(days=1) if (day.month, day.day) == (3, 31) else day)


def read_table() -> list[FormerCouncilFacts]:
    """Return the table that comes with the code."""
    return tables.read(TABLE, FormerCouncilFacts)


def stored(apps: Any) -> list[FormerCouncilFacts]:
    """Return the rows of the database as lines of the table."""
    found = apps.get_model("places", "FormerCouncil").objects.prefetch_related("successors")
    return [
        FormerCouncilFacts(
            one.gss_code,
            one.code,
            one.name,
            str(one.replaced_on),
            " ".join(sorted(successor.gss_code for successor in one.successors.all())),
        )
        for one in found
    ]


def load(apps: Any, facts: Iterable[FormerCouncilFacts]) -> None:
    """Make or update one row for each line; raises tables.BadSource where a successor is not among our councils."""
    known = councils.by_any_code(apps)
    for fact in facts:
        try:
            successors = [known[code] for code in fact.successors.split()]
        except KeyError as error:
            raise tables.BadSource(f"{fact.words} was replaced by {error}, which is not among our councils.") from error
        row, _ = apps.get_model("places", "FormerCouncil").objects.update_or_create(
            gss_code=fact.gss_code,
            defaults={"code": fact.code, "name": fact.name, "replaced_on": date.fromisoformat(fact.replaced_on)},
        )
        row.successors.set(successors)
