"""What staff drop in, as tables: one CSV file or workbook, or each table of a publisher's ZIP, in flat memory."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from fixsend.evidence.data_sets import sen2
from fixsend.evidence.loading.problems import NoTable, Refused
from fixsend.web.tables import detection, workbooks
from fixsend.web.tables.rows import UnreadableTable

# A row as a spreadsheet numbers it, with its cells.
NumberedRow = tuple[int, list[str]]
# Told by so much of a file; the publishers' files are of a few megabytes.
_SAMPLE = 1024 * 1024
# A ZIP that would unfold to more is not what it seems.
_LARGEST = 1024 * 1024 * 1024


@dataclass(frozen=True)
class Member:
    """One table of what was dropped in. `name` is its path inside a ZIP, or the name of the file."""

    name: str
    inside: bool
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class LeftOut:
    """A file of a ZIP that is not read, and why."""

    name: str
    why: str


def members(content: BinaryIO, name: str) -> tuple[list[Member], list[LeftOut]]:
    """Return the tables of a file, and what stands beside them in a ZIP; raises Refused."""
    content.seek(0)
    if not zipfile.is_zipfile(content) or name.lower().endswith(".xlsx"):
        return [Member(name, False, lambda: content)], []
    try:
        archive = zipfile.ZipFile(content)
        infos = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Refused(f"{name} cannot be opened as a ZIP ({error}).") from error
    if sum(info.file_size for info in infos) > _LARGEST:
        raise Refused(f"{name} would unfold to more than a gigabyte.")
    tables, left_out = [], []
    for info in infos:
        if why := _why_not(info.filename):
            left_out.append(LeftOut(info.filename, why))
        else:
            tables.append(Member(info.filename, True, _opener(archive, info)))
    if not tables:
        raise Refused(f"There is no table in {name} that we know.")
    return tables, left_out


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    return lambda: archive.open(info)  # type: ignore[return-value]


def _why_not(name: str) -> str:
    for pattern, why in sen2.NOT_READ.items():
        if re.fullmatch(rf"(?:.*/)?{pattern}", name.lower()):
            return why
    return "" if name.lower().endswith((".csv", ".xlsx")) else "no table"


@contextmanager
def rows(member: Member) -> Iterator[Iterator[NumberedRow]]:
    """Open a table and give its rows, headings and all; raises Refused where it cannot be read as one."""
    with _seekable(member) as file:
        try:
            with closing(_workbook(file) if zipfile.is_zipfile(file) else _csv(file)) as found:
                yield found
        except UnreadableTable as error:
            raise NoTable(f"{member.name} cannot be read: {error}") from error
        except (UnicodeDecodeError, csv.Error, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise NoTable(f"{member.name} cannot be read as a table: {error}") from error


@contextmanager
def _seekable(member: Member) -> Iterator[BinaryIO]:
    try:
        file = member.open()
        file.seek(0)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:  # the last: with a password
        raise Refused(f"{member.name} cannot be opened ({error}).") from error
    try:
        yield file
    finally:
        if member.inside:
            file.close()


def _csv(file: BinaryIO) -> Generator[NumberedRow, None, None]:
    written = detection.detect(file, most=_SAMPLE)
    text = written.text(file)
    try:
        yield from enumerate(written.records(text), start=1 + written.skipped)
    finally:
        text.detach()


def _workbook(file: BinaryIO) -> Generator[NumberedRow, None, None]:
    for row in workbooks.rows(file, []):
        yield row.number, row.cells


def as_file(content: bytes) -> BinaryIO:
    """Return bytes as a file."""
    return io.BytesIO(content)
