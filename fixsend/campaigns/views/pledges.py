"""From where a visitor lives to those who are asked for a pledge there."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from fixsend.campaigns.models import PledgePage
from fixsend.campaigns.queries.actions import cached_action
from fixsend.campaigns.views.pages import show
from fixsend.places.forms import WhoRepresentsYouForm
from fixsend.web import page_cache
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page

page_cache.allow_parameters("yours")


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def candidates(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from a postcode or a place to the page with those who are asked there; no postcode gets into an address."""
    cached = cached_action(pk)
    if cached is None or not isinstance(cached.page, PledgePage):
        raise Http404
    if request.method != "POST":
        return redirect(cached.url)
    form = WhoRepresentsYouForm.sent(request)
    if not form.is_valid():
        return show(request, cached.page, more={"place_form": form})
    return redirect(f"{cached.url}?yours={form.whereabouts.code}#yours")
