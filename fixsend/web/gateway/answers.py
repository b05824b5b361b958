"""What Django answers, taken from its thread at once and sent without one, however slowly it is read.

Granian keeps whatever is sent in pieces in memory until it is read, so nothing large goes that way: a file on disk is
named to Granian, which reads it as fast as the visitor does, and what Django makes piece by piece (a list of a million
rows) becomes a temporary file first. So a thread and its database connection are free again before the visitor reads.
"""

import asyncio
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from tempfile import NamedTemporaryFile
from typing import Any, BinaryIO, Protocol

from whitenoise.responders import SlicedFile

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

_MOST_IN_MEMORY = 256 * 1024
_SMALL_FILE = 64 * 1024
_LONGEST_DOWNLOAD = 3600.0  # seconds
_CLOSE = ("Connection", "close")


class Outgoing(Protocol):
    """Granian's side of an answer."""

    def response_bytes(self, status: int, headers: Headers, body: bytes) -> None:
        """Send a whole answer."""

    def response_file_range(self, status: int, headers: Headers, file: str, start: int, end: int) -> None:
        """Send a part of a file, from its byte `start` to the one before `end`."""

    async def client_disconnect(self) -> None:
        """Wait for the end of the connection."""


class SentFile:
    """A file that Django answers with (PEP 3333, `wsgi.file_wrapper`)."""

    def __init__(self, file: Any, piece: int = 64 * 1024) -> None:
        self.file = file
        self.piece = piece
        if hasattr(file, "close"):
            self.close = file.close

    def __iter__(self) -> Iterator[bytes]:
        """Yield what the file holds, for a file that has no place on the disk."""
        return iter(lambda: self.file.read(self.piece), b"")


@dataclass(frozen=True)
class Part:
    """A part of a file on disk; `temporary` keeps it there until it is sent."""

    path: str
    start: int
    end: int
    temporary: Any = None


@dataclass(frozen=True)
class Answer:
    """A whole answer: bytes, or a part of a file."""

    status: int
    headers: Headers
    body: bytes | Part


def answer_of(application: Application, environ: dict[str, Any]) -> Answer:
    """Let a WSGI application answer, in this thread."""
    status, headers = 500, []

    def start_response(line: str, lines: Headers, _error: Any = None) -> None:
        nonlocal status, headers
        status, headers = int(line[:3]), lines

    made = application(environ, start_response)
    try:
        body = b"".join(made) if isinstance(made, list) else _taken(made)
    finally:
        if hasattr(made, "close"):
            made.close()
    if isinstance(body, Part) and body.temporary is not None:
        headers = [*headers, _CLOSE]  # So that the connection's end tells that the file has been read.
    return Answer(status, headers, body)


async def send(answer: Answer, outgoing: Outgoing) -> None:
    """Send an answer; a temporary file is deleted once it is read, or the connection ends."""
    body = answer.body
    if isinstance(body, bytes):
        outgoing.response_bytes(answer.status, answer.headers, body)
        return
    outgoing.response_file_range(answer.status, answer.headers, body.path, body.start, body.end)
    if body.temporary is not None:
        with body.temporary, suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_DOWNLOAD):
                await outgoing.client_disconnect()


def _taken(made: Iterable[bytes]) -> bytes | Part:
    part = _on_disk(made.file) if isinstance(made, SentFile) else None
    return part or _kept(iter(made))


def _on_disk(file: Any) -> Part | None:
    """Return where a file lies that is larger than what is quickly read."""
    source, length = (file.fileobj, file.remaining) if isinstance(file, SlicedFile) else (file, None)
    raw: BinaryIO | None = getattr(source, "raw", None)
    if not isinstance(raw, FileIO) or not isinstance(raw.name, str):
        return None
    start, size = source.tell(), os.fstat(raw.fileno()).st_size
    end = size if length is None else min(size, start + length)
    return Part(os.path.abspath(raw.name), start, end) if end - start > _SMALL_FILE else None


def _kept(pieces: Iterator[bytes]) -> bytes | Part:
    """Return what is made piece by piece, in a temporary file where it is long."""
    begun: list[bytes] = []
    size = 0
    for piece in pieces:
        begun.append(piece)
        size += len(piece)
        if size > _MOST_IN_MEMORY:
            break
    else:
        return b"".join(begun)
    file = NamedTemporaryFile(prefix="fixsend-answer-")  # noqa: SIM115 - open until it is sent
    try:
        file.writelines(begun)
        file.writelines(pieces)
        file.flush()
    except BaseException:
        file.close()
        raise
    return Part(file.name, 0, file.tell(), file)
