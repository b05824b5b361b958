"""How old one has to be to read a text with ease.

The Flesch-Kincaid grade level, 0.39 (words / sentences) + 11.8 (syllables / words) - 15.59: J. P. Kincaid, R. P.
Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research
Branch Report 8-75, 1975. A grade of school in the USA begins at the age of the grade plus 5. It counts length, not
sense: a hint, never a judgement.
"""

from __future__ import annotations

import re

# Fewer words say nothing about how a text reads.
LEAST_WORDS = 60
_SENTENCE_ENDS = re.compile(r"[.!?:;]+(?:\s|$)|\n+")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^laeiouy]es|[^dtaeiouy]ed|[^laeiouy]e)$")
# Two vowels side by side that are said apart.
_TWO = re.compile(r"ia(?!l\b|n\b)|io(?!us\b|n)|eo(?!us\b|n)|ua(?!r)|iu|uou|[aeiouy]ing\b")


def reading_age(text: str) -> int | None:
    """Return the age in years, or None where the text is too short to tell."""
    words = _WORDS.findall(text)
    if len(words) < LEAST_WORDS:
        return None
    sentences = sum(1 for sentence in _SENTENCE_ENDS.split(text) if _WORDS.search(sentence))
    count = sum(syllables(word) for word in words)
    grade = 0.39 * len(words) / max(1, sentences) + 11.8 * count / len(words) - 15.59
    return max(5, round(grade + 5))


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, without a silent end."""
    small = word.lower().replace("’", "'").removesuffix("'s")
    groups = len(_VOWELS.findall(small)) + len(_TWO.findall(small))
    if groups > 1 and _SILENT_END.search(small):
        groups -= 1
    return max(1, groups)
