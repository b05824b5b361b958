"""Pictures: those that social networks show for figures and report cards, and charts to download."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from fixsend.evidence import sentences
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Area
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.report_cards.chart_picture import beside_picture, chart_picture
from fixsend.web import cards
from fixsend.web.decorators import cached_page
from fixsend.web.pdf import PictureKind

# How long others may keep one. What a picture says can be withdrawn.
_KEPT_FOR = 300  # seconds
_Draw = Callable[[Area, str, PictureKind], bytes | None]
_TYPES: dict[PictureKind, str] = {"png": "image/png", "svg": "image/svg+xml"}


def answer(row: FigureRow, says: str = "", width: int = cards.SIZE[0]) -> HttpResponse:
    """Return the picture of a figure; where there is a mark and no number, of the sentence that says so.

    `says` is another sentence in the place of the figure's own.
    """
    says = says or f"{sentences.sentence(row)}."
    if row.indicator.withdrawn:
        drawn = cards.png("We do not show this number any more", row.indicator.title, width=width)
    elif row.edition.is_taken_back:
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


@require_safe
@cached_page()
def chart(request: HttpRequest, indicator: str, area: str, kind: PictureKind) -> HttpResponse:
    """Send a chart over the years as a picture that carries its source."""
    return _download(chart_picture, indicator, area, kind)


@require_safe
@cached_page()
def beside(request: HttpRequest, indicator: str, area: str, kind: PictureKind) -> HttpResponse:
    """Send the bars of a council beside others as a picture that carries its source."""
    return _download(beside_picture, indicator, area, kind)


def _download(draw: _Draw, indicator: str, area: str, kind: PictureKind) -> HttpResponse:
    found = Area.objects.filter(slug=area).first()
    drawn = draw(found, indicator, kind) if found and indicator in INDICATORS else None
    if drawn is None:
        raise Http404
    response = HttpResponse(drawn, content_type=_TYPES[kind])
    name = "-".join([indicator, area, *(["beside-others"] if draw is beside_picture else [])])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


_CHARTS = "figures/charts/<slug:indicator>/<slug:area>"
urlpatterns = [
    path(f"{_CHARTS}.png", chart, {"kind": "png"}, name="chart_png"),
    path(f"{_CHARTS}.svg", chart, {"kind": "svg"}, name="chart_svg"),
    path(f"{_CHARTS}/beside.png", beside, {"kind": "png"}, name="beside_png"),
    path(f"{_CHARTS}/beside.svg", beside, {"kind": "svg"}, name="beside_svg"),
]
