"""Plain pages for requests that never get to Django: too large, too slow, broken off, or too many at once."""

from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from prometheus_client import Counter

from fixsend.web.gateway.answers import Answer

_REFUSED = Counter("fixsend_refused_requests", "Requests that were turned away before Django saw them", ["status"])
_RETRY_AFTER = "10"  # seconds


@dataclass(frozen=True)
class Words:
    """What a page says."""

    title: str
    lead: str
    advice: str


_WORDS = {
    400: Words(
        "We could not read that",
        "What you sent did not reach us whole. It is not your fault.",
        "Go back and try once more. What you typed should still be there.",
    ),
    408: Words(
        "That took too long",
        "What you sent did not reach us in time. Your connection may be slow at the moment.",
        "Go back and try once more. What you typed should still be there.",
    ),
    413: Words(
        "That is too large",
        "You sent more than this page can take.",
        "Go back and send less. If it was a file, make it smaller first.",
    ),
    500: Words(
        "Something went wrong on our side",
        "It is not your fault, and we have made a note of it.",
        "Wait a minute, then try again. Sending a form twice does no harm.",
    ),
    503: Words(
        "We are very busy",
        "Too many people are sending us something at this moment.",
        "Wait a minute, then go back and try again. What you typed should still be there.",
    ),
}


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
    body = render_to_string("web/errors/plain.html", {"words": _WORDS[status]}).encode()
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
