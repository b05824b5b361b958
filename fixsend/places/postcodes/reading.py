"""Reading an ONS Postcode Directory: a CSV file whose column names change from release to release, or its ZIP file."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, BinaryIO, cast

from fixsend.places.models import Country
from fixsend.web.tables import detection
from fixsend.web.tables.detection import CsvFormat
from fixsend.web.tables.encodings import Encoding
from fixsend.web.tables.rows import UnreadableTable

# The columns that we read, as releases have named them: "oslaua" until 2024, "lad24cd", "lad25cd" and so on since.
_COLUMNS = {
    "postcode": re.compile(r"pcds|pcd7|pcd8|pcd2?"),
    "ended": re.compile(r"doterm"),
    "county": re.compile(r"oscty|cty\d\dcd"),
    "district": re.compile(r"oslaua|lad\d\dcd"),
    "country": re.compile(r"ctry|ctry\d\dcd"),
    "constituency": re.compile(r"pcon|pcon\d\dcd"),
}
# What a file may lack: then no distances are shown.
_GRID = {"east": re.compile(r"(?:os)?east1m"), "north": re.compile(r"osnrth1m|north1m")}
_METRES = 100
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")
_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])")
_INSIDE_ZIP = re.compile(r"(?:.*/)?Data/ONSPD_[^/]*UK\.csv", re.IGNORECASE)
# Every line that is wrong is counted; so many are shown.
SHOWN = 20
# Its encoding is told by so much of it: the whole is over a gigabyte.
_SAMPLE = 1024 * 1024


class BadDirectory(Exception):
    """The file is no postcode directory, or not a whole one; `str()` says why, `lines` name the first wrong lines."""

    def __init__(self, message: str, lines: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.lines = list(lines)


@dataclass(frozen=True)
class Line:
    """One postcode; the codes are those of the ONS, `ended` year and month such as 202405 or None.

    `east` and `north` are its place on the Ordnance Survey's grid in hundreds of metres, None where the file has none.
    """

    compact: str
    country: str
    ended: int | None
    district: str
    county: str
    constituency: str
    east: int | None = None
    north: int | None = None


@dataclass
class _Errors:
    count: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, number: int, what: str) -> None:
        self.count += 1
        if len(self.first) < SHOWN:
            self.first.append(f"Line {number}: {what}")


@contextmanager
def opened(path: Path) -> Iterator[Iterator[Line]]:
    """Open the directory's CSV file, inside its ZIP file where that is given, and give its postcodes; raises OSError.

    BadDirectory is raised for what is no directory, and as the postcodes end where a line was wrong or the file cut.
    """
    if not zipfile.is_zipfile(path):
        with path.open("rb") as plain:
            yield _lines(plain)
        return
    with zipfile.ZipFile(path) as archive:
        inside = [name for name in archive.namelist() if _INSIDE_ZIP.fullmatch(name)]
        if len(inside) != 1:
            raise BadDirectory("The ZIP file holds no file such as Data/ONSPD_NOV_2025_UK.csv.")
        with archive.open(inside[0]) as packed:
            yield _lines(packed)


def _format(file: BinaryIO) -> CsvFormat:
    try:
        written = detection.detect(file, most=_SAMPLE)
    except UnreadableTable as error:
        raise BadDirectory(str(error)) from error
    # The ONS writes nothing beyond ASCII, so that a byte which is not UTF-8 is damage.
    return written if written.encoding.codec.startswith("utf") else replace(written, encoding=Encoding("utf-8"))


def _lines(raw: IO[bytes]) -> Iterator[Line]:
    errors = _Errors()
    file = cast(BinaryIO, raw)
    written = _format(file)
    ends = _Ends(written.text(file))
    rows = written.records(ends)
    try:
        header = next(rows, [])
        understand = _understanding(header)
        for row in rows:
            line = understand(row) if len(row) == len(header) else f"{len(row)} columns in place of {len(header)}"
            if isinstance(line, Line):
                yield line
            else:
                errors.add(rows.line_num, line)
    except (csv.Error, UnicodeDecodeError, zipfile.BadZipFile, EOFError) as error:
        raise BadDirectory(f"The file cannot be read beyond line {rows.line_num} ({error}).", errors.first) from error
    if errors.count:
        raise BadDirectory(f"{errors.count} lines are wrong.", errors.first)
    if not ends.whole:
        raise BadDirectory("The file ends in the middle of a line: it was cut.")


class _Ends:
    """Passes lines on, and remembers whether the last one had its end."""

    def __init__(self, file: Iterator[str]) -> None:
        self._file = file
        self.whole = False

    def __iter__(self) -> Iterator[str]:
        text = ""
        for text in self._file:
            yield text
        self.whole = text.endswith("\n")


def _understanding(header: list[str]) -> Callable[[list[str]], Line | str]:
    """Return what makes a line of a row, or says what is wrong with it."""
    at = _places(header)
    postcode, ended, county = at["postcode"], at["ended"], at["county"]
    district, country, constituency = at["district"], at["country"], at["constituency"]
    countries = frozenset(Country.values)
    is_postcode, is_month = _POSTCODE.fullmatch, _MONTH.fullmatch
    place_on_grid = _grid(header)

    def understand(row: list[str]) -> Line | str:
        compact, month, land = row[postcode].replace(" ", ""), row[ended], row[country][:1]
        if not is_postcode(compact):
            return f"“{row[postcode][:20]}” is no postcode"
        if month and not is_month(month):
            return f"“{month[:20]}” is no year and month"
        if land not in countries:
            return f"“{row[country][:20]}” is no country"
        ended_in = int(month) if month else None
        return Line(compact, land, ended_in, row[district], row[county], row[constituency], *place_on_grid(row))

    return understand


def _grid(header: list[str]) -> Callable[[list[str]], tuple[int | None, int | None]]:
    """Return what reads a row's place on the grid; a row without one, or with nonsense there, has none."""
    names = [name.strip().lower() for name in header]
    at = [
        next((number for number, name in enumerate(names) if pattern.fullmatch(name)), -1) for pattern in _GRID.values()
    ]
    if -1 in at:
        return lambda row: (None, None)
    east, north = at

    def read(row: list[str]) -> tuple[int | None, int | None]:
        metres_east, metres_north = row[east], row[north]
        if metres_east.isdecimal() and metres_north.isdecimal() and len(metres_east) < 8 > len(metres_north):
            return int(metres_east) // _METRES, int(metres_north) // _METRES
        return None, None

    return read


def _places(header: list[str]) -> dict[str, int]:
    names = [name.strip().lower() for name in header]
    found = {}
    for what, pattern in _COLUMNS.items():
        fits = [number for number, name in enumerate(names) if pattern.fullmatch(name)]
        if not fits:
            raise BadDirectory(f"It has no column for the {what}: is it an ONS Postcode Directory?")
        found[what] = max(fits, key=lambda number: names[number] == "pcds")
    return found
