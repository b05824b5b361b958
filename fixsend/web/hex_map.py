"""A map of places as hexagons of one size: the fuller a hexagon, the larger its number.

A template draws it with `{% hex_map %}` and links `web/charts.css`. Each hexagon is a link with its place and number
in words; bands differ in how full it is, never by colour. On a phone hexagons are smaller than a finger. WCAG 2.2 lets
them where another control on the page does the same (2.5.8, "Equivalent"), so that a page with a map has one.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

MOST_BANDS = 4
_WIDTH, _SIDE = 26, 15  # A hexagon that stands on its point is √3 times as wide as its sides are long.
_PITCH = 1.5 * _SIDE  # from row to row
_WORDS_ROOM = 32  # above the map, for the name of the hexagon in question; its number is beside the first rows
_LARGEST = 1.5  # So many pixels a unit, at the most.
_EDGE = 0.93  # of the place that a hexagon has; the rest is the seam
_FULL = (0.0, 0.3, 0.5, 0.7, _EDGE)  # how much of the place the number fills, by band


def _shape(part: float) -> str:
    x, y = _WIDTH / 2 * part, _SIDE * part
    return f"M0-{y:g} {x:g}-{y / 2:g}V{y / 2:g}L0 {y:g}-{x:g} {y / 2:g}V-{y / 2:g}z"


@dataclass(frozen=True)
class Scale:
    """Bands of numbers. `starts` are the numbers from which on the second, third, … band counts, at most four, rising;
    `words` names each band, the first of them being what is below all starts: mostly none."""

    starts: Sequence[float]
    words: Sequence[str]

    def __post_init__(self) -> None:
        """Refuse more bands than can be told apart; raises ValueError."""
        is_rising = all(one < following for one, following in pairwise(self.starts))
        if len(self.starts) > MOST_BANDS or len(self.words) != len(self.starts) + 1 or not is_rising:
            raise ValueError(f"A scale has up to {MOST_BANDS} rising starts, and a name for each band.")

    def band(self, number: float) -> int:
        """Return the band of a number."""
        return bisect_right(self.starts, number)


def round_starts(least: int, most: float, number: int) -> list[int]:
    """Return up to so many round numbers above `least` and up to `most`, where bands of about equal worth begin."""
    found = [digit * 10**power for power in range(len(f"{most:.0f}")) for digit in (1, 2, 5)]
    fit = [one for one in found if least < one <= most]
    if len(fit) <= number:
        return fit
    return [fit[round((place + 1) * len(fit) / (number + 1)) - 1] for place in range(number)]


@dataclass(frozen=True)
class Hexagon:
    """One place: its column from the west and row from the south (odd rows lie half a hexagon further east), its number
    as it is and in words, and where its link leads. None: there is no figure."""

    column: int
    row: int
    name: str
    number: float | None
    words: str
    url: str


@dataclass(frozen=True)
class Drawn:
    """How one hexagon is drawn: where, and the shape inside it that shows its band, or "" for none."""

    place: Hexagon
    x: str
    y: str
    inside: str


@dataclass(frozen=True)
class HexMap:
    """A map; `own` is the name of the place to point out. `skip_to` is the anchor of what follows it.

    `missing` says in the legend what hatched places are.
    """

    title: str
    hexagons: Sequence[Hexagon]
    scale: Scale
    skip_to: str
    own: str = ""
    missing: str = "no figure"
    edge = _shape(_EDGE)

    @property
    def area(self) -> str:
        """Return the area that the hexagons and the words above them take, as a viewBox."""
        return f"0 {-_WORDS_ROOM} {self._across:g} {_WORDS_ROOM + self._rows * _PITCH + 2 * _SIDE:g}"

    @property
    def width(self) -> str:
        """Return how wide the map is drawn where there is room, in pixels."""
        return f"{self._across * _LARGEST:g}"

    @property
    def drawn(self) -> list[Drawn]:
        """Return the hexagons in the order in which one reads: from the north, and from the west."""
        order = sorted(self.hexagons, key=lambda one: (-one.row, one.column))
        return [Drawn(one, self._x(one), self._y(one), self._inside(one)) for one in order]

    @property
    def pointed_out(self) -> Drawn | None:
        """Return the hexagon that is the visitor's own."""
        return next((one for one in self.drawn if self.own and one.place.name == self.own), None)

    @property
    def legend(self) -> list[tuple[str, str]]:
        """Return the shape and the name of each band, and of places without a figure where there are any."""
        bands = [(_shape(_FULL[band]) if band else "", words) for band, words in enumerate(self.scale.words)]
        return bands + ([(_MISSING, self.missing)] if any(one.number is None for one in self.hexagons) else [])

    @property
    def _across(self) -> float:
        return (max((one.column for one in self.hexagons), default=0) + 1.5) * _WIDTH

    @property
    def _rows(self) -> int:
        return max((one.row for one in self.hexagons), default=0)

    def _x(self, one: Hexagon) -> str:
        return f"{(one.column + one.row % 2 / 2 + 0.5) * _WIDTH:g}"

    def _y(self, one: Hexagon) -> str:
        return f"{(self._rows - one.row) * _PITCH + _SIDE:g}"

    def _inside(self, one: Hexagon) -> str:
        if one.number is None:
            return _MISSING
        band = self.scale.band(one.number)
        return _shape(_FULL[band]) if band else ""


_MISSING = "M-9.5 3 3-9.5M-8 8.5 8-8.5M-3 9.5 9.5-3"  # hatched
