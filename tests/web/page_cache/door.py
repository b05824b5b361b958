"""Going in by the site's real front door: WSGI, with the page cache in front of Django."""

import gzip
import io
import threading
import time
from contextlib import contextmanager
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from django.core.signals import request_finished, request_started
from django.db import close_old_connections


class Answer:
    def __init__(self, status, headers, body):
        self.status = int(status[:3])
        self.headers = {name.lower(): value for name, value in headers}
        self.set_cookies = [value for name, value in headers if name.lower() == "set-cookie"]
        self.raw = body
        self.body = gzip.decompress(body) if self.headers.get("content-encoding") == "gzip" else body
        self.text = self.body.decode()

    def cookie(self, name):
        for header in self.set_cookies:
            if name in (jar := SimpleCookie(header)):
                return jar[name].value
        return None


def ask(application, url, method="GET", data=None, cookies=None, **environ):
    path, _, query = url.partition("?")
    sent = urlencode(data or {}).encode()
    answer = []
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "203.0.113.9",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(sent),
        "CONTENT_LENGTH": str(len(sent)),
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in (cookies or {}).items()),
        **environ,
    }
    with _database_left_open():
        body = application(environ, lambda status, headers, exc_info=None: answer.extend((status, headers)))
        joined = b"".join(body)
        if hasattr(body, "close"):
            body.close()
    return Answer(*answer, joined)


@contextmanager
def _database_left_open():
    """Keep Django from closing the connection that the test's own transaction runs on."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def until(true):
    """Wait for what another thread does; give up where it plainly never will."""
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)
