"""The preview beside the editor; Wagtail asks the model for it (`Newsletter.serve_preview`)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.views import page_of
from fixsend.newsletters.writing import preview

# Mail needs inline styles and pictures of our own, and gets nothing else.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' {site}; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)


def show(newsletter: Newsletter, request: HttpRequest, mode: str) -> HttpResponse:
    """Return the response with a newsletter in one of the modes of `writing.preview.modes`."""
    if mode == preview.PAGE:
        return page_of(newsletter, request)
    response = HttpResponse(preview.render(newsletter, mode))
    response.headers["Content-Security-Policy"] = _POLICY.format(site=settings.SITE_URL)
    return response
