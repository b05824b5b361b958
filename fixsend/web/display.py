"""How a visitor wants to see the site, kept in a cookie: `dark.large.wide.device.calm`.

The cookie is set only when a visitor asks for it on `/display/`, so it needs no consent (Privacy and Electronic
Communications Regulations 2003, regulation 6(4)(b): strictly necessary for a service that the user asked for).
"""

from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

COOKIE = "display"
YEAR = 365 * 24 * 3600
# What can be chosen; a word that is not here is ignored. The first of each is the default and is not written down.
CHOICES = {
    "theme": ["auto", "light", "dark", "contrast", "ink"],
    "text": ["normal", "large", "largest"],
    "spacing": ["usual", "wide"],
    "face": ["house", "device"],
    "calm": ["moving", "calm"],
}


def chosen(request: HttpRequest) -> dict[str, str]:
    """Return what was chosen, one word for each kind; anything unknown in the cookie counts as not chosen."""
    return _read(request.COOKIES.get(COOKIE, ""))


def _read(cookie: str) -> dict[str, str]:
    words = cookie[:80].split(".")
    return {kind: next((word for word in words if word in known[1:]), known[0]) for kind, known in CHOICES.items()}


@lru_cache(maxsize=1024)
def key(cookie: str) -> str:
    """Return a short key of the choices in a cookie, for the page cache; "" where all are at their defaults."""
    return _written(_read(cookie))


def attributes(request: HttpRequest | None) -> SafeString:
    """Return the data attributes of `<html>` that the style sheet goes by."""
    if request is None:
        return SafeString("")
    pairs = [(kind, word) for kind, word in chosen(request).items() if word != CHOICES[kind][0]]
    return format_html_join("", ' data-{}="{}"', pairs)


def remember(response: HttpResponse, choice: dict[str, str]) -> None:
    """Keep a choice for a year, or forget it when everything is at its default."""
    words = _written(choice)
    if not words:
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    response.set_cookie(
        COOKIE, words, max_age=YEAR, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )


def _written(choice: dict[str, str]) -> str:
    """Return the words that differ from the defaults, always in the same order."""
    return ".".join(choice[kind] for kind, known in CHOICES.items() if choice.get(kind) in known[1:])
