"""Pictures: those that staff uploaded, and the cards that social media show with a link."""

from pathlib import Path

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils._os import safe_join
from django.views.decorators.http import require_safe

from fixsend.web import cards, responses

# Only pictures made for pages. The originals beside them may say where and when a photograph was taken, and documents
# have an address of their own that knows who may read them.
_SHOWN = "images"
# A picture that changes gets another name.
_YEAR = 365 * 24 * 3600


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """Return one picture that staff uploaded, or 404."""
    path = Path(safe_join(str(Path(settings.MEDIA_ROOT) / _SHOWN), name))
    if not _is_file(path):
        raise Http404
    return responses.stored_file(request, path, max_age=_YEAR)


@require_safe
def card(request: HttpRequest, signed: str) -> HttpResponse:
    """Return the card with the words in a signed token, as a PNG image, or 404."""
    try:
        title, subtitle = cards.words(signed)
    except signing.BadSignature as error:
        raise Http404 from error
    response = HttpResponse(cards.png(title, subtitle), content_type="image/png")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # A name that is longer than any file's.
        return False
