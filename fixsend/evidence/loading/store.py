"""Writing an edition: its slices, and its figures by COPY."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from fixsend.evidence.data_sets import DataSet
from fixsend.evidence.loading.areas import Areas
from fixsend.evidence.loading.assembly import Made, MadeFigure, SliceKey
from fixsend.evidence.loading.lists import MadeInspection, MadeNeighbour
from fixsend.evidence.models import Edition, Inspection, Level, Neighbour, PeriodKind, Slice

_COPY = """
COPY evidence_figure (slice_id, area_id, value, mark, numerator, denominator, row, "column") FROM STDIN
"""


def figures(edition: Edition, data_set: DataSet, made: Made, areas: Areas) -> None:
    """Write the figures of an edition."""
    keys = list(made.slices)
    slices = Slice.objects.bulk_create(
        Slice(
            edition=edition,
            indicator=key.indicator,
            year=key.year,
            period_kind=data_set.period_kind,
            level=key.level,
            areas=len(made.slices[key]),
            is_partial=made.is_partial(key, areas, data_set),
        )
        for key in keys
    )
    copy_figures((made_slice.pk, made.slices[key]) for made_slice, key in zip(slices, keys, strict=True))


def copy_figures(slices: Iterable[tuple[int, Iterable[MadeFigure]]]) -> None:
    """Copy figures in, each under the primary key of its slice."""
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for slice_id, its_figures in slices:
            for one in its_figures:
                is_mark = isinstance(one.value, str)
                copy.write_row(
                    (
                        slice_id,
                        one.area,
                        None if is_mark else one.value,
                        one.value.value if isinstance(one.value, str) else "",
                        one.numerator,
                        one.denominator,
                        one.row,
                        one.column,
                    )
                )


def inspections(edition: Edition, made: Sequence[MadeInspection]) -> None:
    """Write a list of inspections."""
    whole = _standing(edition, len(made))
    Inspection.objects.bulk_create(
        Inspection(slice=whole, **{name: getattr(one, name) for name in one.__dataclass_fields__}) for one in made
    )


def neighbours(edition: Edition, made: Sequence[MadeNeighbour]) -> None:
    """Write a list of neighbours."""
    whole = _standing(edition, len({one.area.code for one in made}))
    Neighbour.objects.bulk_create(
        Neighbour(slice=whole, **{name: getattr(one, name) for name in one.__dataclass_fields__}) for one in made
    )


def _standing(edition: Edition, areas: int) -> Slice:
    """Make the one slice of a list, which is called as its data set."""
    return Slice.objects.create(
        edition=edition,
        indicator=edition.data_set,
        year=0,
        period_kind=PeriodKind.STANDING,
        level=Level.COUNCIL,
        areas=areas,
    )


__all__ = ["SliceKey", "copy_figures", "figures", "inspections", "neighbours"]
