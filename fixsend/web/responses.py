"""Answers that are no pages: uploaded files, files made for one request, and feeds."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from mimetypes import guess_type
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.contrib.syndication.views import Feed
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe
from whitenoise.responders import SlicedFile

from fixsend.web import csv_files, normalise, text

_PIECE = 256 * 1024
_RANGE = re.compile(r"^bytes=([0-9]{0,18})-([0-9]{0,18})$")


def stored_file(request: HttpRequest, path: Path, *, max_age: int) -> HttpResponseBase:
    """Return a file on disk, whole or in the part that a video player asks for (RFC 9110, section 14).

    The browser may keep it for `max_age` seconds. It is never run as a page: its content security policy forbids all.
    """
    stat = path.stat()
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    wanted = _byte_range(request.headers.get("Range", ""), stat.st_size)
    if request.headers.get("If-None-Match", "").strip() == "*" or (since is not None and int(stat.st_mtime) <= since):
        response: HttpResponseBase = HttpResponse(status=304)
    elif wanted is None:
        response = FileResponse(path.open("rb"))
    else:
        response = _partial_file(path, *wanted, size=stat.st_size)
    response["Content-Type"] = guess_type(path.name)[0] or "application/octet-stream"
    response["Last-Modified"] = http_date(stat.st_mtime)
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = f"public, max-age={max_age}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def inline(content: bytes, content_type: str, name: str) -> HttpResponse:
    """Return a file that a browser shows if it can; `name` is what it is saved as."""
    return _made_file(content, content_type, name, as_attachment=False)


def attachment(content: bytes, content_type: str, name: str) -> HttpResponse:
    """Return a file to save, of which no cache on the way may keep a copy."""
    response = _made_file(content, content_type, name, as_attachment=True)
    response.headers["Cache-Control"] = "no-store"
    return response


def attachment_from(file: IO[bytes], content_type: str, name: str, *, whole: int) -> HttpResponseBase:
    """Return a file that was just written, to save, and close it; one of more than `whole` bytes goes piece by piece.

    As with `attachment`, no cache on the way may keep a copy.
    """
    size = file.tell()
    file.seek(0)
    if size <= whole:
        with file:
            return attachment(file.read(), content_type, name)
    empty = attachment(b"", content_type, name)
    response = StreamingHttpResponse(_pieces(file), headers=empty.headers)
    response.headers["Content-Length"] = str(size)
    return response


def csv_attachment(rows: Iterable[Sequence[str]], name: str) -> HttpResponseBase:
    """Return rows as a file for spreadsheets, in which no text is a formula.

    It is written first and then sent piece by piece: a query that is read while a file is sent would keep a connection
    for a slow reader, and stay open where the reader goes away.
    """
    file = TemporaryFile()  # noqa: SIM115 - open until it is sent
    text_file = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)  # The mark tells Excel: UTF-8.
    csv.writer(text_file).writerows([csv_files.safe_value(cell) for cell in row] for row in rows)
    text_file.detach()
    return attachment_from(file, "text/csv; charset=utf-8", name, whole=0)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        yield from iter(lambda: file.read(_PIECE), b"")


class _CleanRss(Rss201rev2Feed):
    def write(self, outfile: Any, encoding: str) -> None:
        self.feed = text.cleaned(self.feed)
        self.items = [text.cleaned(item) for item in self.items]
        super().write(outfile, encoding)


class CleanFeed(Feed):  # type: ignore[type-arg]
    """A feed whose texts are clean, those of older rows too: one control character makes a whole feed unreadable."""

    feed_type = _CleanRss


def _made_file(content: bytes, content_type: str, name: str, *, as_attachment: bool) -> HttpResponse:
    disposition = content_disposition_header(as_attachment, normalise.one_line(name).replace('"', "")) or "inline"
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=content_type, headers=headers)


def _byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Return the first and last byte asked for; None for no range, several or an odd one (the file goes whole)."""
    found = _RANGE.match(header)
    if not found or not size or found.group(1) == found.group(2) == "":
        return None
    first, last = found.groups()
    if not first:  # The last so many bytes.
        return max(0, size - int(last)), size - 1
    start, end = int(first), min(int(last) if last else size - 1, size - 1)
    return (start, end) if start <= end or start >= size else None


def _partial_file(path: Path, start: int, end: int, *, size: int) -> HttpResponseBase:
    if start >= size:
        response: HttpResponseBase = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
        return response
    response = FileResponse(SlicedFile(path.open("rb"), start, end), status=206)
    response["Content-Range"] = f"bytes {start}-{end}/{size}"
    response["Content-Length"] = str(end - start + 1)
    return response
