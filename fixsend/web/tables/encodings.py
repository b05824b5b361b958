"""Which encoding a text file is in, told by evidence: marks at its start, what decodes, and which letters come out."""

from __future__ import annotations

import codecs
from collections import Counter
from dataclasses import dataclass
from typing import BinaryIO

from fixsend.web.tables.rows import REPLACEMENT, UnreadableTable

_CHUNK = 1024 * 1024

# Marks at the very start (Unicode Standard, section 23.8). UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_A_PICTURE = "This is a picture, not a table. Choose a CSV file or an Excel workbook."
# How files that are no text begin, and what to do with them.
_OTHER_FILES = (
    (b"PK\x03\x04", "This looks like a spreadsheet or a ZIP file. Save or unpack it as CSV first."),
    (b"\xd0\xcf\x11\xe0", "This is a spreadsheet in Excel’s old format (.xls). Save it as CSV or as .xlsx first."),
    (b"%PDF", "This is a PDF, not a table. Choose a CSV file or an Excel workbook."),
    *((start, _A_PICTURE) for start in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")),
    *((start, "This is packed. Unpack it first.") for start in (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a")),
    (b"{\\rtf", "This is a word processor’s file, not a table. Choose a CSV file or an Excel workbook."),
)
# Control characters that no list has. In a picture every tenth byte is one; a stray one in a list is let pass.
_CONTROLS = bytes({*range(32)} - set(b"\t\n\v\f\r\x1a\x1b"))
_WEB_PAGES = (b"<!doctype", b"<html", b"<?xml")
# One byte a letter: what Windows writes in England, what Excel calls “CSV (Macintosh)” and “CSV (MS-DOS)”.
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")
_LABELS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "MS-DOS (850)",
}
# The letters of names in England and its neighbours that are not in ASCII.
_LOWER = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšž")
# Those that are commonest there, where two encodings would both give a letter.
_COMMON = frozenset("éëöüïáíóñçäø")
_UPPER = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝÞŒŠŽ")
_MARKS_IN_TEXT = frozenset("’‘“”–—…•£€©®™° «»·½¼¾¡¿´")
_CONTEXTS = 20_000


@dataclass(frozen=True)
class Encoding:
    """The codec for Python, and its name for people."""

    codec: str

    @property
    def label(self) -> str:
        """Return the name that people know."""
        return _LABELS[self.codec]


def detect(file: BinaryIO, *, most: int | None = None) -> Encoding:
    """Tell the encoding of a file (of its first `most` bytes); raises UnreadableTable for what is no text."""
    file.seek(0)
    head = file.read(4096)
    _refuse_other_files(head)
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return Encoding(codec)
    if codec := _utf_16_without_mark(head):
        return Encoding(codec)
    _refuse_what_is_no_text(head)
    file.seek(0)
    good, bad = _as_utf_8(file, most)
    # A text in another encoding has next to no sequence that is UTF-8 by chance, so a few bad bytes prove nothing.
    if bad == 0 or 3 * good >= bad:
        return Encoding("utf-8")
    file.seek(0)
    return Encoding(_single_byte(file, most))


def _refuse_other_files(head: bytes) -> None:
    for start, words in _OTHER_FILES:
        if head.startswith(start):
            raise UnreadableTable(words)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGES):
        raise UnreadableTable("This is a web page or an XML file. Save the list as CSV first.")


def _refuse_what_is_no_text(head: bytes) -> None:
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > 8 and controls > len(head) // 50:
        raise UnreadableTable("This file is not a list. Choose a CSV file or an Excel workbook.")


def _utf_16_without_mark(head: bytes) -> str:
    """Return the codec where every other byte of the start is zero, as in ASCII text written as UTF-16."""
    pairs = len(head) // 2
    if pairs < 2 or b"\x00" not in head:
        return ""
    low, high = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if high > 0.7 * pairs and low < 0.1 * pairs:
        return "utf-16-le"
    return "utf-16-be" if low > 0.7 * pairs and high < 0.1 * pairs else ""


def _as_utf_8(file: BinaryIO, most: int | None) -> tuple[int, int]:
    """Return how many letters beyond ASCII are good UTF-8, and how many bytes are not."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    good = bad = 0
    left = most if most is not None else -1
    while left != 0 and (chunk := file.read(_CHUNK if left < 0 else min(_CHUNK, left))):
        left = left - len(chunk) if left > 0 else left
        if chunk.isascii() and not decoder.getstate()[0]:
            continue
        text = decoder.decode(chunk)
        replaced = text.count(REPLACEMENT)
        beyond = len(text) - len(text.encode("ascii", "ignore"))
        good, bad = good + beyond - replaced, bad + replaced
    if most is None:
        bad += decoder.decode(b"", final=True).count(REPLACEMENT)
    return good, bad


def _single_byte(file: BinaryIO, most: int | None) -> str:
    contexts = _contexts(file.read(most if most is not None else 8 * _CHUNK))
    if not contexts:  # Behind the first megabytes: what Windows writes is likeliest by far.
        return "cp1252"
    return max(_SINGLE_BYTE, key=lambda codec: _plausible(contexts, codec))  # The first of equals: Windows.


def _contexts(content: bytes) -> Counter[bytes]:
    """Return every byte beyond ASCII with its neighbours, and how often each occurs."""
    found: Counter[bytes] = Counter()
    for line in content.splitlines():
        if line.isascii():
            continue
        padded = b" " + line + b" "
        for place in range(1, len(padded) - 1):
            if padded[place] > 127:
                found[padded[place - 1 : place + 2]] += 1
        if len(found) > _CONTEXTS:
            break
    return found


def _plausible(contexts: Counter[bytes], codec: str) -> int:
    return sum(count * _score(context.decode(codec, "replace")) for context, count in contexts.items())


def _score(three: str) -> int:
    """Say how likely a letter is between its neighbours: names have é in their middle and Ž hardly ever."""
    before, letter, after = three[0], three[1], three[2]
    if letter == "\xa0":  # A space that does not break, as web pages have it; "á" in MS-DOS files, and those are rare.
        return 4
    in_word = before.isalpha() or after.isalpha()
    if letter == "’" and before.isalpha() and (after.isupper() or after == "s" or before + after == "nt"):
        return 5  # O’Neill, D’Arcy, St Mary’s, don’t: often all of a list that is not ASCII.
    if letter in _LOWER and after.isupper():
        return -3
    if letter in _UPPER and before.isalpha() and after.islower():
        return -3
    if letter in _LOWER:
        return (3 if in_word and not before.isupper() else 2) + (letter in _COMMON)
    if letter in _UPPER:
        return -3 if before.islower() else 2 if in_word else 0
    if letter in _MARKS_IN_TEXT:
        between = before.isalpha() and after.isalpha()
        return 1 if letter == "’" or not between else -3
    return -3
