"""What reading a table gives: its rows as clean text, or the reason why it is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Stands for each byte or character that could not be read.
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# A longer cell is cut; its row says so.
LONGEST_CELL = 20_000
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

TOO_LONG = f"A cell is longer than {LONGEST_CELL:,} characters, so it was cut."
BAD_BYTES = "A character could not be read."


class UnreadableTable(Exception):
    """The file is not a table that we can read; `str()` says why and what to do, in words for staff."""


@dataclass(frozen=True)
class Row:
    """One row, numbered as a spreadsheet numbers it; `remark` says what could not be read of it."""

    number: int
    cells: list[str]
    remark: str = ""


def clean(number: int, cells: Sequence[str]) -> Row:
    """Return a row without padding and without characters that a database or a web page cannot carry."""
    whole = "".join(cells)
    if whole.isprintable() and len(whole) <= LONGEST_CELL and REPLACEMENT not in whole:
        return Row(number, [cell.strip() for cell in cells])
    remarks = []
    if any(len(cell) > LONGEST_CELL for cell in cells):
        remarks.append(TOO_LONG)
    if REPLACEMENT in whole:
        remarks.append(BAD_BYTES)
    return Row(number, [_UNPRINTABLE.sub("", cell[:LONGEST_CELL]).strip() for cell in cells], " ".join(remarks))
