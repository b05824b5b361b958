"""How a CSV file is written, told by evidence: one detector of encoding and dialect for every CSV file that comes in.

Why it is our own: docs/decisions/0018-who-tells-how-a-list-is-written.md.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from fixsend.web.tables import dialects, encodings
from fixsend.web.tables.dialects import Dialect
from fixsend.web.tables.encodings import Encoding

if TYPE_CHECKING:
    from _csv import Reader

# The dialect is told by so many bytes from the start.
_SAMPLE = 256 * 1024


@dataclass(frozen=True)
class CsvFormat:
    """Encoding and dialect of a CSV file.

    `skipped` is the number of rows at its start that only name the delimiter (`sep=;`), and `wrapped_width` the number
    of cells in a row where lines stand in quotation marks as a whole; 0 where none do.
    """

    encoding: Encoding
    delimiter: str
    skipped: int = 0
    wrapped_width: int = 0

    @property
    def label(self) -> str:
        """Return the format in words, such as "UTF-8, with commas"."""
        return f"{self.encoding.label}, with {dialects.name(self.delimiter)}"

    def text(self, file: BinaryIO, *, errors: str = "strict") -> io.TextIOWrapper:
        """Return the whole file as text with its own line ends; `errors` as for `bytes.decode`."""
        file.seek(0)
        return io.TextIOWrapper(file, encoding=self.encoding.codec, errors=errors, newline="")

    def records(self, lines: Iterable[str]) -> Reader:
        """Return a reader of the file's lines, behind what only names the delimiter; it raises csv.Error."""
        rows = csv.reader(lines, Dialect(self.delimiter))
        for _ in range(self.skipped):
            next(rows, None)
        return rows


def detect(
    file: BinaryIO, is_heading: Callable[[str], bool] = lambda heading: False, *, most: int | None = None
) -> CsvFormat:
    """Tell how a CSV file is written; raises UnreadableTable for what is no text.

    `is_heading` tells whether a cell is a heading that the caller knows. The encoding is told by the whole file, or by
    its first `most` bytes.
    """
    encoding = encodings.detect(file, most=most)
    file.seek(0)
    sample = file.read(_SAMPLE).decode(encoding.codec, "replace")
    if delimiter := dialects.declared(sample.lstrip("\ufeff").split("\n", 1)[0]):
        return CsvFormat(encoding, delimiter, skipped=1)
    delimiter, width = dialects.detect_wrapped(sample, is_heading)
    return CsvFormat(encoding, delimiter or dialects.detect(sample, is_heading), wrapped_width=width)
