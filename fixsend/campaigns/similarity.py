"""Noticing letters that are nearly the same, without keeping any.

A letter's words are taken in groups of four; of the groups' hashes the 64 smallest are its sketch (a bottom-k sketch:
A. Broder, "On the resemblance and containment of documents", 1997). What two sketches share tells how much the letters
share; no text can be made of one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from fixsend.web import normalise

WORDS_A_GROUP = 4
SIZE = 64
_WORD = re.compile(r"[a-z0-9]+")


def sketch(text: str) -> list[int]:
    """Return the sketch of a text, sorted; empty for a text of fewer words than make one group."""
    words = _WORD.findall(normalise.search_key(text))
    groups = {" ".join(words[at : at + WORDS_A_GROUP]) for at in range(len(words) - WORDS_A_GROUP + 1)}
    return sorted(_hash(group) for group in groups)[:SIZE]


def likeness(one: Iterable[int], other: Iterable[int]) -> float:
    """Return how much of two texts is the same, from 0 to 1, as far as their sketches tell."""
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:SIZE]
    return sum(1 for each in smallest if each in first and each in second) / len(smallest) if smallest else 0.0


def _hash(group: str) -> int:
    return int.from_bytes(hashlib.blake2b(group.encode(), digest_size=8).digest(), "big", signed=True)
