"""The public log of corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from fixsend.evidence import addresses
from fixsend.evidence.models import Correction
from fixsend.evidence.queries.rows import FigureRow, Footnotes, figure_rows


@dataclass(frozen=True)
class LoggedCorrection:
    """A correction with the figure that it is about, or the address of the table whose edition it is about."""

    correction: Correction
    figure: FigureRow | None
    table_url: str


def corrections() -> QuerySet[Correction]:
    """Return all corrections with what they are about, the newest first."""
    return Correction.objects.select_related(
        "edition", "figure__slice__edition__source_file", "figure__area", "logged_by"
    )


def logged(rows: Iterable[Correction]) -> Iterator[LoggedCorrection]:
    """Yield corrections as the log shows them."""
    footnotes = Footnotes.known()
    for one in rows:
        figure = next(figure_rows([one.figure], footnotes)) if one.figure else None
        table = addresses.data_set(one.edition.data_set) if one.edition else ""
        yield LoggedCorrection(one, figure, table)
