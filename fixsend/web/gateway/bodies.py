"""Reading the body of a request in the event loop: bounded in size, in time, and in how many at once.

Forms are small. A body that stays small costs a slow sender nothing but its connection; for a larger one there are a
few slots in each process, and an upload is read only from a member of staff who is signed in to the back office.
"""

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable
from dataclasses import dataclass, field
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, Protocol

from fixsend.web.gateway.environ import Environ
from fixsend.web.gateway.refusals import Refused

SMALL = 64 * 1024  # bytes: every public form; so many for each connection, and connections are limited
LARGEST_FORM = 1024 * 1024  # bytes: the largest form of the back office
BODY_TIMEOUT = 10.0  # seconds for a form; for each step of an upload
UPLOAD_TIMEOUT = 5 * 60.0  # seconds for a whole upload
MOST_LARGE = 32  # bodies that are not small, held at once in one process
MOST_UPLOADS = 4  # uploads at once to one process; they go to a temporary file
BACK_OFFICE = "/admin/"
MayUpload = Callable[[Environ], Awaitable[bool]]


class Incoming(AsyncIterable[bytes], Protocol):
    """A body that comes: all of it when called, or piece by piece. Only one of the two may be begun."""

    def __call__(self) -> Awaitable[bytes]:
        """Return the whole body; raises RuntimeError where the connection breaks off."""


class Slots:
    """A limit on how many requests do one thing at once; a request that finds no free slot is refused, not queued."""

    def __init__(self, number: int) -> None:
        self.free = number

    def take(self) -> "Slots":
        """Take one; raises Refused (503) where none is free. It is given back by `free += 1`."""
        if not self.free:
            raise Refused(503)
        self.free -= 1
        return self


@dataclass
class Body:
    """What has come of a body so far, and the slots that it takes."""

    file: BinaryIO = field(default_factory=BytesIO)
    size: int = 0
    taken: list[Slots] = field(default_factory=list)

    def add(self, piece: bytes) -> None:
        """Add a piece."""
        self.file.write(piece)
        self.size += len(piece)

    def move_to_disk(self) -> None:
        """Keep what comes from now on in a temporary file."""
        spooled: Any = SpooledTemporaryFile(max_size=LARGEST_FORM)  # noqa: SIM115 - closed with the body
        spooled.write(self.file.getvalue())  # type: ignore[attr-defined]
        self.file = spooled

    def close(self) -> None:
        """Close the file and give the slots back."""
        self.file.close()
        while self.taken:
            self.taken.pop().free += 1


class Bodies:
    """Takes the bodies of one process's requests."""

    def __init__(self, may_upload: MayUpload, largest_upload: int) -> None:
        """Take who may send more than a form (asked before any more is read), and how many bytes that may be."""
        self._may_upload = may_upload
        self._largest_upload = largest_upload
        self._large = Slots(MOST_LARGE)
        self._uploads = Slots(MOST_UPLOADS)

    async def take(self, incoming: Incoming, environ: Environ) -> Body:
        """Read a request's body and put it into its environment; raises `Refused`."""
        body = Body()
        announced = _announced(environ)
        try:
            if announced is not None and announced <= SMALL:
                body.add(await _whole(incoming, announced))
            else:
                await self._read(body, incoming, announced, environ)
        except BaseException:
            body.close()
            raise
        body.file.seek(0)
        environ["wsgi.input"] = body.file
        environ["CONTENT_LENGTH"] = str(body.size)
        environ.pop("HTTP_TRANSFER_ENCODING", None)
        return body

    async def _read(self, body: Body, pieces: AsyncIterable[bytes], announced: int | None, environ: Environ) -> None:
        """Read piece by piece; an empty one is the end."""
        if announced is not None and announced > LARGEST_FORM:
            await self._admit_upload(body, announced, environ)
        ends = 0
        try:
            async with asyncio.timeout(UPLOAD_TIMEOUT), asyncio.timeout(BODY_TIMEOUT) as timeout:
                async for piece in pieces:
                    ends += not piece
                    await self._admit(body, body.size + len(piece), environ)
                    body.add(piece)
                    if self._uploads in body.taken:
                        timeout.reschedule(asyncio.get_running_loop().time() + BODY_TIMEOUT)
        except TimeoutError:
            raise Refused(408) from None
        # A connection that broke off looks like an end and one more: half a form must not pass for a whole one.
        if ends > 1 or (announced is not None and body.size != announced):
            raise Refused(400)

    async def _admit(self, body: Body, size: int, environ: Environ) -> None:
        if size > SMALL and not body.taken:
            body.taken.append(self._large.take())
        if size > LARGEST_FORM:
            await self._admit_upload(body, size, environ)

    async def _admit_upload(self, body: Body, size: int, environ: Environ) -> None:
        if size > self._largest_upload or not environ["PATH_INFO"].startswith(BACK_OFFICE):
            raise Refused(413)
        if self._uploads not in body.taken:
            if not await self._may_upload(environ):
                raise Refused(413)
            body.taken.append(self._uploads.take())
            body.move_to_disk()


async def _whole(incoming: Incoming, announced: int) -> bytes:
    """Read a small body of a known length, as nearly every form is: in one go, for each piece wakes the loop."""
    try:
        async with asyncio.timeout(BODY_TIMEOUT):
            whole = await incoming()
    except TimeoutError:
        raise Refused(408) from None
    except RuntimeError:  # Granian's: the connection broke off.
        raise Refused(400) from None
    if len(whole) != announced:
        raise Refused(400)
    return whole


def has_one(environ: Environ) -> bool:
    """Tell whether a request has a body."""
    return environ.get("CONTENT_LENGTH", "0") != "0" or "HTTP_TRANSFER_ENCODING" in environ


def _announced(environ: Environ) -> int | None:
    """Return the length that the sender names, which the web server has checked for digits; None for chunks."""
    return None if "HTTP_TRANSFER_ENCODING" in environ else int(environ.get("CONTENT_LENGTH", "0"))
