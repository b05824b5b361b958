"""Where each council's hexagon lies on a map in which all councils are equally large, from a file of the HexJSON form.

Our source is of HexJSON's layout "odd-r": rows are counted from the south, and odd rows lie half a hexagon further to
the east. The positions are a drawing and nothing that the database is asked about, so that they stay in our table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fixsend.places.facts import tables

TABLE = tables.DATA / "hexagons.csv"
_LAYOUT = "odd-r"


@dataclass(frozen=True)
class HexagonFacts:
    """One line of the table: a council's DfE code, its column from the west and its row from the south."""

    code: str
    q: str
    r: str

    @property
    def key(self) -> str:
        """Return the DfE code."""
        return self.code

    @property
    def words(self) -> str:
        """Return which hexagon it is."""
        return f"The hexagon of {self.code}"


def read_source(path: Path) -> list[HexagonFacts]:
    """Return the positions of a HexJSON file; raises tables.BadSource where it is none, or two share a place."""
    try:
        source = json.loads(path.read_text(encoding="utf-8"))
        layout, hexes = source["layout"], source["hexes"].values()
        found = tables.unique(
            HexagonFacts(str(one["old_la_code"]), str(int(one["q"])), str(int(one["r"]))) for one in hexes
        )
    except KeyError as error:
        raise tables.BadSource(f"It has no {error}.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise tables.BadSource(f"It cannot be read as a HexJSON file ({error}).") from error
    if layout != _LAYOUT:
        raise tables.BadSource(f"Its layout is {layout}, not {_LAYOUT}.")
    if len({(one.q, one.r) for one in found}) != len(found):
        raise tables.BadSource("Two hexagons lie in one place.")
    return found


def read_table() -> list[HexagonFacts]:
    """Return the table that comes with the code."""
    return tables.read(TABLE, HexagonFacts)


def stored(apps: Any) -> list[HexagonFacts]:
    """Return the table that comes with the code: it is what the site draws from."""
    return read_table()


def load(apps: Any, facts: Iterable[HexagonFacts]) -> None:
    """Compare with our councils; raises tables.BadSource where a hexagon is of none of them."""
    known = set(apps.get_model("places", "Council").objects.values_list("code", flat=True))
    strange = sorted({fact.code for fact in facts} - known)
    if strange:
        raise tables.BadSource(f"It names {', '.join(strange)}, not among our councils.")
    positions.cache_clear()


@cache
def positions() -> dict[str, tuple[int, int]]:
    """Return the column from the west and the row from the south of each council's hexagon, by its DfE code."""
    return {fact.code: (int(fact.q), int(fact.r)) for fact in read_table()}
