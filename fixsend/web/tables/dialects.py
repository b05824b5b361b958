"""How a CSV file is laid out: what stands between cells, and a first line that says so."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable

DELIMITERS = (",", ";", "\t", "|")
_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars"}
# Excel's own first line: which sign stands between cells.
_SAYS = re.compile(r'"?sep=(.)"?[ \t;,]*', re.IGNORECASE)
# An apostrophe inside is a part of the address (o'neill@example.org), one around it is a quotation mark. An address
# begins where a word begins, so that a long word is gone through once and not once from each of its letters, and ends
# before a question mark: "mailto:ana@example.org?subject=Stop".
_ENDS = r"\s@,;<>\"()\[\]|:"
ADDRESS = re.compile(rf"(?<![^{_ENDS}'])(?<![^{_ENDS}']')[^{_ENDS}'][^{_ENDS}]*@[^{_ENDS}'?]+\.[^{_ENDS}'?.]+")
# A line in quotation marks as a whole: every one inside is doubled.
_WRAPPED = re.compile(r'"((?:[^"\r\n]|"")+)"[ ,;\t]*\r?\n?')
_SAMPLE_ROWS = 100
# How far down the headings may stand.
_ABOVE = 30


class Dialect(csv.excel):
    """CSV as RFC 4180 has it, with cells that may be padded, and no mistake passed over."""

    strict = True
    skipinitialspace = True

    def __init__(self, delimiter: str) -> None:
        self.delimiter = delimiter
        super().__init__()


def declared(first_line: str) -> str:
    """Return the delimiter that a first line such as `sep=;` names, or nothing."""
    found = _SAYS.fullmatch(first_line.rstrip("\r\n"))
    return found.group(1) if found else ""


def detect(sample: str, is_heading: Callable[[str], bool] = lambda heading: False) -> str:
    """Return the delimiter of a text, by trying each: headings known, cells that are addresses, rows of one width."""
    lines = sample.splitlines(keepends=True)[: _SAMPLE_ROWS * 2]
    return max(DELIMITERS, key=lambda delimiter: _fits(lines, delimiter, is_heading))  # The first of equals: a comma.


def unwrapped(line: str, delimiter: str, width: int) -> str:
    """Return a line without the quotation marks round all of it, where it holds a row of so many cells; else as it is.

    A spreadsheet that opened a list with another separator, and took each line for one cell, writes it so.
    """
    found = _WRAPPED.fullmatch(line)
    if not found:
        return line
    inner = found[1].replace('""', '"') + "\n"
    rows = _rows([inner], delimiter)
    return inner if rows and len(rows[0]) == width else line


def detect_wrapped(sample: str, is_heading: Callable[[str], bool]) -> tuple[str, int]:
    """Return delimiter and width of a text of which lines stand in quotation marks as a whole; width 0: none do."""
    lines = sample.splitlines(keepends=True)[: _SAMPLE_ROWS * 2]
    found = [_WRAPPED.fullmatch(line) for line in lines]
    if not any(found):
        return "", 0
    bare = [match[1].replace('""', '"') + "\n" if match else line for match, line in zip(found, lines, strict=True)]
    delimiter = detect("".join(bare), is_heading)
    rows = _rows(bare, delimiter)
    with_address = [row for row in rows if any("@" in cell for cell in row)]
    clean = [row for row in with_address if any(is_address(cell) for cell in row)]
    width = Counter(len(row) for row in rows).most_common(1)[0][0] if rows else 0
    return (delimiter, width) if width > 1 and len(clean) * 2 > len(with_address) else ("", 0)


def name(delimiter: str) -> str:
    """Return what a delimiter is called."""
    return _NAMES.get(delimiter, f"“{delimiter}”")


def is_address(cell: str) -> bool:
    """Tell whether a cell is an email address and nothing else."""
    return "@" in cell and ADDRESS.fullmatch(cell.strip().strip("\"'")) is not None


def addresses_in(text: str) -> list[str]:
    """Return the email addresses that a text has, in their order."""
    return ADDRESS.findall(text) if "@" in text else []


def _fits(lines: list[str], delimiter: str, is_heading: Callable[[str], bool]) -> tuple[int, float, float, int]:
    rows = _rows(lines, delimiter)
    headings = max((sum(is_heading(cell.strip()) for cell in row) for row in rows[:_ABOVE]), default=0)
    with_address = [row for row in rows if any("@" in cell for cell in row)]
    clean = sum(any(is_address(cell) for cell in row) for row in with_address)
    widths = Counter(len(row) for row in rows)
    width, often = max(widths.items(), key=lambda item: (item[1], item[0])) if widths else (0, 0)
    return (
        headings,
        round(clean / len(with_address), 1) if with_address else 0.0,
        often / len(rows) if width > 1 else 0.0,
        width,
    )


def _rows(lines: list[str], delimiter: str) -> list[list[str]]:
    found: list[list[str]] = []
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                found.append(row)
            if len(found) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return found
