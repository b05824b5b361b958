"""Open data: what there is, for journalists and researchers, and every table as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from fixsend.evidence import addresses
from fixsend.evidence.models import Download
from fixsend.evidence.open_data import catalogue, package, tables
from fixsend.evidence.queries.editions import published_of
from fixsend.evidence.services import downloads
from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE
from fixsend.web import http_headers
from fixsend.web.decorators import cached_page

_MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json", "zip": "application/zip"}
# What is longer goes piece by piece; what is shorter leaves the database before the first byte goes out.
_WHOLE = 2 * downloads.PIECE


@require_safe
@cached_page()
def index(request: HttpRequest) -> HttpResponse:
    """Show all that may be taken, with publisher, licence, edition and next release, and how to use it."""
    listed = catalogue.data_sets()
    context = {
        "listed": listed,
        "topics": catalogue.indicators(),
        "package_url": addresses.package(),
        "package_size": downloads.size_of_package(),
        "fewest": FEWEST_FOR_A_PERCENTAGE,
        "structured": catalogue.described_whole(listed),
    }
    return render(request, "evidence/open_data/index.html", context)


@require_safe
@cached_page()
def data_set(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a data set: publisher, licence, what it counts, what to know, its editions here, and its files."""
    listed = catalogue.find(slug)
    if listed is None:
        raise Http404
    measured = catalogue.indicators_of(slug)
    table = tables.of_data_set(slug)
    context = {
        "listed": listed,
        "data_set": listed.data_set,
        "measured": measured,
        "columns": table.columns if table else (),
        "editions": published_of(slug),
        "structured": catalogue.described(listed, measured),
    }
    return render(request, "evidence/open_data/data_set.html", context)


@require_safe
def table(request: HttpRequest, slug: str, kind: str) -> HttpResponseBase:
    """Send the table of a data set."""
    return _sent(request, slug, kind)


@require_safe
def indicator(request: HttpRequest, slug: str, kind: str) -> HttpResponseBase:
    """Send the table of an indicator."""
    return _sent(request, f"{tables.INDICATOR}{slug}", kind)


@require_safe
def everything(request: HttpRequest) -> HttpResponseBase:
    """Send all tables as one ZIP."""
    return _sent(request, package.NAME.removesuffix(".zip"), "zip")


def _sent(request: HttpRequest, name: str, kind: str) -> HttpResponseBase:
    """Send a file as it is kept; unpacked to a browser that does not take it compressed."""
    found = downloads.find(f"{name}.{kind}")
    if found is None:
        raise Http404
    response: HttpResponseBase
    if http_headers.matches_etag(_etag(found), request.headers.get("If-None-Match", "")):
        response = HttpResponseNotModified()
    else:
        found, response = _content(request, found)
        response["Content-Type"] = _MEDIA_TYPES[kind]
        response["Content-Disposition"] = f'attachment; filename="{name.rpartition("/")[2]}.{kind}"'
    response["ETag"] = _etag(found)
    response["Cache-Control"] = "public, max-age=0, s-maxage=30"
    # Anybody may use it, from a page of their own too.
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    patch_vary_headers(response, ("Accept-Encoding",))
    return response


def _etag(download: Download) -> str:
    return f'W/"{download.sha256[:20]}"'


def _content(request: HttpRequest, found: Download) -> tuple[Download, HttpResponseBase]:
    """Return what is sent of a file, with the file as it is by then."""
    takes_gzip = http_headers.accepts_encoding("gzip", request.headers.get("Accept-Encoding", ""))
    unpacks = found.is_compressed and not takes_gzip
    response: HttpResponseBase = HttpResponse()
    if request.method != "HEAD":
        found, kept = downloads.read(found.name)
        contents = downloads.unpacked(kept) if unpacks else kept
        is_long = (found.size if unpacks else found.kept_size) > _WHOLE
        response = StreamingHttpResponse(contents) if is_long else HttpResponse(b"".join(contents))
    response["Content-Length"] = str(found.size if unpacks else found.kept_size)
    if found.is_compressed and takes_gzip:
        response["Content-Encoding"] = "gzip"
    return found, response


urlpatterns = [
    path("open-data/", index, name="data_sets"),
    path("open-data/everything.zip", everything, name="everything"),
    path("open-data/<slug:slug>/", data_set, name="data_set"),
    path("open-data/<slug:slug>.csv", table, {"kind": "csv"}, name="table_csv"),
    path("open-data/<slug:slug>.json", table, {"kind": "json"}, name="table_json"),
    path("open-data/indicators/<slug:slug>.csv", indicator, {"kind": "csv"}, name="indicator_csv"),
    path("open-data/indicators/<slug:slug>.json", indicator, {"kind": "json"}, name="indicator_json"),
]
