"""What a text may hold before it goes into a mail: no control characters, no broken Unicode, known line breaks."""

from __future__ import annotations

import re

_PRINTABLE = re.compile(r"[ -~]*")
# Controls (C0 without tab and line feed, DEL, C1) and halves of surrogate pairs, which UTF-8 cannot carry.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_BAD = re.compile(f"[{_CONTROLS}]")
_LONE = re.compile("[\ud800-\udfff]")
# Overrides and isolates of writing direction: in a name they would turn the sentence around it. The plain marks, and
# the joiners that emoji and Persian names need, stay.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_REPLACEMENT = "\ufffd"
_BETWEEN = re.escape("<>()[]\"';,:")
_ADDRESS = re.compile(rf"(?<![^\s{_BETWEEN}])[^\s@{_BETWEEN}]+@[^\s{_BETWEEN}]+")


def clean(text: str) -> str:
    """Return a text of many lines as it can stand in a mail: line breaks are line feeds."""
    return _LONE.sub(_REPLACEMENT, _BAD.sub("", _LINE_BREAKS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return a value as it can stand anywhere in a mail: one line, single spaces, nothing invisible that harms."""
    if _PRINTABLE.fullmatch(text) and "  " not in text:
        return text.strip()
    text = _BAD.sub(" ", _LINE_BREAKS.sub(" ", text))
    return " ".join(_LONE.sub(_REPLACEMENT, _DIRECTION.sub("", text)).split())


def without_addresses(text: str) -> str:
    """Return a server's words without the addresses in them, for places that hold no personal data."""
    return _ADDRESS.sub("…", text)
