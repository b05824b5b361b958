"""The hidden fields of every public form: CSRF token, time of opening, and a trap for robots.

A page that is on its way into the page cache gets a placeholder instead; `fixsend.web.page_cache` puts each
visitor's own fields in its place.
"""

import secrets
import time

from django.core import signing
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.safestring import SafeString, mark_safe

STARTED = "started"
TRAP = "reference_note"
# Set in the WSGI environment by the page cache while it fills itself.
FILLING = "fixsend.filling_page_cache"
# Unguessable, so that no text supplied by anybody can pass for it.
PLACEHOLDER = f"<!--form-tokens-{secrets.token_hex(16)}-->"

# `hidden` takes the trap away from eyes, screen readers and the Tab key alike, without any CSS; the other attributes
# keep autofill and password managers out of it.
_FIELDS = (
    '<input type="hidden" name="csrfmiddlewaretoken" value="{csrf}">'
    '<input type="hidden" name="' + STARTED + '" value="{started}">'
    '<div hidden><label>Leave this empty <input type="text" name="' + TRAP + '" tabindex="-1" autocomplete="off" '
    "data-1p-ignore data-lpignore=true data-bwignore></label></div>"
)
_signer = signing.Signer(salt="fixsend.form.started")


def markup(request: HttpRequest) -> SafeString:
    """Return the hidden fields for a form shown in answer to this request."""
    if request.META.get(FILLING):
        return mark_safe(PLACEHOLDER)  # noqa: S308 - a constant of ours
    return render(get_token(request))


def render(csrf_token: str) -> SafeString:
    """Return the hidden fields with a fresh opening time."""
    return mark_safe(_FIELDS.format(csrf=csrf_token, started=started_now()))  # noqa: S308 - letters and digits of ours


def started_now() -> str:
    """Return a signed stamp of this moment."""
    return _signer.sign(str(int(time.time() * 10)))


def seconds_open(stamp: str) -> float | None:
    """Return how long ago a form was opened, or None when the stamp is not one of ours."""
    try:
        return time.time() - int(_signer.unsign(stamp)) / 10
    except signing.BadSignature:
        return None
