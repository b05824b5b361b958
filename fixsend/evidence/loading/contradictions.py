"""Numbers that their own file contradicts. They are not shown as numbers: a mark says so, and the report says why.

Each rule was made for an error that the publisher's files really have (`docs/data.md`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from fixsend.evidence.data_sets import DataSet
from fixsend.evidence.indicators import INDICATORS, Unit
from fixsend.evidence.loading.areas import Areas
from fixsend.evidence.loading.assembly import Made, MadeFigure, SliceKey
from fixsend.evidence.loading.records import Record
from fixsend.evidence.models import Level
from fixsend.evidence.models.figure import Mark

# Rounding explains a tenth of a point, and councils that sent totals only some more. This is another number.
_POINTS = 2
# What another edition of the same publisher shows to be wrong: data set, year and council.
_EXCHANGED = (
    "the rows of Central Bedfordshire and Cambridgeshire are swapped for 2024: the edition 2026 has them the other "
    "way round, as the years before do"
)
KNOWN = {("appeals-until-2024", 2024, code): _EXCHANGED for code in ("823", "873")}
# A total and its parts, by our names of columns.
PARTS = {"res_tot": ("res_3851", "res_52")}


@dataclass(frozen=True)
class Contradiction:
    """One number that is not shown, and what contradicts it."""

    key: SliceKey
    area: str
    published: Decimal
    why: str


def sort_out(data_set: DataSet, made: Made, areas: Areas) -> list[Contradiction]:
    """Put a mark in the place of every number that cannot be true; return them all."""
    found = [*_percentages(made), *_totals_of_regions(made, areas), *_known(data_set, made)]
    wrong = {(one.key, one.area) for one in found}
    for key in {one.key for one in found}:
        made.slices[key] = [
            replace(figure, value=Mark.FLAWED, numerator=None, denominator=None)
            if (key, figure.area) in wrong
            else figure
            for figure in made.slices[key]
        ]
    return found


def check_parts(record: Record) -> None:
    """Mark a total that is not the sum of its parts."""
    for total, parts in PARTS.items():
        values = [record.values.get(name) for name in (total, *parts)]
        numbers = [value for value in values if isinstance(value, Decimal)]
        if len(numbers) == len(values) and numbers[0] != sum(numbers[1:]):
            record.values[total] = Mark.FLAWED


def _known(data_set: DataSet, made: Made) -> list[Contradiction]:
    return [
        Contradiction(key, figure.area, figure.value, KNOWN[data_set.slug, key.year, figure.area])
        for key, figures in made.slices.items()
        for figure in figures
        if (data_set.slug, key.year, figure.area) in KNOWN and isinstance(figure.value, Decimal)
    ]


def _percentages(made: Made) -> list[Contradiction]:
    return [
        Contradiction(key, area, published, f"its own counts make {follows}")
        for key, area, published, follows in made.not_recomputed
        if abs(published - follows) > _POINTS
    ]


def _totals_of_regions(made: Made, areas: Areas) -> list[Contradiction]:
    """Find counts of councils that are the total of their region: two councils and more cannot both have all of it."""
    found = []
    for key, figures in made.slices.items():
        indicator = INDICATORS.get(key.indicator)
        if key.level != Level.COUNCIL or indicator is None or indicator.unit is not Unit.COUNT:
            continue
        regions = {one.area: one.value for one in made.slices.get(SliceKey(key.indicator, key.year, Level.REGION), ())}
        same: dict[str, list[MadeFigure]] = defaultdict(list)
        for figure in figures:
            region = areas.all[figure.area].region
            if isinstance(figure.value, Decimal) and figure.value and figure.value == regions.get(region):
                same[region].append(figure)
        for region, its in same.items():
            if len(its) > 1:
                why = f"it is the total of {areas.all[region].name}, given for {len(its)} councils"
                found += [Contradiction(key, one.area, one.value, why) for one in its if isinstance(one.value, Decimal)]
    return found
