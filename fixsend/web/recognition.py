"""Recognising for a while a browser in which a mailbox was just confirmed.

The cookie is set by pressing the button behind a mailed link, and by nothing else. It holds a signed keyed hash of that
one address, no name and no address; it lasts until the browser is closed, and for an hour at the most. That is long
enough to read one action and take the next, and short enough for a computer that is shared. It is set for what
the visitor has asked for (Privacy and Electronic Communications Regulations 2003, regulation 6(4)(b)).
"""

from datetime import timedelta
from hmac import compare_digest

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from fixsend.web import signing

COOKIE = "confirmed"
LASTS = timedelta(hours=1)
# Set in the WSGI environment as soon as a view has looked at the cookie: its answer is one visitor's own, and the page
# cache keeps no copy of it.
LOOKED = "fixsend.looked_at_confirmed_mailbox"
_PURPOSE = "confirmed-in-this-browser"


def remember(response: HttpResponseBase, address: str) -> None:
    """Set the cookie by which the browser is recognised for an hour as one that confirmed this mailbox.

    SameSite=Strict: no other site's link or form brings the cookie along.
    """
    response.set_cookie(
        COOKIE,
        signing.sign(_PURPOSE, signing.address_hash(address)),
        httponly=True,
        samesite="Strict",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def forget(response: HttpResponseBase) -> None:
    """Delete the cookie."""
    response.delete_cookie(COOKIE, samesite="Strict")


def remembers(request: HttpRequest, address: str | None) -> bool:
    """Tell whether this very mailbox was confirmed in this browser within the hour."""
    known = _address_hash(request)
    return bool(address and known) and compare_digest(known, signing.address_hash(address or ""))


def remembers_any(request: HttpRequest) -> bool:
    """Tell whether any mailbox was confirmed in this browser within the hour."""
    return bool(_address_hash(request))


def _address_hash(request: HttpRequest) -> str:
    request.META[LOOKED] = True
    token = request.COOKIES.get(COOKIE, "")
    if not token:
        return ""
    try:
        return str(signing.unsign(_PURPOSE, token, max_age=LASTS))
    except signing.BadLink:
        return ""
