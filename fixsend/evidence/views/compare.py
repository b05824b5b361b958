"""Compare all councils in one indicator: a list, a map, a file; and the index of indicators."""

from __future__ import annotations

import csv

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from fixsend.evidence import addresses
from fixsend.evidence.forms.compare import CompareForm
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.queries.comparison import Comparison, Wanted, comparison, index
from fixsend.evidence.queries.council_map import council_map
from fixsend.evidence.queries.csv_rows import csv_rows
from fixsend.evidence.queries.map_picture import map_picture
from fixsend.evidence.queries.ranges import ranges
from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE
from fixsend.web.decorators import cached_page
from fixsend.web.pdf import PictureKind

_PICTURES = {"png": "image/png", "svg": "image/svg+xml"}
_READ = ("order", "region", "kind", "like")


@require_safe
@cached_page()
def indicators(request: HttpRequest) -> HttpResponse:
    """Show every indicator of which councils have figures, by topic."""
    return render(request, "evidence/compare/index.html", {"topics": index(INDICATORS)})


@require_safe
@cached_page(*_READ)
def compare(request: HttpRequest, indicator: str, year: int | None = None) -> HttpResponse:
    """Show all councils in an indicator and year, or those that are asked for."""
    form = CompareForm(request.GET)
    found = _found(indicator, year, form.wanted)
    context = {
        "form": form,
        "comparison": found,
        "ranges": ranges(found),
        "columns": 1 + 2 * found.has_intervals + (found.is_ordered and found.has_intervals),
        "query_string": form.query,
        "compare_root": addresses.COMPARE,
        "fewest": FEWEST_FOR_A_PERCENTAGE,
    }
    return render(request, "evidence/compare/list.html", context)


@require_safe
@cached_page()
def on_map(request: HttpRequest, indicator: str, year: int | None = None) -> HttpResponse:
    """Show all councils in an indicator and year as a map of hexagons, and as a table."""
    found = _found(indicator, year, Wanted())
    context = {
        "comparison": found,
        "drawn": council_map(found),
        "compare_root": addresses.COMPARE,
        "compare_here": addresses.compare(indicator, found.year),
    }
    return render(request, "evidence/compare/map.html", context)


@require_safe
@cached_page(*_READ)
def download(request: HttpRequest, indicator: str, year: int) -> HttpResponse:
    """Send the list as a spreadsheet file, narrowed and ordered as the page is."""
    found = _found(indicator, year, CompareForm(request.GET).wanted)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")  # Excel needs the mark to know UTF-8.
    response["Content-Disposition"] = f'attachment; filename="{indicator}-{found.year}.csv"'
    csv.writer(response).writerows(csv_rows(found))
    return response


@require_safe
@cached_page()
def picture(request: HttpRequest, indicator: str, year: int, kind: PictureKind) -> HttpResponse:
    """Send the map as a picture that carries its source."""
    drawn = map_picture(_found(indicator, year, Wanted()), kind)
    response = HttpResponse(drawn, content_type=_PICTURES[kind])
    response["Content-Disposition"] = f'attachment; filename="{indicator}-{year}-map.{kind}"'
    return response


def _found(indicator: str, year: int | None, wanted: Wanted) -> Comparison:
    found = comparison(indicator, year, wanted)
    if found is None:
        raise Http404
    return found


urlpatterns = [
    path("compare/", indicators, name="compare_index"),
    path("compare/<slug:indicator>/", compare, name="compare"),
    path("compare/<slug:indicator>/map/", on_map, name="newest_map"),
    path("compare/<slug:indicator>/<int:year>/", compare, name="compare_year"),
    path("compare/<slug:indicator>/<int:year>/map/", on_map, name="map"),
    path("compare/<slug:indicator>/<int:year>/map.png", picture, {"kind": "png"}, name="map_png"),
    path("compare/<slug:indicator>/<int:year>/map.svg", picture, {"kind": "svg"}, name="map_svg"),
    path("compare/<slug:indicator>/<int:year>/councils.csv", download, name="compare_csv"),
]
