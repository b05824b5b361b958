"""Reading ZIP files from outside, without those that unpack to far more than a list could be."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from fixsend.web.tables.rows import UnreadableTable

# A list of a million rows is some 100 MB; text packs to a tenth, seldom to a fortieth.
MOST_BYTES = 600 * 1024 * 1024
_MOST_RATIO = 100
_SMALL = 20 * 1024 * 1024
_MOST_FILES = 2_000
# What reading a damaged or hostile archive raises; encrypted and unknown kinds of packing are among them.
DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
)
_BOMB = "The ZIP file unpacks to far more than a list would. Unpack it yourself and upload the CSV file."


def refuse_bombs(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that says it is out of all proportion; raises UnreadableTable."""
    files = archive.infolist()
    unpacked = sum(each.file_size for each in files)
    packed = sum(each.compress_size for each in files)
    out_of_proportion = unpacked > _SMALL and unpacked > _MOST_RATIO * max(packed, 1)
    if len(files) > _MOST_FILES or unpacked > MOST_BYTES or out_of_proportion:
        raise UnreadableTable(_BOMB)
    if any(each.flag_bits & 0x1 for each in files):
        raise UnreadableTable("The ZIP file is protected by a password. Unpack it and upload the CSV files.")


@contextmanager
def opened(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP file that is no bomb; raises UnreadableTable, also for one that turns out to be damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            refuse_bombs(archive)
            yield archive
    except DAMAGE as error:
        raise UnreadableTable("The ZIP file is damaged. Download it again, or unpack it first.") from error


def unpacked(archive: zipfile.ZipFile, name: str, into: IO[bytes]) -> None:
    """Unpack one file of an archive into another, never more than it says; raises UnreadableTable."""
    left = archive.getinfo(name).file_size
    with archive.open(name) as packed:
        while chunk := packed.read(min(1024 * 1024, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise UnreadableTable(_BOMB)
            into.write(chunk)
    into.seek(0)
