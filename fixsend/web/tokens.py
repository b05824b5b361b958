"""What a public form sends along unseen: when it was opened, a honeypot for robots, and whose link it was.

A page that the page cache keeps is the same for everybody: its time of opening is that of the kept copy, and a
placeholder stands where a visitor's own link goes (`fixsend.web.page_cache`).
"""

import re
import secrets
import time
from collections.abc import Mapping

from django.core import signing
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

STARTED = "started"
# Whose link a visitor came by, and by which way of sharing: in the address of the page (`?by=…&via=…`) and from there
# in its forms, so that one kept page serves every link.
CARRIED = ("by", "via")
_CARRIED_VALUE = re.compile(r"[A-Za-z0-9_-]{1,40}")
HONEYPOT = "reference_note"
# Set in the WSGI environment by the page cache while it fills itself.
FILLING = "fixsend.filling_page_cache"
# Where the fields of a visitor's link go. Unguessable, so that no text from outside can pass for it.
PLACEHOLDER = f"<!--carried-{secrets.token_hex(16)}-->"

# `hidden` takes the honeypot away from eyes, screen readers and the Tab key alike, without any CSS; the other
# attributes keep autofill and password managers out of it.
_FIELDS = (
    '<input type="hidden" name="' + STARTED + '" value="{started}">'
    '<div hidden><label>Leave this empty <input type="text" name="' + HONEYPOT + '" tabindex="-1" autocomplete="off" '
    "data-1p-ignore data-lpignore=true data-bwignore></label></div>"
)
_CARRIED = '<input type="hidden" name="{}" value="{}">'
_signer = signing.Signer(salt="fixsend.form.started")


def markup(request: HttpRequest) -> SafeString:
    """Return the hidden fields for a form shown in answer to this request."""
    if request.META.get(FILLING):
        along = PLACEHOLDER
    else:
        along = carried_fields(carried({**request.GET.dict(), **request.POST.dict()}))
    return mark_safe(opened_now() + along)  # noqa: S308 - constants of ours, and short words


def opened_now() -> SafeString:
    """Return the time of opening, which is this moment, and the honeypot."""
    return mark_safe(_FIELDS.format(started=started_now()))  # noqa: S308 - a constant and a stamp of ours


def without_cookie() -> SafeString:
    """Return the hidden fields for a form in another site's frame, whose token is its own (`embed_tokens`)."""
    return mark_safe(opened_now() + _CARRIED.format("via", "embed"))  # noqa: S308 - constants of ours


def carried(given: Mapping[str, str]) -> dict[str, str]:
    """Return what goes along with a form of this address or form; anything that is no short word is left out."""
    values = {name: given.get(name, "") for name in CARRIED}
    return {name: value for name, value in values.items() if _CARRIED_VALUE.fullmatch(value)}


def carried_fields(values: Mapping[str, str]) -> str:
    """Return the hidden fields of what `carried` let through: letters and digits."""
    return "".join(_CARRIED.format(name, value) for name, value in values.items())


def started_now() -> str:
    """Return a signed stamp of this moment."""
    return _signer.sign(str(int(time.time() * 10)))


def seconds_open(stamp: str) -> float | None:
    """Return how long ago a form was opened, or None when the stamp is not one of ours."""
    try:
        return time.time() - int(_signer.unsign(stamp)) / 10
    except signing.BadSignature:
        return None
