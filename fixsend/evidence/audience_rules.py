"""Audience rules: people whose council is below or above England in an indicator, or whose council's figure changed.

They are asked of the figures shown at that moment, and only of those that can be compared: councils without a number,
and those of very few cases, fit none of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from fixsend.audiences.builtin_rules import in_councils
from fixsend.audiences.rules import AudienceRule, Field, Phrase, Values
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.evidence.indicators import INDICATORS, OFFERED, Unit
from fixsend.evidence.models import Level
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures, series
from fixsend.evidence.queries.rows import FigureRow
from fixsend.places.models import Council

GROUP = "Official figures"
BELOW, ABOVE = "below", "above"
ROSE, FELL, CHANGED = "rose", "fell", "changed"


def _indicators() -> list[tuple[str, str]]:
    return [(slug, one.title) for slug, one in OFFERED.items() if Level.COUNCIL in one.levels]


def _rates() -> list[tuple[str, str]]:
    """Return those in which a council can stand beside England: of plain numbers, England's is the sum of all."""
    return [(slug, title) for slug, title in _indicators() if INDICATORS[slug].unit is not Unit.COUNT]


_RATE = Field("indicator", "Which figure", "one", _rates)
_INDICATOR = Field("indicator", "Which figure", "one", _indicators)
_SIDE = Field("side", "Where", "one", lambda: [(BELOW, "below England"), (ABOVE, "above England")])
_CHANGE = Field(
    "change",
    "How it changed from the year before",
    "one",
    lambda: [(CHANGED, "rose or fell"), (ROSE, "rose"), (FELL, "fell")],
)


def _beside_england(values: Values) -> SqlCondition:
    slug = values["indicator"]
    for year in figures.years(slug)[:1]:
        england = figures.over_larger(slug, year).get(ENGLAND)
        rows = [place.figure for place in figures.over_councils(slug, year) if place.figure]
        return _in_areas(row.area_code for row in rows if england and _is_beside(row, england, values["side"]))
    return _in_areas(())


def _is_beside(row: FigureRow, england: FigureRow, side: str) -> bool:
    """Tell whether a figure is on this side of England's, as precisely as both are shown."""
    if not (row.can_be_compared and england.can_be_compared) or row.value is None or england.value is None:
        return False
    places = row.indicator.decimals
    here, there = round(row.value, places), round(england.value, places)
    return here < there if side == BELOW else here > there


def _changed(values: Values) -> SqlCondition:
    slug = values["indicator"]
    year = next(iter(figures.years(slug)), 0)
    codes = [place.area.code for place in figures.over_councils(slug, year)] if year else []
    rows = figures.of_areas(codes, series.chain(slug))
    return _in_areas(code for code in codes if _has_changed(rows.get(code, {}), slug, year, values["change"]))


def _has_changed(rows: dict[str, list[FigureRow]], slug: str, year: int, how: str) -> bool:
    segments = series.segments_of(rows, slug)
    if not segments or segments[-1].rows[-1].year != year:
        return False
    by = series.change(segments)
    return bool(by) and by is not None and (how == CHANGED or (by > 0) == (how == ROSE))


def _in_areas(codes: Iterable[str]) -> SqlCondition:
    return in_councils(Council.objects.filter(area__code__in=list(codes)))


def _beside_words(values: Values) -> Phrase:
    (what,), side = _RATE.labels(values["indicator"]), values["side"]
    return Phrase("place", f"in a council {side} England’s figure for “{what}”")


def _changed_words(values: Values) -> Phrase:
    (what,) = _INDICATOR.labels(values["indicator"])
    return Phrase("place", f"in a council whose figure for “{what}” {values['change']} from the year before")


RULES = (
    AudienceRule("beside_england", "Council below or above England", GROUP, (_RATE, _SIDE),
                 _beside_england, _beside_words),
    AudienceRule("figure_changed", "Council whose figure changed", GROUP, (_INDICATOR, _CHANGE),
                 _changed, _changed_words),
)  # fmt: skip
