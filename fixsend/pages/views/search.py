"""Searching the whole public site."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.membership.queries.directory import directory_search
from fixsend.newsletters import archive
from fixsend.pages import queries
from fixsend.pages.forms import SearchForm
from fixsend.web import normalise

RESULTS_A_PAGE = 10
MOST_ORGANISATIONS = 10
MOST_NEWSLETTERS = 5


def search(request: HttpRequest) -> HttpResponse:
    """Show the pages, news, newsletters and organisations that match; nothing of what was looked for is kept."""
    form = SearchForm(request.GET)
    words = normalise.one_line(form.cleaned_data["q"]) if form.is_valid() else ""
    context: dict[str, Any] = {"query": words, "page_obj": None, "organisations": [], "newsletters": []}
    if words:
        found = Paginator(queries.search_pages(words), RESULTS_A_PAGE).get_page(request.GET.get("page"))
        found.object_list = queries.as_specific(found.object_list)
        context |= {
            "page_obj": found,
            "newsletters": archive.search(words, MOST_NEWSLETTERS),
            "organisations": directory_search(words)[:MOST_ORGANISATIONS],
        }
    return render(request, "pages/search.html", context)
