"""Newsletters in the browser."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from fixsend.mailings.delivery import reading
from fixsend.mailings.delivery.document import PREFERENCES_URL, UNSUBSCRIBE_URL, VARIANT, WEB_VERSION_URL
from fixsend.mailings.delivery.flatten import variant_letter
from fixsend.mailings.queries.web_version import find
from fixsend.web.private import private_page

# Mail needs inline styles and images of our own, and gets nothing else.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


@private_page
@require_safe
def web_version(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a copy says to everybody: no name and no personal link, because the address may be passed on."""
    found = find(token)
    if found is None:
        raise Http404
    stay_in_touch = settings.SITE_URL + reverse("mailings:stay_in_touch")
    values = {
        UNSUBSCRIBE_URL: stay_in_touch,
        PREFERENCES_URL: stay_in_touch,
        WEB_VERSION_URL: settings.SITE_URL + reverse("mailings:web_version", args=[token]),
        VARIANT: variant_letter(found.variant),
    }
    response = HttpResponse(reading.html(found.document, values, traits=found.traits))
    response.headers["Content-Security-Policy"] = _POLICY
    return response
