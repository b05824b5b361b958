"""Boolean SQL about people: how whoever asks for a sending says whom it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SqlCondition:
    """Boolean SQL, TRUE or FALSE and never NULL; what values it takes are params.

    The engine asks it over the alias `person` of people_person; the rules of audiences are written over an alias of
    their own (`audiences.sql`).
    """

    text: str
    params: tuple[Any, ...] = ()
    # What it costs to ask: the columns of the row (0), its arrays (1), who got a mailing (2), other tables (3). Of a
    # group's parts the cheaper ones are asked first, and the dearer ones only of those for whom it still matters.
    weight: int = 0


EVERYBODY = SqlCondition("TRUE")
NOBODY = SqlCondition("FALSE")
