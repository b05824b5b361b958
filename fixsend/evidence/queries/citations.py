"""A figure by its permanent name, whatever became of its edition."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence.models import EditionState, Figure
from fixsend.evidence.queries.rows import FigureRow, figure_rows


@dataclass(frozen=True)
class Citation:
    """A figure as it was cited, and what is shown of the same area, indicator and period now."""

    figure: FigureRow
    now: FigureRow | None
    taken_back_because: str

    @property
    def has_changed(self) -> bool:
        """Tell whether a newer edition says something else, or nothing."""
        if self.now is None:
            return True
        return (self.now.value, self.now.mark) != (self.figure.value, self.figure.mark)


def find(edition: str, indicator: str, area: str, year: int) -> Citation | None:
    """Return the figure under a permanent name; None where there is none, or where it was never published."""
    wanted = Figure.objects.select_related("slice__edition__source_file", "area").filter(
        area_id=area, slice__indicator=indicator, slice__year=year
    )
    cited = wanted.filter(slice__edition__reference=edition).exclude(slice__edition__state=EditionState.LOADED).first()
    if cited is None:
        return None
    now = wanted.filter(slice__is_shown=True).first()
    return Citation(
        next(figure_rows([cited])),
        next(figure_rows([now])) if now else None,
        cited.slice.edition.taken_back_because,
    )
