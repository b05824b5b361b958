"""oEmbed: a site asks what card there is for an address of ours."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from fixsend.web import oembed as cards


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """Describe a page of ours for sites that turn a pasted address into a card (oembed.com, section 2)."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse("Only JSON is given here.", status=501, content_type="text/plain; charset=utf-8")
    embed = cards.find(request.GET.get("url", ""))
    if embed is None:
        raise Http404
    answer = JsonResponse(cards.described(embed, request.GET.get("maxwidth"), request.GET.get("maxheight")))
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer
