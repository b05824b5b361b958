"""Finding a step of the law or an entry of the timetable by the words that people type."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from fixsend.rights.rule_sets.law import Law
from fixsend.web import normalise

# As people say it, and as the pages do.
_SAME = {"ehcp": "ehc plan", "ehcna": "ehc needs assessment", "sar": "own data", "foi": "freedom information"}
_SAYS_NOTHING = {
    *("the", "a", "an", "of", "for", "to", "in", "and", "or", "my"),
    *("how", "long", "what", "when", "is", "by", "does", "have"),
}
_MANY = {"plans": "plan", "weeks": "week", "reviews": "review", "letters": "letter", "appeals": "appeal"}


@dataclass(frozen=True)
class FoundStep:
    """A step or an entry that was found."""

    title: str
    says: str
    url: str


def find(law: Law, typed: str, most: int) -> list[FoundStep]:
    """Return what has all of the words, those first that have them in their title; none for words that say nothing."""
    words = _words(typed)
    if not words:
        return []
    ranked = [(_rank(words, each), each) for each in _all(law)]
    found = sorted((pair for pair in ranked if pair[0] is not None), key=lambda pair: pair[0] or 0)
    return [each for _, each in found[:most]]


def _all(law: Law) -> list[FoundStep]:
    entries = [FoundStep(one.title, one.hint, reverse("rights:timetable", args=[one.id])) for _, one in law.entries()]
    ids = dict.fromkeys(rule.id for _, rule in law.rules())
    rules = [law.newest(rule_id)[1] for rule_id in ids]
    return [*(FoundStep(one.title, one.says, reverse("rights:step", args=[one.id])) for one in rules), *entries]


def _rank(words: set[str], step: FoundStep) -> int | None:
    """Return 0 where the title has all words, 1 where title and text do; None where they do not."""
    title = _words(step.title)
    if words <= title:
        return 0
    return 1 if words <= title | _words(step.says) else None


def _words(text: str) -> set[str]:
    key = normalise.search_key(text).replace(":", " ").replace(",", " ").replace(".", " ")
    spelt = " ".join(_SAME.get(word, word) for word in key.split())
    return {_MANY.get(word, word) for word in spelt.split()} - _SAYS_NOTHING
