"""An audience in plain words: "members in London who joined since 1 May 2026, but not people who got “May news”"."""

from __future__ import annotations

from collections.abc import Sequence

from fixsend.audiences import tree as trees
from fixsend.audiences.rules import Phrase, Tree

EVERYBODY = "everyone"


def describe(tree: Tree) -> str:
    """Return whom a tree means, to go on after "goes to"; raises UnknownRule or BadRule."""
    return _noun(trees.read(tree))


def _noun(node: trees.Node) -> str:
    node = _plain(node)
    if isinstance(node, trees.Everybody):
        return EVERYBODY
    if isinstance(node, trees.Not):
        return f"everyone but {_inner(node.part)}"
    if isinstance(node, trees.Group):
        return _all_of(node.parts) if node.every else " or ".join(_inner(part) for part in node.parts)
    return _of_phrases([_phrase(node)])


def _plain(node: trees.Node) -> trees.Node:
    """Return a node without groups of one round it, and without "not" twice."""
    if isinstance(node, trees.Group) and len(node.parts) == 1:
        return _plain(node.parts[0])
    if isinstance(node, trees.Not):
        part = _plain(node.part)
        return part.part if isinstance(part, trees.Not) else trees.Not(part)
    return node


def _inner(node: trees.Node) -> str:
    """Return a part's words, in brackets where what follows could be taken for a piece of it."""
    words = _noun(node)
    return f"({words})" if isinstance(_plain(node), (trees.Group, trees.Not)) else words


def _all_of(parts: Sequence[trees.Node]) -> str:
    """Return one noun for all that holds of them, and whom to leave out at its end."""
    plain = [_plain(part) for part in parts]
    wanted = [part for part in plain if not isinstance(part, (trees.Not, trees.Everybody))]
    left_out = [part.part for part in plain if isinstance(part, trees.Not)]
    noun = _of_phrases([_phrase(part) for part in wanted])
    if not left_out:
        return noun
    return f"{noun}, but not {' or '.join(_inner(part) for part in left_out)}"


def _phrase(node: trees.Node) -> Phrase:
    if not isinstance(node, trees.RuleNode):
        return Phrase("who", f"are among {_inner(node)}")
    if node.rule.words is None:
        raise TypeError(f"{node.rule.slug} has no words")
    return node.rule.words(node.values)


def _of_phrases(phrases: Sequence[Phrase]) -> str:
    """Return "members in London who joined since May and have the tag “parent”"."""
    kinds = [phrase.text for phrase in phrases if phrase.form == "people"]
    places = [phrase.text for phrase in phrases if phrase.form == "place"]
    clauses = [f"are {kind}" for kind in kinds[1:]] + [phrase.text for phrase in phrases if phrase.form == "who"]
    words = [kinds[0] if kinds else "people", " and ".join(places)]
    words.append("who " + " and ".join(clauses) if clauses else "")
    return " ".join(filter(None, words)) if phrases else EVERYBODY
