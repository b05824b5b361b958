"""Addresses inside what servers say: found in one pass, however the text is built."""

from __future__ import annotations

import re

_BETWEEN = re.escape("<>()[]\"';,:")
# Begins only where a word begins, so that a text of one long word is passed over once and not once for each letter.
_ADDRESS = re.compile(rf"(?<![^\s{_BETWEEN}])[^\s@{_BETWEEN}]+@([^\s{_BETWEEN}]+)")


def hidden(text: str, mark: str) -> str:
    """Return a text with a mark in place of each address."""
    return _ADDRESS.sub(mark, text)


def domains(text: str) -> set[str]:
    """Return the domains of all addresses in a text, in lower case."""
    return {domain.lower().strip(".") for domain in _ADDRESS.findall(text)}
