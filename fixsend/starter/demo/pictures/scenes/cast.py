"""What the drawings have in common: the people who turn up in more than one, and what a drawing is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fixsend.starter.demo.pictures.cloth import AMBER, CORAL, GROUND, PETROL, PLUM, SOFT, TEAL
from fixsend.starter.demo.pictures.people import Look, bust

# People who turn up in more than one drawing.
MUM = Look(PLUM, GROUND, skin=0, colour=1, hair="long")
DAD = Look(PETROL, SOFT, skin=1, colour=4)
GRAN = Look(CORAL, PLUM, skin=4, colour=2, hair="bun", skirt=True)
AUNT = Look(TEAL, GROUND, skin=2, colour=5, hair="scarf", skirt=True)
TEACHER = Look(AMBER, PETROL, skin=3, colour=0, hair="curls")
UNCLE = Look(SOFT, GROUND, skin=5, colour=4, hair="none")
GIRL = Look(CORAL, PETROL, skin=1, colour=0, hair="curls")
BOY = Look(TEAL, PLUM, skin=0, colour=3)
TEEN = Look(AMBER, GROUND, skin=2, colour=4, hair="tail")
LAD = Look(PLUM, PETROL, skin=4, colour=1, hair="cap")
CROWD = (MUM, DAD, GRAN, AUNT, TEACHER, UNCLE, TEEN, LAD, GIRL, BOY)


@dataclass(frozen=True)
class Scene:
    """One drawing: what it shows in words, the middle of what must not be cut off, and how it is drawn."""

    alt: str
    draw: Callable[[], list[str]]
    middle: tuple[int, int] = (800, 480)


def crowd(base: float, size: float, start: int, number: int, step: float, x: float = 0) -> list[str]:
    """Return a row of people from the waist up, every third with a hand in the air."""
    return [
        bust((x + n * step, base + 14 * (n % 2)), size, CROWD[(start + n) % len(CROWD)], "up" if n % 3 == 0 else "down")
        for n in range(number)
    ]
