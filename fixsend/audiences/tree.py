"""Reading the tree of an audience: bounded, checked, and with rules that are short for another tree expanded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fixsend.audiences import rules
from fixsend.audiences.rules import AudienceRule, BadRule, BadTree, Path

MAX_DEPTH = 8
MAX_PARTS = 60


@dataclass(frozen=True)
class Everybody:
    """No rule: everybody who agreed."""


@dataclass(frozen=True)
class Group:
    """Parts of which all (`every`) or at least one have to hold."""

    every: bool
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Not:
    """A part that must not hold."""

    part: Node


@dataclass(frozen=True)
class RuleNode:
    """A rule with its cleaned values; `expansion` is the tree that it is short for, if it is."""

    rule: AudienceRule
    values: Mapping[str, Any]
    expansion: Node | None = None


Node = Everybody | Group | Not | RuleNode


class EditConflict(Exception):
    """The stored rules are not those that the form was opened with: a colleague has changed them meanwhile."""


def read(tree: Any) -> Node:
    """Return a JSON tree as checked nodes; raises UnknownRule or BadRule with the path of the first problem."""
    return _Reader().read(tree)


def expanded(tree: Any) -> dict[str, Any]:
    """Return a tree as JSON with every short form replaced by its tree of today; raises UnknownRule or BadRule.

    Trees with the same expansion mean the same, so a fingerprint is taken of this.
    """
    return _expand(read(tree))


def frozen(tree: dict[str, Any]) -> dict[str, Any]:
    """Return a tree that later changes of segments do not touch; one with a bad rule is returned unchanged."""
    try:
        return expanded(tree)
    except BadTree:
        return tree


def problems(tree: Any) -> list[BadTree]:
    """Return every problem of a tree with its path, in the order of the tree; `read` raises only the first."""
    found = list(_problems(tree, ()))
    if not found:
        try:
            read(tree)
        except BadTree as problem:
            found.append(problem)
    return found


def version(stored: Any) -> str:
    """Return a short fingerprint of something that JSON can hold: a form carries it to notice an edit conflict."""
    return hashlib.sha256(json.dumps(stored, sort_keys=True).encode()).hexdigest()[:16]


def _problems(tree: Any, path: Path) -> Iterator[BadTree]:
    """Yield the problems of each rule by itself; `read` finds those of the whole, such as too many rules."""
    parts = next(iter(tree.values())) if isinstance(tree, Mapping) and len(tree) == 1 and "rule" not in tree else None
    if isinstance(parts, Mapping):
        parts = [parts]
    if isinstance(parts, list) and parts:
        for place, part in enumerate(parts):
            yield from _problems(part, (*path, place))
        return
    try:
        read(tree)
    except BadTree as problem:
        problem.path = (*path, *problem.path)
        yield problem


def _expand(node: Node) -> dict[str, Any]:
    if isinstance(node, Everybody):
        return {}
    if isinstance(node, Not):
        return {"not": _expand(node.part)}
    if isinstance(node, Group):
        return {"all" if node.every else "any": [_expand(part) for part in node.parts]}
    if node.expansion is not None:
        return _expand(node.expansion)
    values = {name: value.isoformat() if isinstance(value, date) else value for name, value in node.values.items()}
    return {"rule": node.rule.slug, **values}


class _Reader:
    """Reads one tree; counts its parts, and knows which short forms it is inside of."""

    def __init__(self) -> None:
        self.parts = 0

    def read(self, tree: Any, path: Path = (), inside: tuple[Any, ...] = (), depth: int = 0) -> Node:
        self.parts += 1
        if depth > MAX_DEPTH:
            raise BadRule(f"Groups stand inside each other more than {MAX_DEPTH} deep. Make it simpler.", path)
        if self.parts > MAX_PARTS:
            raise BadRule(f"There are more than {MAX_PARTS} rules here. Make it simpler.", path)
        if not isinstance(tree, Mapping):
            raise BadRule("This is not a rule.", path)
        if not tree:
            return Everybody()
        if "rule" in tree:
            return self._rule(tree, path, inside)
        return self._group(tree, path, inside, depth)

    def _group(self, tree: Mapping[str, Any], path: Path, inside: tuple[Any, ...], depth: int) -> Node:
        if len(tree) != 1:
            raise BadRule("A group is all, any or not, one of them.", path)
        kind, parts = next(iter(tree.items()))
        if kind == "not":
            return Not(self.read(parts, (*path, 0), inside, depth + 1))
        if kind not in ("all", "any") or not isinstance(parts, list):
            raise BadRule("A group is all, any or not, one of them.", path)
        if not parts:
            raise BadRule("This group is empty. Add a rule to it or take it out.", path)
        read = (self.read(part, (*path, place), inside, depth + 1) for place, part in enumerate(parts))
        return Group(kind == "all", tuple(read))

    def _rule(self, tree: Mapping[str, Any], path: Path, inside: tuple[Any, ...]) -> Node:
        try:
            rule = rules.find(tree["rule"])
            values = rule.clean({name: value for name, value in tree.items() if name != "rule"})
        except BadTree as problem:
            problem.path = path
            raise
        if rule.expands_to is None:
            return RuleNode(rule, values)
        this = (rule.slug, tuple(sorted((name, str(value)) for name, value in values.items())))
        if this in inside:
            raise BadRule(f"{rule.label}: this goes round in a circle.", path)
        try:
            # How deep that tree goes is counted by itself, as people see it; how many parts there are, together.
            return RuleNode(rule, values, self.read(rule.expands_to(values), path, (*inside, this)))
        except BadTree as problem:
            problem.path = path  # A place inside the other tree means nothing here.
            raise
