"""Plain pages for requests that never get to Django: too large, too slow, broken off, or too many at once."""

from functools import cache

from prometheus_client import Counter

from fixsend.web import plain_pages
from fixsend.web.gateway.answers import Answer

_REFUSED = Counter("fixsend_refused_requests", "Requests that were turned away before Django saw them", ["status"])
_RETRY_AFTER = "10"  # seconds


class Refused(Exception):
    """A request that is turned away with a status of HTTP."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def answer_for(status: int) -> Answer:
    """Return the page that goes with a status, and count it; the connection ends with it."""
    _REFUSED.labels(status).inc()
    return _page(status)


@cache
def _page(status: int) -> Answer:
    body = plain_pages.html(status).encode()
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
        ("Connection", "close"),
    ]
    if status == 503:
        headers.append(("Retry-After", _RETRY_AFTER))
    return Answer(status, headers, body)
