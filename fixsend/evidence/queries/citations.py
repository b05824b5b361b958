"""A figure by its permanent name, whatever became of its edition, and what is said of it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from fixsend.evidence.models import Correction, EditionState, Figure
from fixsend.evidence.queries.rows import FigureRow, Footnotes, figure_rows, with_source


@dataclass(frozen=True)
class Citation:
    """A figure as it was cited, and what is shown of the same area, indicator and period now.

    `others` is what other published editions say of it, the newest first; `corrections` are those of all of them.
    """

    figure: FigureRow
    now: FigureRow | None
    others: list[FigureRow]
    corrections: list[Correction]
    is_of_a_sample: bool = False
    taken_back_because: str = ""

    @property
    def is_shown(self) -> bool:
        """Tell whether it is the very figure that pages show."""
        return self.now is not None and self.now.pk == self.figure.pk

    @property
    def has_changed(self) -> bool:
        """Tell whether what is shown now says something else, or nothing."""
        if self.now is None:
            return True
        return (self.now.value, self.now.mark) != (self.figure.value, self.figure.mark)


def find(edition: str, indicator: str, area: str, year: int) -> Citation | None:
    """Return the figure under a permanent name; None where there is none, or where it was never published."""
    cited = find_figure(edition, indicator, area, year)
    if cited is None:
        return None
    alike = _published().filter(
        area_id=area,
        slice__indicator=indicator,
        slice__year=year,
        slice__period_kind=cited.slice.period_kind,
        slice__level=cited.slice.level,
    )
    found = list(alike.order_by("-slice__edition__name", "-slice__edition__number"))
    footnotes = Footnotes.known()
    rows = {row.pk: row for row in figure_rows(found, footnotes)}
    now = next((rows[one.pk] for one in found if one.slice.is_shown), None)
    return Citation(
        figure=rows[cited.pk],
        now=now,
        others=[row for pk, row in rows.items() if pk != cited.pk],
        corrections=list(Correction.objects.filter(figure__in=[one.pk for one in found])),
        is_of_a_sample=cited.slice.is_partial,
        taken_back_because=cited.slice.edition.taken_back_because,
    )


def find_figure(edition: str, indicator: str, area: str, year: int) -> Figure | None:
    """Return the published figure under a permanent name, with what every row needs of it; None where there is none."""
    return (
        _published()
        .filter(slice__edition__reference=edition, slice__indicator=indicator, area_id=area, slice__year=year)
        .first()
    )


def _published() -> QuerySet[Figure]:
    return with_source(Figure.objects.exclude(slice__edition__state=EditionState.LOADED))
