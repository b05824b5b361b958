"""A client for our own site that calls Django in this process, as a visitor who is not signed in."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import unquote_to_bytes, urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest

_MOST_REDIRECTS = 4


def leads_somewhere(path: str) -> bool:
    """Tell whether a visitor who is not signed in gets a page at this path of our site."""
    handler = BaseHandler()
    handler.load_middleware()
    for _ in range(_MOST_REDIRECTS):
        # Not closed: that would end the request in which we are asked, and its database connection.
        response = handler.get_response(_request(path))
        if response.status_code not in {301, 302, 303, 307, 308}:
            return response.status_code < 400
        there = urlsplit(response.headers["Location"])
        if there.netloc and there.netloc != urlsplit(settings.SITE_URL).netloc:
            return True  # Sent on to another site, which is not ours to ask.
        path = there.path + (f"?{there.query}" if there.query else "")
    return False


def _request(path: str) -> WSGIRequest:
    ours, wanted = urlsplit(settings.SITE_URL), urlsplit(path)
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote_to_bytes(wanted.path).decode("latin-1"),
        "QUERY_STRING": wanted.query,
        "HTTP_HOST": ours.netloc,
        "wsgi.url_scheme": ours.scheme,
        "wsgi.input": BytesIO(),
        "REMOTE_ADDR": "127.0.0.1",
    }
    setup_testing_defaults(environ)
    return WSGIRequest(environ)
