"""Files to download as they are kept: made once for each state of the figures, by a job or by the first who asks."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain
from typing import IO, cast

from django.conf import settings
from django.db import connection, transaction

from fixsend.evidence.models import CardClock, Download, DownloadPiece
from fixsend.evidence.open_data import package, tables, writing
from fixsend.evidence.open_data.tables import Table
from fixsend.evidence.report_cards import drawing

# What is read and written at once, of a file of any size.
PIECE = 256 * 1024  # bytes
_LOCK = 0x444F574E  # "DOWN": the first half of the advisory lock, the second is a hash of the file's name.
_TRIES = 3


def find(name: str) -> Download | None:
    """Return a file by its name ("sen2-timeliness.csv"), making it where it is not made or old; None for no file.

    While somebody else makes it, the old one is returned.
    """
    there = Download.objects.filter(name=name).first()
    if there is not None and _is_fresh(there):
        return there
    return _make_one_at_a_time(name, there)


def make_package() -> None:
    """Make the package of everything where it is old; for the job that follows a change of figures."""
    find(package.NAME)


def size_of_package() -> int | None:
    """Return how many bytes the package has, as it was last made; None where it never was."""
    return Download.objects.filter(name=package.NAME).values_list("size", flat=True).first()


def read(name: str) -> tuple[Download, Iterator[bytes]]:
    """Return a file that was found, and what is kept of it, piece by piece.

    Both are of one statement, so that they are of the same making whatever is made meanwhile. All pieces (one or two
    megabytes at most) leave the database before the first is sent: a cursor that is open while a slow reader takes them
    would keep a connection, and stay open where the reader goes away.
    """
    found = list(DownloadPiece.objects.filter(download=name).select_related("download").order_by("position"))
    return found[0].download, (bytes(piece.content) for piece in found)


def unpacked(contents: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a compressed file as it was before, a piece at a time."""
    decompressing = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    for content in contents:
        left = content
        while left:
            yield decompressing.decompress(left, PIECE)
            left = decompressing.unconsumed_tail
    yield decompressing.flush()


@transaction.atomic
def _make_one_at_a_time(name: str, old: Download | None) -> Download | None:
    """Make a file unless somebody else does: then return the old one for that moment, or wait where there is none."""
    if old is not None and not _lock(name, "pg_try_advisory_xact_lock"):
        return old
    if old is None:
        _lock(name, "pg_advisory_xact_lock")
    there = Download.objects.filter(name=name).first()
    return there if there is not None and _is_fresh(there) else _make(name)


def _make(name: str) -> Download | None:
    """Make a file and keep it under the number that the clock had before: what changed since makes it old at once."""
    write = _writer(name)
    if write is None:
        Download.objects.filter(name=name).delete()
        return None
    made = Download(name=name, is_compressed=name != package.NAME, size=0, kept_size=0, made_by=_code())
    for _ in range(_TRIES):
        made.number = CardClock.objects.get(pk=1).number
        _keep(made, write)
        if CardClock.objects.get(pk=1).number == made.number:
            break
    return made


def _keep(made: Download, write: Callable[[IO[bytes]], int | None]) -> None:
    """Write a file into pieces, in the place of those that were there."""
    Download.objects.update_or_create(
        name=made.name,
        defaults={"is_compressed": made.is_compressed, "size": 0, "kept_size": 0, "sha256": "0" * 64}
        | {"number": made.number, "made_by": made.made_by},
    )
    DownloadPiece.objects.filter(download=made.name).delete()
    file = _Pieces(made.name)
    made.size = write(cast("IO[bytes]", file)) or file.size
    file.close()
    made.kept_size, made.sha256 = file.size, file.digest.hexdigest()
    made.save()


def _writer(name: str) -> Callable[[IO[bytes]], int | None] | None:
    """Return what writes a file of ours, and returns its length where what it writes is compressed; None for none."""
    if name == package.NAME:
        return package.write
    table_name, _, kind = name.rpartition(".")
    table = tables.named(table_name) if kind in ("csv", "json") else None
    if table is None:
        return None
    return partial(_write_compressed, table, kind)


def _write_compressed(table: Table, kind: str, file: IO[bytes]) -> int:
    """Write a table as a gzip file; return how long it is before it is compressed."""
    texts = chain([writing.BOM], writing.as_csv(table)) if kind == "csv" else writing.as_json(table)
    with gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as compressed:
        return sum(compressed.write(text.encode()) for text in texts)


class _Pieces:
    """A file to write into that keeps what is written as pieces in the database, one in memory at a time."""

    def __init__(self, name: str) -> None:
        self.size = 0
        self.digest = hashlib.sha256()
        self._name = name
        self._position = 0
        self._waiting = bytearray()

    def write(self, content: bytes) -> int:
        """Take some bytes; store what is a piece."""
        self._waiting += content
        self.size += len(content)
        self.digest.update(content)
        while len(self._waiting) >= PIECE:
            self._store(PIECE)
        return len(content)

    def flush(self) -> None:
        """Store nothing yet: a piece is stored when it is full."""

    def close(self) -> None:
        """Store the last piece."""
        self._store(len(self._waiting))

    def _store(self, length: int) -> None:
        content = bytes(self._waiting[:length])
        DownloadPiece.objects.create(download_id=self._name, position=self._position, content=content)
        del self._waiting[:length]
        self._position += 1


def _is_fresh(download: Download) -> bool:
    clock = CardClock.objects.filter(pk=1).values_list("number", flat=True).first()
    return (download.number, download.made_by) == (clock, _code())


@lru_cache(maxsize=1)
def _code_of(site_url: str) -> str:
    return hashlib.sha256(f"{drawing.code()} {site_url}".encode()).hexdigest()[:16]


def _code() -> str:
    """Return a name for what files are made by: the code, and the address of the site, which is in each row."""
    return _code_of(settings.SITE_URL)


def _lock(name: str, function: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, hashtext(%s))", [_LOCK, name])
        row = cursor.fetchone()
    return row is None or row[0] is not False
