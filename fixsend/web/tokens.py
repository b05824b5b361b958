"""The hidden fields of every public form: CSRF token, time of opening, a honeypot for robots, and whose link it was.

A page that is on its way into the page cache gets a placeholder instead; `fixsend.web.page_cache` puts each
visitor's own fields in its place.
"""

import re
import secrets
import time
from collections.abc import Mapping

from django.core import signing
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.safestring import SafeString, mark_safe

STARTED = "started"
# Whose link a visitor came by, and by which way of sharing: in the address of the page (`?by=…&via=…`) and from there
# in its forms, so that one kept page serves every link.
CARRIED = ("by", "via")
_CARRIED_VALUE = re.compile(r"[A-Za-z0-9_-]{1,40}")
HONEYPOT = "reference_note"
# Set in the WSGI environment by the page cache while it fills itself.
FILLING = "fixsend.filling_page_cache"
# Unguessable, so that no text from outside can pass for it.
PLACEHOLDER = f"<!--form-tokens-{secrets.token_hex(16)}-->"

# `hidden` takes the honeypot away from eyes, screen readers and the Tab key alike, without any CSS; the other
# attributes keep autofill and password managers out of it.
_FIELDS = (
    '<input type="hidden" name="csrfmiddlewaretoken" value="{csrf}">'
    '<input type="hidden" name="' + STARTED + '" value="{started}">'
    '<div hidden><label>Leave this empty <input type="text" name="' + HONEYPOT + '" tabindex="-1" autocomplete="off" '
    "data-1p-ignore data-lpignore=true data-bwignore></label></div>"
)
_CARRIED = '<input type="hidden" name="{}" value="{}">'
_signer = signing.Signer(salt="fixsend.form.started")


def markup(request: HttpRequest) -> SafeString:
    """Return the hidden fields for a form shown in answer to this request."""
    if request.META.get(FILLING):
        return mark_safe(PLACEHOLDER)  # noqa: S308 - a constant of ours
    return render(get_token(request), carried({**request.GET.dict(), **request.POST.dict()}))


def render(csrf_token: str, carried: Mapping[str, str] | None = None) -> SafeString:
    """Return the hidden fields with this moment as the time of opening."""
    own = _FIELDS.format(csrf=csrf_token, started=started_now())
    along = "".join(_CARRIED.format(name, value) for name, value in (carried or {}).items())
    return mark_safe(own + along)  # noqa: S308 - letters and digits, see `_CARRIED_VALUE`


def without_cookie() -> SafeString:
    """Return the hidden fields for a form that has no cookie: in another site's frame."""
    csrf = '<input type="hidden" name="csrfmiddlewaretoken" value="{csrf}">'
    own = _FIELDS.removeprefix(csrf).format(started=started_now())
    return mark_safe(own + _CARRIED.format("via", "embed"))  # noqa: S308 - constants of ours


def carried(given: Mapping[str, str]) -> dict[str, str]:
    """Return what goes along with a form of this address or form; anything that is no short word is left out."""
    values = {name: given.get(name, "") for name in CARRIED}
    return {name: value for name, value in values.items() if _CARRIED_VALUE.fullmatch(value)}


def started_now() -> str:
    """Return a signed stamp of this moment."""
    return _signer.sign(str(int(time.time() * 10)))


def seconds_open(stamp: str) -> float | None:
    """Return how long ago a form was opened, or None when the stamp is not one of ours."""
    try:
        return time.time() - int(_signer.unsign(stamp)) / 10
    except signing.BadSignature:
        return None
