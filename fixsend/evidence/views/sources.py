"""Where numbers come from: a page for each figure, at an address that stays, and one for each data set."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from fixsend.evidence import sentences
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.queries import citations
from fixsend.evidence.queries.editions import published_of
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
    given = {"citation": citation, "row": row, "words": words, "steps": sentences.how_it_came_about(row)}
    return render(request, "evidence/figure.html", given)


@require_safe
@cached_page()
def data_sets(request: HttpRequest) -> HttpResponse:
    """List every data set, by its publication."""
    return render(request, "evidence/data_sets.html", {"data_sets": DATA_SETS.values()})


@require_safe
@cached_page()
def data_set(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a data set: publisher, licence, what it counts, what to know, and its editions here."""
    if slug not in DATA_SETS:
        raise Http404
    return render(request, "evidence/data_set.html", {"data_set": DATA_SETS[slug], "editions": published_of(slug)})


urlpatterns = [
    path("figures/<slug:edition>/<slug:indicator>/<slug:area>/<int:year>/", figure, name="figure"),
    path("open-data/", data_sets, name="data_sets"),
    path("open-data/<slug:slug>/", data_set, name="data_set"),
]
