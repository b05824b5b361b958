"""Pictures that staff uploaded."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils._os import safe_join
from django.views.decorators.http import require_safe

from fixsend.web import files

# Only pictures made for pages. The originals beside them may say where and when a photograph was taken, and documents
# have an address of their own that knows who may read them.
_SHOWN = "images"
# A picture that changes gets another name.
_YEAR = 365 * 24 * 3600


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """Answer with one picture."""
    path = Path(safe_join(str(Path(settings.MEDIA_ROOT) / _SHOWN), name))
    if not _is_file(path):
        raise Http404
    return files.send(request, path, max_age=_YEAR)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # A name that is longer than any file's.
        return False
