"""Sending files that staff uploaded: whole, or in the parts that video players ask for (RFC 9110, section 14)."""

import re
from mimetypes import guess_type
from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import http_date, parse_http_date_safe
from whitenoise.responders import SlicedFile

_RANGE = re.compile(r"^bytes=([0-9]{0,18})-([0-9]{0,18})$")


def send(request: HttpRequest, path: Path, *, max_age: int) -> HttpResponseBase:
    """Answer with a file; the browser may keep it for `max_age` seconds. Never a page: nothing in it is run."""
    stat = path.stat()
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    wanted = _part(request.headers.get("Range", ""), stat.st_size)
    if request.headers.get("If-None-Match", "").strip() == "*" or (since is not None and int(stat.st_mtime) <= since):
        response: HttpResponseBase = HttpResponse(status=304)
    elif wanted is None:
        response = FileResponse(path.open("rb"))
    else:
        response = _send_part(path, *wanted, size=stat.st_size)
    response["Content-Type"] = guess_type(path.name)[0] or "application/octet-stream"
    response["Last-Modified"] = http_date(stat.st_mtime)
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = f"public, max-age={max_age}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _part(header: str, size: int) -> tuple[int, int] | None:
    """Return the first and last byte of one asked part; nothing for none, several or odd ones (send it whole)."""
    found = _RANGE.match(header)
    if not found or not size or found.group(1) == found.group(2) == "":
        return None
    first, last = found.groups()
    if not first:  # The last so many bytes.
        return max(0, size - int(last)), size - 1
    start, end = int(first), min(int(last) if last else size - 1, size - 1)
    return (start, end) if start <= end or start >= size else None


def _send_part(path: Path, start: int, end: int, *, size: int) -> HttpResponseBase:
    if start >= size:
        response: HttpResponseBase = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
        return response
    response = FileResponse(SlicedFile(path.open("rb"), start, end), status=206)
    response["Content-Range"] = f"bytes {start}-{end}/{size}"
    response["Content-Length"] = str(end - start + 1)
    return response
