"""The address that stands in a mailing for each of its links."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fixsend.newsletters.sending import clicks
from fixsend.web import network


@never_cache
@require_safe
def click(request: HttpRequest, code: str, letter: str = "") -> HttpResponse:
    """Count a click and lead on to where the link led when it was mailed; asking for headers alone counts nothing."""
    link = clicks.follow(code)
    if link is None:
        return render(request, "mailing_list/link_gone.html", status=404)
    if request.method == "GET":
        clicks.record(link, letter, network.network_key(request), request.META)
    response = HttpResponseRedirect(link.url)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"  # Where somebody came from is nobody's business over there.
    return response
