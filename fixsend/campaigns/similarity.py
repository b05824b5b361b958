"""Noticing letters that are nearly the same, without keeping any text.

A letter is taken as its shingles, every run of four words; of the hashes of all shingles the 64 smallest are kept (a
bottom-k sketch: A. Broder, "On the resemblance and containment of documents", 1997). What two such sets share
estimates how much the letters share, and no text can be made of one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from fixsend.web import normalise

WORDS_A_SHINGLE = 4
HASHES_KEPT = 64
_WORD = re.compile(r"[a-z0-9]+")


def shingle_hashes(text: str) -> list[int]:
    """Return the smallest hashes of a text's shingles, ascending; empty for a text too short for one shingle."""
    words = _WORD.findall(normalise.search_key(text))
    shingles = {" ".join(words[at : at + WORDS_A_SHINGLE]) for at in range(len(words) - WORDS_A_SHINGLE + 1)}
    return sorted(_hash(shingle) for shingle in shingles)[:HASHES_KEPT]


def resemblance(one: Iterable[int], other: Iterable[int]) -> float:
    """Return an estimate of how much of two texts is the same, from 0 to 1, by the hashes of their shingles."""
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:HASHES_KEPT]
    return sum(1 for each in smallest if each in first and each in second) / len(smallest) if smallest else 0.0


def _hash(group: str) -> int:
    return int.from_bytes(hashlib.blake2b(group.encode(), digest_size=8).digest(), "big", signed=True)
