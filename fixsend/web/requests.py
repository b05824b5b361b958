"""What a request says, read so that no value of it can break a page: numbers, ids, addresses, and who sent a form.

A view reads a number, an id or a web address from a request with the functions below, never by itself: Python refuses
numbers of more than 4,300 digits, and `http://[`, by raising.
"""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

# What PostgreSQL's integer holds.
_LARGEST = 2**31 - 1
_NO_ADDRESS = SplitResult("", "", "", "", "")


def number(typed: str | None, otherwise: int = 0) -> int:
    """Return a whole number from 1 to what the database's integers hold, or `otherwise` for anything else."""
    if not typed or len(typed) > 10 or not typed.isascii() or not typed.isdecimal():
        return otherwise
    return int(typed) if 0 < int(typed) <= _LARGEST else otherwise


def numbers(typed: list[str], most: int) -> list[int]:
    """Return the whole numbers among the first `most` values."""
    return [found for value in typed[:most] if (found := number(value))]


def uuid(typed: str | None) -> UUID | None:
    """Return an id that people cannot guess, or None for anything that is none."""
    try:
        return UUID(typed or "")
    except ValueError:
        return None


def web_address(typed: str | None) -> SplitResult:
    """Return the parts of a web address; all of them are empty for a text that is none."""
    try:
        parts = urlsplit(typed or "")
        _ = parts.hostname, parts.port
    except ValueError:
        return _NO_ADDRESS
    return parts


def is_same_origin(request: HttpRequest) -> bool:
    """Tell whether the browser's headers prove that a page of this site sent a request.

    At least one of Sec-Fetch-Site, Origin and Referer has to say so, and none may say anything else (a sandboxed frame
    says "null"). An old browser that sends none proves nothing.
    """
    own = own_origins(request)
    said = []
    if site := request.headers.get("Sec-Fetch-Site"):
        said.append(site == "same-origin")
    if origin := request.headers.get("Origin"):
        said.append(origin in own)
    if referer := request.headers.get("Referer"):
        said.append(origin_of(referer) in own)
    return bool(said) and all(said)


def own_origins(request: HttpRequest) -> set[str]:
    """Return the origins of our own pages: the address that was asked for, and what the site is told is its own.

    The second counts where a proxy ends HTTPS and is none of `TRUSTED_PROXIES`.
    """
    asked_for = f"{request.scheme}://{request.get_host()}"
    return {asked_for, origin_of(settings.SITE_URL), *settings.CSRF_TRUSTED_ORIGINS}


def origin_of(address: str) -> str:
    """Return the origin of a web address, such as "https://example.org:8443"; empty for a text that is none."""
    parts = web_address(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme else ""
