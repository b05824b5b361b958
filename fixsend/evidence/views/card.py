"""Finding a council, and its report card."""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path
from django.utils.cache import patch_vary_headers
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.evidence import addresses
from fixsend.evidence.forms.council import FindCouncilForm, is_postcode
from fixsend.evidence.oembed import FRAME_HEIGHT, frame_title
from fixsend.evidence.queries import councils, search
from fixsend.evidence.report_cards.contents import headline_figure
from fixsend.evidence.report_cards.sections import Place, sections
from fixsend.evidence.services import cards
from fixsend.evidence.services.cards import KeptCard
from fixsend.evidence.views import pictures
from fixsend.web import cards as web_cards
from fixsend.web import http_headers, page_cache, tokens
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import cached_page
from fixsend.web.frames import open_to_frames
from fixsend.web.page_cache import page as pieces

_LEAST_TYPED = 2
# Where the kept body goes. Nothing that anybody can write on a card has it.
_BODY = "<!--body of the card-->"


@csrf_by_headers
@require_http_methods(["GET", "HEAD", "POST"])
@cached_page()
def find(request: HttpRequest) -> HttpResponse:
    """Show all councils, or those of a name; lead on where it is clear which one is meant.

    A postcode comes by POST and gets into no address.
    """
    if request.method == "POST":
        return _lead_on(request)
    typed = request.GET.get("q", "").strip()
    if is_postcode(typed):
        typed = ""  # Somebody made an address of a postcode: it is not looked up, and not shown again.
    found = search.find(typed) if len(typed) >= _LEAST_TYPED else None
    return _page(request, FindCouncilForm(initial={"place": typed}), typed, found)


def _lead_on(request: HttpRequest) -> HttpResponse:
    form = FindCouncilForm.sent(request)
    if not form.is_valid():
        return _page(request, form)
    if form.council is not None:
        return redirect(addresses.card(form.council.slug))
    typed = form.cleaned_data["place"]
    only = search.find(typed).only
    if only is not None:
        return redirect(addresses.card(only.slug))
    return redirect(f"{addresses.COUNCILS}?{urlencode({'q': typed})}#found")


def _page(
    request: HttpRequest, form: FindCouncilForm, typed: str = "", found: search.Found | None = None
) -> HttpResponse:
    context = {"form": form, "typed": typed, "found": found, "regions": councils.by_region()}
    return render(request, "evidence/councils.html", context)


@require_safe
def card(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the report card of a council: what was drawn of it, with what other apps have to say in its place.

    The body is in the database as it is sent, so that neither the page cache nor an answer of its own compresses it.
    """
    kept = _find(slug)
    frame = render_to_string("evidence/card.html", _context(kept), request).encode()
    if kept.is_fresh and request.META.get(tokens.FILLING):
        return _for_page_cache(frame, kept)
    return _sent(request, frame, kept)


def _find(slug: str) -> KeptCard:
    kept = cards.find(slug)
    if kept is None:
        raise Http404
    return kept


def _context(kept: KeptCard) -> dict[str, Any]:
    council = kept.area.council
    return {
        "area": kept.area,
        "headline": kept.headline,
        "top": kept.top,
        "now": sections(council, Place.NOW) if council else [],
        "later": sections(council, Place.LATER) if council else [],
        "data_url": addresses.card_data(kept.area.slug),
        "picture_url": addresses.card_picture(kept.area.slug),
        "page_url": settings.SITE_URL + addresses.card(kept.area.slug),
        "frame_url": settings.SITE_URL + addresses.card_frame(kept.area.slug),
        "frame_title": frame_title(kept.area),
        "frame_height": FRAME_HEIGHT,
        "body": _BODY,
    }


def _for_page_cache(frame: bytes, kept: KeptCard) -> HttpResponse:
    before, _, after = frame.partition(_BODY.encode())
    whole = HttpResponse(before + kept.body + after)
    return page_cache.mark(whole, deflated=pieces.deflate(before) + kept.content + pieces.deflate(after))


def _sent(request: HttpRequest, frame: bytes, kept: KeptCard) -> HttpResponse:
    """Put the body into its frame: compressed as it is kept, where the browser takes it so."""
    etag = f'W/"{sha256(frame + kept.content).hexdigest()[:20]}"'
    response: HttpResponse
    if http_headers.matches_etag(etag, request.headers.get("If-None-Match", "")):
        response = HttpResponseNotModified()
    else:
        response = _with_body(request, frame, kept)
    response["ETag"] = etag
    patch_vary_headers(response, ("Cookie", "Accept-Encoding"))
    if not request.COOKIES:
        response["Cache-Control"] = "public, max-age=0, s-maxage=30"
    return response


def _with_body(request: HttpRequest, frame: bytes, kept: KeptCard) -> HttpResponse:
    before, _, after = frame.partition(_BODY.encode())
    whole = before + kept.body + after
    takes_gzip = http_headers.accepts_encoding("gzip", request.headers.get("Accept-Encoding", ""))
    # Forms in a section of an old card are filled in by the page cache, which cannot look into what is compressed.
    if not takes_gzip or tokens.PLACEHOLDER.encode() in frame:
        return HttpResponse(whole)
    deflated = pieces.deflate(before) + kept.content + pieces.deflate(after)
    response = HttpResponse(pieces.gzip_file(deflated, whole))
    response["Content-Encoding"] = "gzip"
    return response


@require_safe
def card_data(request: HttpRequest, slug: str) -> HttpResponse:
    """Describe a report card for machines (schema.org in JSON-LD); the page links here as its alternate."""
    kept = _find(slug)
    address = settings.SITE_URL + addresses.card(kept.area.slug)
    data = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": f"{kept.area.name}: report card on special educational needs",
        "description": kept.headline,
        "inLanguage": "en-GB",
        "about": {
            "@type": "AdministrativeArea",
            "name": kept.area.name,
            "identifier": [kept.area.code, *kept.area.other_codes],
            "containedInPlace": {"@type": "Country", "name": "England"},
        },
        "isPartOf": {"@type": "WebSite", "url": settings.SITE_URL},
    }
    return JsonResponse(data, content_type="application/ld+json")


@require_safe
@cached_page()
def card_picture(request: HttpRequest, slug: str, width: int = web_cards.SIZE[0]) -> HttpResponse:
    """Send the picture that social networks show for a report card: the number of its first sentence, large."""
    kept = _find(slug)
    if width not in web_cards.WIDTHS:
        raise Http404
    row = headline_figure(kept.area)
    if row is None:
        return pictures.of(web_cards.png(kept.headline, "", width=width))
    return pictures.answer(row, kept.headline, width)


@xframe_options_exempt
@require_safe
@cached_page()
def card_frame(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the first sentence of a card with its source, for a frame on another site. It sets no cookie."""
    kept = _find(slug)
    context = {
        "area": kept.area,
        "title": frame_title(kept.area),
        "headline": kept.headline,
        "row": headline_figure(kept.area),
        "url": settings.SITE_URL + addresses.card(slug),
    }
    return open_to_frames(render(request, "evidence/frame.html", context))


urlpatterns = [
    path("councils/<slug:slug>/card.png", card_picture, name="card_picture"),
    path("councils/<slug:slug>/card-<int:width>.png", card_picture, name="smaller_card_picture"),
    path("councils/<slug:slug>/frame/", card_frame, name="card_frame"),
    path("councils/", find, name="councils"),
    path("councils/<slug:slug>/", card, name="card"),
    path("councils/<slug:slug>/data.jsonld", card_data, name="card_data"),
]
