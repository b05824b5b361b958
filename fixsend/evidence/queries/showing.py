"""Which slices are shown: worked out from nothing but which editions are published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Edition, EditionState, Level, Slice


class Key(NamedTuple):
    """What at most one slice is shown for."""

    indicator: str
    year: int
    period_kind: str
    level: str


class Cut(NamedTuple):
    """A slice, as far as it decides what is shown."""

    pk: int
    indicator: str
    year: int
    period_kind: str
    level: str
    is_partial: bool
    areas: int
    edition_id: int
    data_set: str
    name: str
    number: int

    @property
    def key(self) -> Key:
        """Return what it would be shown for."""
        return Key(self.indicator, self.year, self.period_kind, self.level)


@dataclass(frozen=True, order=True)
class _Rank:
    """How a slice stands among those of the same indicator, period and level; the highest is shown."""

    is_whole: bool
    precedence: int
    edition: str
    number: int


def published() -> set[int]:
    """Return the primary keys of the published editions."""
    return set(Edition.objects.filter(state=EditionState.PUBLISHED).values_list("pk", flat=True))


def to_show(edition_ids: Iterable[int]) -> dict[Key, Cut]:
    """Return which slices are shown where exactly these editions are published."""
    best: dict[Key, tuple[_Rank, Cut]] = {}
    names = ("edition__data_set", "edition__name", "edition__number")
    rows = Slice.objects.filter(edition_id__in=list(edition_ids)).values_list(*Cut._fields[:8], *names)
    for cut in map(Cut._make, rows.iterator()):
        if cut.indicator in INDICATORS and INDICATORS[cut.indicator].withdrawn:
            continue  # Figures beside it contradict it.
        if cut.is_partial and cut.level != Level.ENGLAND:
            continue  # A few councils of a sample beside none of the others would say nothing.
        rank = _Rank(not cut.is_partial, _precedence(cut), cut.name, cut.number)
        if cut.key not in best or rank > best[cut.key][0]:
            best[cut.key] = (rank, cut)
    return {key: cut for key, (_, cut) in best.items()}


def _precedence(cut: Cut) -> int:
    """Return how an indicator prefers the data set of a slice: the first that it names is the highest."""
    indicator = INDICATORS.get(cut.indicator)
    names = [source.data_set for source in indicator.sources] if indicator else []
    return -names.index(cut.data_set) if cut.data_set in names else -len(names)
