"""Going through a newsletter's blocks, with the words by which staff find each one again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

THEN = "{}: "
OTHERWISE = "{}, everybody else: "


@dataclass(frozen=True)
class Placed:
    """One block and where it stands."""

    where: str
    kind: str
    value: Any


def place_of(number: int, child: Any, within: str = "") -> str:
    """Return where a block stands: "Block 3 (button)"."""
    return f"{within}Block {number} ({str(child.block.label).lower()})"


def placed(blocks: Iterable[Any], within: str = "") -> Iterator[Placed]:
    """Return every block in its order; a part for some readers comes before what is in it."""
    for number, child in enumerate(blocks, 1):
        where = place_of(number, child, within)
        yield Placed(where, child.block_type, child.value)
        if child.block_type == "for_some":
            yield from placed(child.value["then"], THEN.format(where))
            yield from placed(child.value["otherwise"], OTHERWISE.format(where))
