"""Who would get a newsletter if it left now: in words, and how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fixsend.mailings.audiences import queries as audiences
from fixsend.mailings.audiences import tree as trees
from fixsend.mailings.audiences.rules import BadTree, Phrase
from fixsend.mailings.models import Newsletter
from fixsend.people.models import Purpose


@dataclass(frozen=True)
class Receivers:
    """Whom a newsletter goes to. With `trouble` its rules cannot be asked, and `number` means nothing."""

    words: str
    number: int
    trouble: str = ""


def receivers_of(newsletter: Newsletter) -> Receivers:
    """Return the receivers as of now: those who agreed to this kind of mail and meet the rules."""
    try:
        words = in_words(newsletter.audience, newsletter.purpose)
        return Receivers(words, audiences.count(newsletter.audience, newsletter.purpose))
    except BadTree as error:
        return Receivers("", 0, f"The rules for who gets it cannot be used: {error}")


def in_words(audience: Any, purpose: Purpose | str) -> str:
    """Return an audience as a sentence; raises BadTree."""
    words, agreed = _words(trees.read(audience)), f"agreed to “{Purpose(purpose).label}”"
    return f"Everybody who {agreed}." if words == "everybody" else f"{words[0].upper()}{words[1:]}, if they {agreed}."


def _words(node: trees.Node) -> str:
    if isinstance(node, trees.Everybody):
        return "everybody"
    if isinstance(node, trees.Not):
        return f"everybody but {_words(node.part)}"
    if isinstance(node, trees.Group):
        return (" who are also " if node.every else " or ").join(_inside(part) for part in node.parts)
    if node.within is not None:
        return _words(node.within)
    return _phrase(node.rule.words(node.values)) if node.rule.words else node.rule.label


def _inside(node: trees.Node) -> str:
    return f"({_words(node)})" if isinstance(node, trees.Group) and len(node.parts) > 1 else _words(node)


def _phrase(phrase: Phrase) -> str:
    return {"people": "", "place": "people ", "who": "people who "}[phrase.form] + phrase.text
