"""The charts of a report card, from the same rows as its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fixsend.evidence import addresses
from fixsend.evidence.data_sets.declaration import Unit
from fixsend.evidence.indicators import Indicator
from fixsend.evidence.models import Area
from fixsend.evidence.queries.report_card import CardFigures, Rows
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.queries.series import break_before, chain, counted_otherwise
from fixsend.evidence.queries.trends import UNBOUNDED
from fixsend.web.charts import Bar, Bars, Break, Lines, Series

_UNITS = {Unit.PERCENT: "%", Unit.WEEKS: " weeks"}
NO_ROW = "no figure"


def trend(card: CardFigures, indicator: Indicator) -> Lines | None:
    """Return the lines of a council, its region and England over the years; None where there are not two periods.

    A number of cases stands alone: England's beside it would only say that England is larger.
    """
    slugs = chain(indicator.slug)
    own = _rows(card.own, slugs)
    lines = [(card.area.name, own)]
    if indicator.unit is not Unit.COUNT:
        lines += [("England", _rows(card.england, slugs)), (_region_name(card), _rows(card.region, slugs))]
    lines = [(name, rows) for name, rows in lines if rows]
    periods = _periods(rows for _, rows in lines)
    if len(periods) < 2 or sum(row.can_be_compared for row in own) < 2:
        return None
    of, labels = _headed(list(periods.values()))
    return Lines(
        title=f"{indicator.title}: {card.area.name}",
        of=of,
        labels=labels,
        series=[_line(name, rows, periods) for name, rows in lines],
        unit=_UNITS.get(indicator.unit, ""),
        most=100 if indicator.unit is Unit.PERCENT and indicator.slug not in UNBOUNDED else None,
        breaks=_breaks([rows for _, rows in lines], list(periods)),
        picture_url=addresses.chart_picture(indicator.slug, card.area.slug),
    )


Named = Sequence[tuple[str, FigureRow | None]]


def beside(area: Area, indicator: Indicator, larger: Named, alike: Named) -> tuple[Bars, Bars | None]:
    """Return bars of a council beside larger areas, and those of councils like it to the same scale."""
    both = [[_bar(name, row) for name, row in named] for named in (larger, alike)]
    numbers = [bar.number or 0 for bars in both for bar in bars]
    most, least = max(numbers, default=0) or None, min([*numbers, 0.0]) or None
    picture = addresses.beside_picture(indicator.slug, area.slug)
    own, others = (
        Bars(f"{indicator.title}: {words}", bars, "Area", indicator.title, most=most, least=least, picture_url=picture)
        for words, bars in zip(("beside others", "councils most like it"), both, strict=True)
    )
    return own, others if others.rows else None


def _bar(name: str, row: FigureRow | None) -> Bar:
    if row is None:
        return Bar(name, None, NO_ROW)
    return Bar(name, float(row.value) if row.can_be_compared and row.value is not None else None, row.shown)


def _region_name(card: CardFigures) -> str:
    rows = next(iter(card.region.values()), [])
    return rows[0].area_name if rows else ""


def _rows(rows: Rows, slugs: list[str]) -> list[FigureRow]:
    return [row for slug in slugs for row in rows.get(slug, [])]


def _periods(lines: Iterable[list[FigureRow]]) -> dict[int, str]:
    """Return every year of any line with its period in words, from the first of the council's own on."""
    rows = list(lines)
    first = rows[0][0].year if rows and rows[0] else 0
    found = {row.year: row.period for line in rows for row in line if row.year >= first}
    return dict(sorted(found.items()))


def _headed(periods: list[str]) -> tuple[str, list[str]]:
    """Return a heading and short labels: of "January 2024", "January 2025" the month stands above the years."""
    heads = {words.rpartition(" ")[0] for words in periods}
    if len(heads) == 1 and (head := heads.pop()):
        return head, [words.rpartition(" ")[2] for words in periods]
    return "Period", periods


def _line(name: str, rows: list[FigureRow], periods: dict[int, str]) -> Series:
    by_year = {row.year: row for row in rows}
    bars = [_bar(name, by_year.get(year)) for year in periods]
    return Series(name, [bar.number for bar in bars], [bar.words for bar in bars])


def _breaks(lines: list[list[FigureRow]], years: list[int]) -> list[Break]:
    """Return where a series cannot be continued: another way of counting, or another indicator before it."""
    found: dict[int, str] = {}
    for rows in lines:
        for place, row in enumerate(rows):
            reason = break_before(row, rows)
            if place and rows[place - 1].indicator.slug != row.indicator.slug:
                reason = counted_otherwise(row)
            if reason and row.year in years:
                found.setdefault(years.index(row.year), reason)
    return [Break(place, words) for place, words in sorted(found.items()) if place]
