"""The page cache as a WSGI application in front of Django."""

import re
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.utils.cache import patch_vary_headers
from prometheus_client import Counter

from fixsend.web import http_headers, recognition, tokens
from fixsend.web.page_cache import page as pages
from fixsend.web.page_cache import request as requests
from fixsend.web.page_cache import values
from fixsend.web.page_cache.listener import Listener
from fixsend.web.page_cache.page import Headers, Page
from fixsend.web.page_cache.request import Environ, Key, Visit
from fixsend.web.page_cache.store import LONGEST_LIFE, OLD_COPY_FOR, Store

StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_WRITTEN_AGAIN = {"content-length", "etag", "last-modified", "vary"}
_OF_ONE_RESPONSE = {"date", "x-request-id"}
_CSRF_SECRET = re.compile(r"^[A-Za-z0-9]{32}$")
_PAGES = Counter("fixsend_page_cache", "Pages served from memory, and those that Django had to make", ["source"])
_FROM_MEMORY, _FROM_DJANGO = _PAGES.labels("memory"), _PAGES.labels("django")
# A page with tokens is one visitor's own: no shared cache may keep it. Any other may be kept for half a minute by a
# CDN, which cannot hear of changes; browsers ask each time and are told "304, the same" in a few bytes.
_OWN = ("Cache-Control", "private, no-cache")
_SHARED = ("Cache-Control", "public, max-age=0, s-maxage=30")
_VARY = ("Cookie", "Accept-Encoding")


class PageCache:
    """A WSGI application around another that answers from memory what it can."""

    def __init__(self, django: Application) -> None:
        self._django = django
        self._store = Store()
        self._listener = Listener(self._forget)
        values.follow(self._listener)
        self._being_made: dict[Key, threading.Lock] = {}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        visit = requests.read(environ)
        if visit is None or not self._listener.is_current():
            return self._django(environ, start_response)
        page = self._store.get(visit.key)
        if page is not None:
            _FROM_MEMORY.inc()
            return _send(page, visit, start_response)
        _FROM_DJANGO.inc()
        if visit.is_head or not visit.may_fill:
            return self._django(environ, start_response)
        if not self._store.was_kept(visit.key):
            return self._ask_django(visit, environ, start_response)
        return self._ask_django_once(visit, environ, start_response)

    def ready(self, environ: Environ) -> tuple[int, Headers, bytes] | None:
        """Return the answer to a request (status, headers, body) where it is in memory; never waits."""
        visit = requests.read(environ)
        page = self._store.get(visit.key) if visit is not None and self._listener.is_current() else None
        if visit is None or page is None:
            return None
        _FROM_MEMORY.inc()
        return _answer(page, visit)

    def stop(self) -> None:
        """Stop listening for changes."""
        values.follow(None)
        self._listener.stop()

    def _forget(self) -> None:
        self._store.clear()
        values.clear()

    def _ask_django_once(self, visit: Visit, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Let one of many visitors who want the same page wait for Django.

        Meanwhile the others get the old copy, where its time has just run out; else they wait too.
        """
        making = self._being_made.setdefault(visit.key, threading.Lock())
        if not making.acquire(blocking=False):
            old = self._store.get(visit.key, late=OLD_COPY_FOR)
            if old is not None:
                return _send(old, visit, start_response)
            making.acquire()
        try:
            page = self._store.get(visit.key)
            if page is not None:
                return _send(page, visit, start_response)
            try:
                return self._ask_django(visit, environ, start_response)
            finally:
                self._being_made.pop(visit.key, None)
        finally:
            making.release()

    def _ask_django(self, visit: Visit, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        generation = self._store.generation
        answer: list[Any] = []
        environ[tokens.FILLING] = True
        response = self._django(environ, lambda status, headers, *_: answer.extend((status, headers)))
        status, headers = answer
        if getattr(response, "streaming", True):
            start_response(status, headers)
            return response
        with closing(response) as finished:  # type: ignore[type-var]
            body = b"".join(finished)
        kept = _may_be_kept(response, headers) and not environ.get(recognition.LOOKED)
        page = pages.make(int(status[:3]), _lasting(headers, response, kept=kept), body)
        if kept:
            self._store.put(visit.key, page, generation, getattr(response, "cached_for", LONGEST_LIFE))
        if kept or page.has_forms:
            return _send(page, visit, start_response)
        start_response(status, headers)
        return [body]


def _lasting(headers: Headers, response: Any, *, kept: bool) -> Headers:
    """Return Django's headers as they go with every copy of a page."""
    without = _WRITTEN_AGAIN | (_OF_ONE_RESPONSE if kept else set())
    patch_vary_headers(response, _VARY)
    return [*(pair for pair in headers if pair[0].lower() not in without), ("Vary", response["Vary"])]


def _may_be_kept(response: Any, headers: Headers) -> bool:
    names = {name.lower() for name, _ in headers}
    private = any(word in response.get("Cache-Control", "") for word in ("private", "no-store"))
    return (
        response.status_code == 200
        and getattr(response, "may_be_cached", False)
        and not private
        and "set-cookie" not in names
        and "content-encoding" not in names
    )


def _send(page: Page, visit: Visit, start_response: StartResponse) -> Iterable[bytes]:
    status, headers, body = _answer(page, visit)
    start_response(f"{status} {HTTPStatus(status).phrase}", headers)
    return [body]


def _answer(page: Page, visit: Visit) -> tuple[int, Headers, bytes]:
    headers = [*page.headers]
    fields = b""
    if page.has_forms:
        fields, cookie = _visitor_fields(visit)
        headers += cookie
    if not any(name == "Cache-Control" for name, _ in page.headers):
        headers.append(_OWN if page.has_forms else _SHARED)
    if page.etag:
        headers.append(("ETag", page.etag))
        if http_headers.matches_etag(page.etag, visit.known_etags):
            return 304, [pair for pair in headers if pair[0] != "Content-Type"], b""
    body = page.gzipped(fields) if visit.takes_gzip else page.plain(fields)
    if visit.takes_gzip:
        headers.append(("Content-Encoding", "gzip"))
    headers.append(("Content-Length", str(len(body))))
    return page.status, headers, b"" if visit.is_head else body


def _visitor_fields(visit: Visit) -> tuple[bytes, Headers]:
    """Return form fields with a token for this visitor's own secret, and the cookie for one who has none yet."""
    request = HttpRequest()
    known = bool(_CSRF_SECRET.match(visit.csrf_secret))
    if known:
        request.META["CSRF_COOKIE"] = visit.csrf_secret
    fields = tokens.render(get_token(request), visit.carried).encode()
    return fields, [] if known else [("Set-Cookie", _csrf_cookie(request.META["CSRF_COOKIE"]))]


def _csrf_cookie(secret: str) -> str:
    response = HttpResponse()
    response.set_cookie(
        settings.CSRF_COOKIE_NAME,
        secret,
        max_age=settings.CSRF_COOKIE_AGE,
        domain=settings.CSRF_COOKIE_DOMAIN,
        path=settings.CSRF_COOKIE_PATH,
        secure=settings.CSRF_COOKIE_SECURE,
        httponly=settings.CSRF_COOKIE_HTTPONLY,
        samesite=settings.CSRF_COOKIE_SAMESITE,
    )
    return response.cookies[settings.CSRF_COOKIE_NAME].OutputString()
