"""What publishing editions, or withdrawing them, would change of what is shown: before anybody does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from django.db import connection

from fixsend.evidence.indicators import INDICATORS, INSPECTIONS, INSPECTIONS_2016, NEIGHBOURS
from fixsend.evidence.loading.lists import OUTCOMES
from fixsend.evidence.models import CardClock, Edition, Figure, Slice
from fixsend.evidence.queries.editions import data_set_of, indicator_of
from fixsend.evidence.queries.rows import FigureRow, figure_rows
from fixsend.evidence.queries.showing import Cut, Key, published, to_show

NOTHING = "nothing"
_AT_ONCE = 500
_LISTS = {
    INSPECTIONS: "Inspections since 2023",
    INSPECTIONS_2016: "Inspections from 2016 to 2022",
    NEIGHBOURS: "Statistical neighbours",
}


@dataclass(frozen=True)
class Change:
    """A figure that is shown now and would be another, or none: in words, as it is shown and as it would be."""

    what: str
    period: str
    area: str
    old: str
    new: str


@dataclass(frozen=True)
class Pair:
    """A slice that is shown now and the one that would be in its place; None where there is none."""

    key: Key
    old: Cut | None
    new: Cut | None

    @property
    def editions(self) -> list[int]:
        """Return their editions, that of the new one first."""
        return [cut.edition_id for cut in (self.new, self.old) if cut]


@dataclass(frozen=True)
class _Difference:
    """One area about which two slices say something else; figures by primary key, rows of lists in words."""

    pair: int
    area: str
    old_figure: int | None
    new_figure: int | None
    old_words: str
    new_words: str


@dataclass(frozen=True)
class Effect:
    """All slices that would be exchanged, begin to be shown, or be shown no more."""

    pairs: list[Pair]

    @property
    def begin(self) -> list[Pair]:
        """Return those of which nothing is shown now."""
        return [pair for pair in self.pairs if pair.old is None]

    @property
    def end(self) -> list[Pair]:
        """Return those of which nothing would be shown any more."""
        return [pair for pair in self.pairs if pair.new is None]

    @cached_property
    def exchanged(self) -> list[Pair]:
        """Return those in whose place another would be shown."""
        return [pair for pair in self.pairs if pair.old is not None and pair.new is not None]

    def new_figures(self) -> int:
        """Return how many figures would be shown for which there is nothing now."""
        return sum(pair.new.areas for pair in self.begin if pair.new)

    def gone_figures(self) -> int:
        """Return how many figures would be shown no more, with nothing in their place."""
        return sum(pair.old.areas for pair in self.end if pair.old)

    def of_edition(self, edition_id: int) -> Effect:
        """Return what one of the editions has to do with."""
        return Effect([pair for pair in self.pairs if edition_id in pair.editions])

    def changes(self, most: int | None = None) -> list[Change]:
        """Return the figures that would be others; of slices that begin or end as a whole, none is listed."""
        return list(self.each_change(most))

    def each_change(self, most: int | None = None) -> Iterator[Change]:
        """Yield the figures that would be others, by indicator and year, a few hundred at a time."""
        yield from _in_words(self.exchanged, self._differences[:most])

    def changed(self) -> int:
        """Return how many figures would be others."""
        return len(self._differences)

    def counted(self) -> Counter[int]:
        """Return how many figures would be others, by the edition that would be shown."""
        return Counter(self.exchanged[one.pair].editions[0] for one in self._differences)

    @cached_property
    def _differences(self) -> list[_Difference]:
        return list(_differences(self.exchanged))


def of_publishing(edition_ids: Collection[int]) -> Effect:
    """Return what publishing editions would change."""
    return _effect(published() | set(edition_ids))


def of_taking_back(edition_ids: Collection[int]) -> Effect:
    """Return what withdrawing editions would change."""
    return _effect(published() - set(edition_ids))


def state_of_the_figures() -> int:
    """Return a number that is another once anything has changed of what is shown: who compared before sees it."""
    return CardClock.objects.get(pk=1).number


def _effect(editions: set[int]) -> Effect:
    now, then = to_show(published()), to_show(editions)
    keys = sorted(key for key in now.keys() | then.keys() if now.get(key) != then.get(key))
    return Effect([Pair(key, now.get(key), then.get(key)) for key in keys])


_DIFFERENCES = """
WITH pair AS (
    SELECT * FROM unnest(%s::int[], %s::bigint[], %s::bigint[]) AS pair(place, old_id, new_id)
), says AS (
    SELECT slice_id, area_id, id AS figure, coalesce(value::text, mark) AS words FROM evidence_figure
    WHERE slice_id = ANY(%s)
    UNION ALL
    SELECT slice_id, area_id, NULL, concat_ws(' ', outcome, to_char(published_on, 'FMDD FMMonth YYYY'))
    FROM evidence_inspection
    WHERE slice_id = ANY(%s)
    UNION ALL
    SELECT slice_id, area_id, NULL, string_agg(neighbour_id, ' ' ORDER BY rank) FROM evidence_neighbour
    WHERE slice_id = ANY(%s) GROUP BY slice_id, area_id
), old AS (
    SELECT place, area_id, figure, words FROM pair JOIN says ON slice_id = old_id
), new AS (
    SELECT place, area_id, figure, words FROM pair JOIN says ON slice_id = new_id
)
SELECT place, area.name, old.figure, new.figure, coalesce(old.words, ''), coalesce(new.words, '')
FROM old FULL JOIN new USING (place, area_id) JOIN evidence_area area ON area.code = area_id
WHERE old.words IS DISTINCT FROM new.words
ORDER BY place, area.sort_name
"""


def _differences(pairs: list[Pair]) -> Iterator[_Difference]:
    if not pairs:
        return
    old = [pair.old.pk if pair.old else None for pair in pairs]
    new = [pair.new.pk if pair.new else None for pair in pairs]
    both = [pk for pk in (*old, *new) if pk is not None]
    with connection.cursor() as cursor:
        cursor.execute(_DIFFERENCES, [list(range(len(pairs))), old, new, both, both, both])
        for row in cursor.fetchall():
            yield _Difference(*row)


def _in_words(pairs: list[Pair], found: Iterable[_Difference]) -> Iterator[Change]:
    rest = iter(found)
    titles = _Titles(pairs)
    while some := list(islice(rest, _AT_ONCE)):
        wanted = [pk for one in some for pk in (one.old_figure, one.new_figure) if pk is not None]
        rows = {row.pk: row for row in figure_rows(Figure.objects.filter(pk__in=wanted))}
        for one in some:
            yield _change(pairs[one.pair], one, rows, titles)


class _Titles:
    """What slices are called, with one query for all of their editions."""

    def __init__(self, pairs: list[Pair]) -> None:
        wanted = {pk for pair in pairs for pk in pair.editions}
        self._editions = Edition.objects.defer("report").in_bulk(wanted)

    def of(self, pair: Pair) -> tuple[str, str]:
        """Return what a slice counts, and its period, in words."""
        edition, indicator = self._editions[pair.editions[0]], pair.key.indicator
        if indicator in _LISTS:
            return _LISTS[indicator], edition.in_words
        return indicator_of(indicator, edition).title, data_set_of(edition).period(pair.key.year)


def _change(pair: Pair, one: _Difference, rows: dict[int, FigureRow], titles: _Titles) -> Change:
    what, period = titles.of(pair)
    return Change(
        what,
        period,
        one.area,
        _says(pair, rows.get(one.old_figure or 0), one.old_words),
        _says(pair, rows.get(one.new_figure or 0), one.new_words),
    )


def _says(pair: Pair, row: FigureRow | None, words: str) -> str:
    if row is not None:
        return row.shown
    if not words:
        return NOTHING
    if pair.key.indicator in INDICATORS:
        return words
    if pair.key.indicator in {INSPECTIONS, INSPECTIONS_2016}:
        outcome, _, day = words.partition(" ")
        return ", ".join(filter(None, (OUTCOMES.get(outcome, "no outcome"), day and f"report of {day}")))
    return f"councils {words}"


@dataclass(frozen=True)
class Shown:
    """How much is shown of an edition now."""

    slices: int
    figures: int


def shown_of(edition: Edition) -> Shown:
    """Return how much is shown of an edition now."""
    areas = list(Slice.objects.filter(edition=edition, is_shown=True).values_list("areas", flat=True))
    return Shown(len(areas), sum(areas))
