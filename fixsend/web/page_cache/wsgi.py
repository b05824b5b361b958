"""The page cache as a WSGI application in front of Django."""

import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from http import HTTPStatus
from typing import Any

from django.utils.cache import patch_vary_headers
from prometheus_client import Counter

from fixsend.web import http_headers, recognition, tokens
from fixsend.web.page_cache import may_be_kept, values
from fixsend.web.page_cache import page as pages
from fixsend.web.page_cache import request as requests
from fixsend.web.page_cache.listener import Listener
from fixsend.web.page_cache.page import Headers, Page
from fixsend.web.page_cache.request import Environ, Key, Visit
from fixsend.web.page_cache.store import LONGEST_LIFE, OLD_COPY_FOR, Store

StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_WRITTEN_AGAIN = {"content-length", "etag", "last-modified", "vary"}
_OF_ONE_RESPONSE = {"date", "x-request-id"}
_PAGES = Counter("fixsend_page_cache", "Pages served from memory, and those that Django had to make", ["source"])
_FROM_MEMORY, _FROM_DJANGO = _PAGES.labels("memory"), _PAGES.labels("django")
# A CDN, which cannot hear of changes, may keep a page for half a minute; browsers ask each time and are told "304, the
# same" in a few bytes. What answers a request with any cookie is for that browser alone: whatever a shared cache makes
# of "Vary: Cookie", it has nothing of it.
_OWN = ("Cache-Control", "private, no-cache")
_SHARED = ("Cache-Control", "public, max-age=0, s-maxage=30")
# Our own nginx (deploy/nginx.conf) cannot hear of changes either, and shows them within two seconds: it keeps a copy
# until the end of the second in which it asked, by its own clock, and one second more while it fetches the next. It
# reads this header only before `X-Accel-Expires`.
_SHARED_BY_NGINX = (_SHARED[0], f"{_SHARED[1]}, stale-while-revalidate=1")
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
        response: Any = self._django(environ, lambda status, headers, *_: answer.extend((status, headers)))
        status, headers = answer
        if getattr(response, "streaming", True):
            start_response(status, headers)
            streamed: Iterable[bytes] = response
            return streamed
        with closing(response) as finished:
            body = b"".join(finished)
        if not may_be_kept(response) or environ.get(recognition.LOOKED):
            own = pages.filled_in(body, _carried(visit))
            start_response(status, _with_length(headers, own))
            return [own]
        page = pages.make(_lasting(headers, response), body, getattr(response, "deflated", b""))
        self._store.put(visit.key, page, generation, getattr(response, "cached_for", LONGEST_LIFE))
        return _send(page, visit, start_response)


def _lasting(headers: Headers, response: Any) -> Headers:
    """Return Django's headers as they go with every copy of a page."""
    without = _WRITTEN_AGAIN | _OF_ONE_RESPONSE
    patch_vary_headers(response, _VARY)
    return [*(pair for pair in headers if pair[0].lower() not in without), ("Vary", response["Vary"])]


def _with_length(headers: Headers, body: bytes) -> Headers:
    return [(name, str(len(body)) if name.lower() == "content-length" else value) for name, value in headers]


def _carried(visit: Visit) -> bytes:
    return tokens.carried_fields(visit.carried).encode() if visit.carried else b""


def _send(page: Page, visit: Visit, start_response: StartResponse) -> Iterable[bytes]:
    status, headers, body = _answer(page, visit)
    start_response(f"{status} {HTTPStatus(status).phrase}", headers)
    return [body]


def _answer(page: Page, visit: Visit) -> tuple[int, Headers, bytes]:
    carried = _carried(visit) if page.has_forms else b""
    etag = page.etag(carried)
    headers = [*page.headers, ("ETag", etag)]
    if not any(name == "Cache-Control" for name, _ in page.headers):
        headers.extend(_who_may_keep(visit))
    if http_headers.matches_etag(etag, visit.known_etags):
        return 304, [pair for pair in headers if pair[0] != "Content-Type"], b""
    body = page.gzipped(carried) if visit.takes_gzip else page.plain(carried)
    if visit.takes_gzip:
        headers.append(("Content-Encoding", "gzip"))
    headers.append(("Content-Length", str(len(body))))
    return 200, headers, b"" if visit.is_head else body


def _who_may_keep(visit: Visit) -> Headers:
    if visit.has_cookies:
        return [_OWN]
    if visit.passed_on:
        return [_SHARED_BY_NGINX, ("X-Accel-Expires", f"@{visit.passed_on}")]
    return [_SHARED]
