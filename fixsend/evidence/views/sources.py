"""Where a number comes from: a page for each figure, at an address that stays, and its picture."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from fixsend.evidence import addresses, sentences
from fixsend.evidence.queries import citations
from fixsend.evidence.queries.rows import figure_rows
from fixsend.evidence.views import pictures
from fixsend.web.decorators import cached_page


@require_safe
@cached_page()
def figure(request: HttpRequest, edition: str, indicator: str, area: str, year: int) -> HttpResponse:
    """Show one figure as it was published, whatever became of its edition, with a sentence to copy."""
    citation = citations.find(edition, indicator, area, year)
    if citation is None:
        raise Http404
    row = citation.figure
    words = sentences.citation(row, settings.SITE_URL + row.url)
    given = {
        "citation": citation,
        "row": row,
        "words": words,
        "says": row.indicator.withdrawn or f"{sentences.sentence(row)}.",
        "steps": sentences.how_it_came_about(row),
        "picture_url": addresses.figure_picture(row.reference),
    }
    return render(request, "evidence/figure.html", given)


@require_safe
@cached_page()
def figure_picture(request: HttpRequest, edition: str, indicator: str, area: str, year: int) -> HttpResponse:
    """Send the picture that social networks show for a figure: its number large, what it says, its source."""
    found = citations.find_figure(edition, indicator, area, year)
    if found is None:
        raise Http404
    return pictures.answer(next(figure_rows([found])))


urlpatterns = [
    path(
        "figures/<slug:edition>/<slug:indicator>/<slug:area>/<int:year>/figure.png",
        figure_picture,
        name="figure_picture",
    ),
    path("figures/<slug:edition>/<slug:indicator>/<slug:area>/<int:year>/", figure, name="figure"),
]
