"""The public directory: the list with its filters, a page for each organisation, the download."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.membership.forms.directory import DirectoryForm
from fixsend.membership.models import Organisation
from fixsend.membership.queries import directory as queries
from fixsend.membership.queries.directory import DirectoryFilter
from fixsend.places.forms import WhereYouLiveForm
from fixsend.web import responses
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import cached_page, private_page

PAGE_SIZE = 20


@csrf_by_headers
@require_safe
@csrf_by_headers
@cached_page("kind", "region", "need", "council")
def directory(request: HttpRequest) -> HttpResponse:
    """Show the organisations that fit what was asked for. Searches by words are too many to keep in the cache."""
    return _list(request, WhereYouLiveForm())


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def near(request: HttpRequest) -> HttpResponse:
    """Lead from a postcode or council to the organisations near it; no postcode gets into an address."""
    if request.method != "POST":
        return redirect("membership:directory")
    form = WhereYouLiveForm.sent(request)
    if not form.is_valid():
        return _list(request, form)
    return redirect(f"{reverse('membership:directory')}?council={form.cleaned_data['council'].code}#found")


def _list(request: HttpRequest, place_form: WhereYouLiveForm) -> HttpResponse:
    form = DirectoryForm(request.GET)
    wanted = form.wanted
    page = Paginator(queries.directory(wanted), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "place_form": place_form,
        "page_obj": page,
        "groups": _groups(page.object_list, wanted),
        "chosen": form.chosen(),
        "wanted": wanted,
        "query": _query(form),
    }
    return render(request, "membership/directory/list.html", context)


def _groups(found: Iterable[Any], wanted: DirectoryFilter) -> list[tuple[str, list[Any]]]:
    """Return the organisations of a page under how near they work, or all of them under nothing."""
    if wanted.council is None:
        return [("", list(found))]
    by_nearness = groupby(found, key=lambda each: each.nearness)
    return [(queries.nearness_words(nearness, wanted.council), list(rows)) for nearness, rows in by_nearness]


@require_safe
@cached_page()
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one organisation; an address from before it changed its name leads to the one of now."""
    found = _find(slug)
    if found.slug != slug:
        return redirect("membership:organisation", found.slug, permanent=True)
    return render(request, "membership/directory/organisation.html", {"organisation": found})


@require_safe
@cached_page()
def organisation_data(request: HttpRequest, slug: str) -> HttpResponse:
    """Describe one organisation for machines (schema.org in JSON-LD); the page links here as its alternate."""
    return JsonResponse(_schema(_find(slug)), content_type="application/ld+json")


@require_safe
def download(request: HttpRequest) -> HttpResponseBase:
    """Send the directory, or the part of it that the filters leave, as a spreadsheet file."""
    rows = queries.directory_rows(DirectoryForm(request.GET).wanted)
    return responses.csv_attachment(rows, "affiliated-organisations.csv")


def _query(form: DirectoryForm) -> str:
    return urlencode({name: form.data[name] for name, value in form.cleaned_data.items() if value})


def _find(slug: str) -> Organisation:
    found = queries.public_organisation(slug) or queries.moved_to(slug)
    if found is None:
        raise Http404
    return found


def _schema(found: Organisation) -> dict[str, Any]:
    data = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": found.name,
        "description": found.about,
        "url": found.website or settings.SITE_URL + found.get_absolute_url(),
        "areaServed": found.area_labels(),
        "memberOf": {"@type": "Organization", "name": "SEND Community Alliance", "url": settings.SITE_URL},
    }
    return {key: value for key, value in data.items() if value}
