"""From records to figures: for each indicator of an edition the value, numerator and denominator of each record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from fixsend.evidence import indicators
from fixsend.evidence.data_sets import DataSet, Reader
from fixsend.evidence.indicators import Indicator, Source
from fixsend.evidence.loading.areas import Areas, span
from fixsend.evidence.loading.cells import percentage
from fixsend.evidence.loading.records import Record, Value
from fixsend.evidence.models import Level
from fixsend.evidence.models.figure import Mark

# A slice with a smaller share of the areas that there are is a sample: it takes the place of nothing.
WHOLE = Decimal("0.9")


@dataclass(frozen=True, slots=True)
class MadeFigure:
    """A figure that is to be stored."""

    area: str
    value: Value
    numerator: Decimal | None
    denominator: Decimal | None
    row: int
    column: str


@dataclass(frozen=True)
class SliceKey:
    """Which slice of an edition: indicator, year and level."""

    indicator: str
    year: int
    level: str


@dataclass
class Made:
    """All the figures of an edition by slice, and what was left out because nobody has a number."""

    slices: dict[SliceKey, list[MadeFigure]] = field(default_factory=lambda: defaultdict(list))
    not_collected: list[SliceKey] = field(default_factory=list)
    # Published percentages that do not follow from the counts beside them.
    not_recomputed: list[tuple[SliceKey, str, Decimal, Decimal]] = field(default_factory=list)

    def is_partial(self, key: SliceKey, areas: Areas, data_set: DataSet) -> bool:
        """Tell whether a slice is of a sample: its year has far fewer councils than there were.

        A table of one's own (answers to FOI requests) has as many as answered, and is no sample.
        """
        if data_set.reader is Reader.GENERIC:
            return False
        councils = SliceKey(key.indicator, key.year, Level.COUNCIL)
        expected = len(areas.expected(Level.COUNCIL, span(data_set.period_kind, key.year)))
        return len(self.slices.get(councils, ())) < WHOLE * expected


def assemble(data_set: DataSet, records: Iterable[Record]) -> Made:
    """Return the figures of an edition; a slice in which nobody at any level has a number is left out."""
    made = Made()
    growing = [(one, source) for one, source in indicators.reading(data_set.slug) if source.growth]
    before: dict[tuple[str, str, int], tuple[Decimal, int]] = {}
    last: list[Record] = []
    for record in records:
        for indicator, source in _sources(data_set, record):
            figure = _figure(source, record)
            if figure is not None:
                key = SliceKey(indicator.slug, record.year, record.area.level)
                made.slices[key].append(figure)
                _recompute(made, key, figure, source)
        for _, source in growing:
            value = record.values.get(source.numerator)
            if isinstance(value, Decimal):
                before[source.numerator, record.area.code, record.year] = (value, record.row)
            last.append(record)
    for indicator, source in growing:
        for record in last:
            grown = _growth(data_set, indicator, source, record, before)
            if grown is not None:
                made.slices[SliceKey(indicator.slug, record.year, record.area.level)].append(grown)
    _drop_empty(made)
    return made


def _sources(data_set: DataSet, record: Record) -> Iterator[tuple[Indicator, Source]]:
    """Yield each indicator that this record has, once, with the first of its sources whose columns are there."""
    done: set[str] = set()
    for indicator, source in indicators.reading(data_set.slug):
        there = all(column in record.headings for column in source.columns)
        if there and not source.growth and indicator.slug not in done and _applies(indicator, source, record):
            done.add(indicator.slug)
            yield indicator, source


def _applies(indicator: Indicator, source: Source, record: Record) -> bool:
    return source.years[0] <= record.year <= source.years[1] and record.area.level in indicator.levels


def _figure(source: Source, record: Record) -> MadeFigure | None:
    """Return the figure of one record, or None where the file leaves it empty."""
    numerator, denominator = _sum(source.numerator, record), _sum(source.denominator, record)
    value = record.values.get(source.value) if source.value else _worked_out(numerator, denominator)
    if value is None:
        return None
    heading = record.headings.get
    expression = source.value or source.numerator
    column = " + ".join(heading(name, name) for name in expression.split("+"))
    if not source.value:
        below = " + ".join(heading(name, name) for name in source.denominator.split("+"))
        column = f"({column}) ÷ ({below})" if "+" in f"{column}{below}" else f"{column} ÷ {below}"
    return MadeFigure(record.area.code, value, _number(numerator), _number(denominator), record.row, column[:100])


def _sum(expression: str, record: Record) -> Value | None:
    """Return the value of "a+b"; a mark in one of them is the mark of the sum."""
    if not expression:
        return None
    values = [record.values.get(name) for name in expression.split("+")]
    for value in values:
        if not isinstance(value, Decimal):
            return value
    return sum((value for value in values if isinstance(value, Decimal)), Decimal(0))


def _number(value: Value | None) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _worked_out(numerator: Value | None, denominator: Value | None) -> Value | None:
    """Return a share that the publisher does not print; of nothing it is not applicable."""
    if isinstance(numerator, Decimal) and isinstance(denominator, Decimal):
        return percentage(numerator, denominator) if denominator else Mark.NOT_APPLICABLE
    return numerator if isinstance(numerator, Mark) else denominator


def _growth(
    data_set: DataSet,
    indicator: Indicator,
    source: Source,
    record: Record,
    before: dict[tuple[str, str, int], tuple[Decimal, int]],
) -> MadeFigure | None:
    """Return the change since the period before, in per cent; none across a break, and none without a period before."""
    now = record.values.get(source.numerator)
    earlier = before.get((source.numerator, record.area.code, record.year - 1))
    if record.year in {**data_set.breaks, **indicator.breaks} or earlier is None or not isinstance(now, Decimal):
        return None
    then, row = earlier
    if not then:
        return None
    heading = record.headings[source.numerator]
    column = f"{heading}, compared with row {row}"
    return MadeFigure(record.area.code, percentage(now - then, then), now - then, then, record.row, column)


def _recompute(made: Made, key: SliceKey, figure: MadeFigure, source: Source) -> None:
    """Note a published percentage that is further from its own counts than rounding explains."""
    if source.value and isinstance(figure.value, Decimal) and figure.numerator is not None and figure.denominator:
        follows = 100 * figure.numerator / figure.denominator
        if abs(follows - figure.value) > Decimal("0.1"):
            made.not_recomputed.append(
                (key, figure.area, figure.value, percentage(figure.numerator, figure.denominator))
            )


def _drop_empty(made: Made) -> None:
    """Leave out what was not collected: an indicator and year in which every area of every level has a mark."""
    collected = {
        (key.indicator, key.year)
        for key, figures in made.slices.items()
        if any(isinstance(figure.value, Decimal) for figure in figures)
    }
    made.not_collected = [key for key in made.slices if (key.indicator, key.year) not in collected]
    for key in made.not_collected:
        del made.slices[key]
