"""Which requests the page cache may answer, and under which key."""

import re
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.core.handlers.wsgi import get_str_from_wsgi
from django.http import parse_cookie

from fixsend.web import display, http_headers, network, recognition, tokens
from fixsend.web.page_cache import allowed_parameters

Environ = dict[str, Any]

# Parameters that other sites and mail tools add to links to follow people. They are removed here: no page reads them,
# and some (mc_eid) stand for a person.
_TRACKING_PARAMETERS = ("utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ttclid", "twclid")
_LONGEST_TYPED = 2000
_LONGEST_QUERY = 200
# A request with one of these may get an answer of its own: signed in, a message, a fragment for htmx.
_OWN_COOKIES = (settings.SESSION_COOKIE_NAME, "messages")
_COMMON_COOKIES = {settings.CSRF_COOKIE_NAME, display.COOKIE, recognition.COOKIE}
# nginx's own clock, as `deploy/nginx.conf` passes it on: seconds and thousandths.
_PASSED_ON = re.compile(r"t=([0-9]{10})\.[0-9]{3}")
_OWN_HEADERS = ("HTTP_AUTHORIZATION", "HTTP_HX_REQUEST", "HTTP_RANGE")


class Key(NamedTuple):
    """What makes two requests get the same page."""

    secure: bool
    host: str
    path: str
    query: str
    display: str


class Visit(NamedTuple):
    """A request that the cache may answer; only one that `may_fill` it (no cookie of any view) may.

    A visitor who has just confirmed a mailbox may too, unless the view looked at that cookie (`recognition.LOOKED`).
    `passed_on` is the second at which our nginx passed it on, by nginx's clock; "" where none did.
    """

    key: Key
    has_cookies: bool
    may_fill: bool
    is_head: bool
    takes_gzip: bool
    known_etags: str
    carried: dict[str, str]
    passed_on: str


def read(environ: Environ) -> Visit | None:
    """Return what the cache has to know about a request, or None when it must leave it to Django."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or any(name in environ for name in _OWN_HEADERS):
        return None
    # As Django reads it, quotes and escapes included: what the key says must be what the page is made from.
    cookies = parse_cookie(get_str_from_wsgi(environ, "HTTP_COOKIE", "")) if environ.get("HTTP_COOKIE") else {}
    query, carried = _clean_query(environ)
    host = environ.get("HTTP_HOST", "").lower()
    if query is None or not host or any(name in cookies for name in _OWN_COOKIES):
        return None
    return Visit(
        key=Key(
            network.is_secure(environ),
            host,
            environ.get("PATH_INFO", ""),
            query,
            display.key(cookies.get(display.COOKIE, "")),
        ),
        has_cookies=bool(environ.get("HTTP_COOKIE")),
        may_fill=cookies.keys() <= _COMMON_COOKIES,
        is_head=environ["REQUEST_METHOD"] == "HEAD",
        takes_gzip=http_headers.accepts_encoding("gzip", environ.get("HTTP_ACCEPT_ENCODING", "")),
        known_etags=environ.get("HTTP_IF_NONE_MATCH", ""),
        carried=carried,
        passed_on=_second(environ.get("HTTP_X_REQUEST_START", "")),
    )


def _second(x_request_start: str) -> str:
    found = _PASSED_ON.fullmatch(x_request_start) if x_request_start else None
    return found[1] if found else ""


def _clean_query(environ: Environ) -> tuple[str | None, dict[str, str]]:
    """Remove tracking parameters from the query string.

    Returns what the page depends on, or None when no cached page reads it, and what forms on the page carry along.
    """
    typed = environ.get("QUERY_STRING", "")
    if not typed:
        return "", {}
    if not typed.isascii():
        return None, {}
    if len(typed) > _LONGEST_TYPED:
        return None, {}
    pairs = parse_qsl(typed, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not name.startswith(_TRACKING_PARAMETERS)]
    if len(kept) < len(pairs):
        environ["QUERY_STRING"] = urlencode(kept)
    read = [(name, value) for name, value in kept if name not in tokens.CARRIED]
    query = urlencode(read)
    is_known = len(query) <= _LONGEST_QUERY and {name for name, _ in read} <= allowed_parameters()
    return query if is_known else None, tokens.carried(dict(kept))
