"""Cleans text for mails and screens: control characters, broken Unicode, line breaks, and addresses in replies."""

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
# Begins only where a word begins, so that a text of one long word is passed over once and not once for each letter.
_ADDRESS = re.compile(rf"(?<![^\s{_BETWEEN}])[^\s@{_BETWEEN}]+@([^\s{_BETWEEN}]+)")


def clean(text: str) -> str:
    """Return a text of many lines that may stand in a mail: no control characters, line breaks as line feeds."""
    return _LONE.sub(_REPLACEMENT, _BAD.sub("", _LINE_BREAKS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return a value that may stand anywhere in a mail: one line, single spaces, no control or direction characters."""
    if _PRINTABLE.fullmatch(text) and "  " not in text:
        return text.strip()
    text = _BAD.sub(" ", _LINE_BREAKS.sub(" ", text))
    return " ".join(_LONE.sub(_REPLACEMENT, _DIRECTION.sub("", text)).split())


def without_addresses(text: str, mark: str = "…") -> str:
    """Return a server's words with a mark in place of each address, for places that hold no personal data."""
    return _ADDRESS.sub(mark, text)


def domains_in(text: str) -> set[str]:
    """Return the domains of all addresses in a text, in lower case."""
    return {domain.lower().strip(".") for domain in _ADDRESS.findall(text)}
