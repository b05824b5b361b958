"""Boolean SQL about people: how a caller tells the engine whom a mailing is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SqlCondition:
    """Boolean SQL, TRUE or FALSE and never NULL, with its parameters.

    The engine evaluates it over the alias `person` of people_person; the rules of audiences are written over another
    alias (`audiences.sql`).
    """

    text: str
    params: tuple[Any, ...] = ()
    # What it costs: the columns of the row (0), its arrays (1), who got a mailing (2), other tables (3). Of a group's
    # parts the cheaper ones come first, and the dearer ones are evaluated only where it still matters.
    weight: int = 0


EVERYBODY = SqlCondition("TRUE")
NOBODY = SqlCondition("FALSE")
