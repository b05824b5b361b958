"""The pictures that social networks show for figures and report cards."""

from __future__ import annotations

from django.http import HttpResponse

from fixsend.evidence import sentences
from fixsend.evidence.queries.rows import FigureRow
from fixsend.web import cards

# How long others may keep one. What a picture says can be withdrawn.
_KEPT_FOR = 300  # seconds


def answer(row: FigureRow, says: str = "", width: int = cards.SIZE[0]) -> HttpResponse:
    """Return the picture of a figure; where there is a mark and no number, of the sentence that says so.

    `says` is another sentence in the place of the figure's own.
    """
    says = says or f"{sentences.sentence(row)}."
    if row.edition.is_taken_back:
        drawn = cards.png("This figure was withdrawn", says, width=width)
    elif row.value is None:
        drawn = cards.png(says, "", width=width)
    else:
        drawn = cards.number_png(row.shown, says, f"Source: {row.source_line}", width)
    return of(drawn)


def of(drawn: bytes) -> HttpResponse:
    """Return a drawn picture, which any site may show."""
    headers = {"Cache-Control": f"public, max-age={_KEPT_FOR}", "Cross-Origin-Resource-Policy": "cross-origin"}
    return HttpResponse(drawn, content_type="image/png", headers=headers)
