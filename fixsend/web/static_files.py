"""Static files by WhiteNoise, where it reads `Accept-Encoding` and `If-None-Match` too simply.

It finds "gzip" in "gzip;q=0", and gives the same strong ETag to a file and to its compressed copy, which are not the
same bytes (RFC 9110, section 8.8.3.3).
"""

from typing import Any
from wsgiref.headers import Headers

from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import NOT_MODIFIED_HEADERS, Response, StaticFile

from fixsend.web import http_headers


class StaticFiles(WhiteNoiseMiddleware):
    """WhiteNoise's middleware with files that answer as they should."""

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:
        """Return one file, with its compressed copies beside it."""
        found = super().get_static_file(path, url, stat_cache)
        found.__class__ = NegotiatedFile
        return found


class NegotiatedFile(StaticFile):
    """A static file; each of its encodings has an ETag of its own."""

    def get_response(self, method: str, request_headers: dict[str, Any]) -> Response:
        """Answer with the copy that the browser takes, or tell it that it has that one."""
        known = request_headers.get("HTTP_IF_NONE_MATCH", "")
        if method in ("GET", "HEAD") and known:
            _, headers = self.get_path_and_headers(request_headers)
            named = Headers(headers)
            if http_headers.matches_etag(named["ETag"] or "", known):
                kept = [(name, named[name]) for name in NOT_MODIFIED_HEADERS if name in named]
                return Response(304, kept, None)
            request_headers = {**request_headers, "HTTP_IF_NONE_MATCH": ""}
        return super().get_response(method, request_headers)

    def get_path_and_headers(self, request_headers: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
        """Return the smallest copy that the browser takes."""
        accepted = request_headers.get("HTTP_ACCEPT_ENCODING", "")
        # Sorted by size, and the file as it is among them.
        for _, path, headers in self.alternatives:
            encoding = Headers(headers)["Content-Encoding"]
            if encoding is None:
                return path, headers
            if http_headers.accepts_encoding(encoding, accepted):
                return path, _with_own_etag(headers, encoding)
        raise LookupError(self)


def _with_own_etag(headers: list[tuple[str, str]], encoding: str) -> list[tuple[str, str]]:
    own = Headers(list(headers))
    if etag := own["ETag"]:
        own["ETag"] = f'{etag.removesuffix(chr(34))}-{encoding}"'
    return own.items()
