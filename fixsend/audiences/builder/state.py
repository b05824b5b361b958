"""The state of the builder: an audience that may be unfinished, with nothing in it checked.

A part is found by its path: () is the outermost group, (1, 0) the first part of its second part.
"Not" is no part of its own here but the property `negated`, as it is on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from fixsend.audiences import rules
from fixsend.audiences.rules import AudienceRule, Path, UnknownRule

Kind = Literal["all", "any", "rule", "everybody"]


@dataclass
class Part:
    """A group of parts, a rule with what was chosen for it, or everybody."""

    kind: Kind = "all"
    negated: bool = False
    parts: list[Part] = field(default_factory=list)
    rule: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        """Tell whether it has parts."""
        return self.kind in ("all", "any")

    def at(self, path: Path) -> Part:
        """Return the part at a path; raises LookupError."""
        part = self
        for place in path:
            part = part.parts[place]
        return part


def from_tree(tree: Any) -> Part:
    """Return the state for a stored tree; its outermost part is always a group."""
    if tree == {}:
        return Part()
    part = _part(tree, negated=False)
    return part if part.is_group else Part(parts=[part])


def to_tree(root: Part) -> dict[str, Any]:
    """Return the tree for a state. An outermost group without parts is everybody; `tree.read` refuses one below."""
    return _tree(root) if root.parts else {}


def _part(tree: Any, *, negated: bool) -> Part:
    match tree:
        case {"not": inner} if len(tree) == 1:
            return _part(inner, negated=not negated)
        case {"all": [*parts]} | {"any": [*parts]} if len(tree) == 1:
            kind: Kind = "all" if "all" in tree else "any"
            return Part(kind, negated, [_part(each, negated=False) for each in parts])
        case {"rule": str(slug)}:
            return Part("rule", negated, rule=slug, values=_values(slug, tree))
        case {}:
            # A mapping pattern without names matches every mapping.
            return Part("everybody", negated) if not tree else Part("rule", negated)
        case _:
            return Part("rule", negated)


def _values(slug: str, tree: Mapping[str, Any]) -> dict[str, Any]:
    rule = rule_named(slug)
    return {each.name: tree[each.name] for each in rule.fields if each.name in tree} if rule else {}


def _tree(part: Part) -> dict[str, Any]:
    if part.is_group:
        tree: dict[str, Any] = {part.kind: [_tree(each) for each in part.parts]}
    elif part.kind == "everybody":
        tree = {}
    else:
        tree = {"rule": part.rule, **{name: value for name, value in part.values.items() if value not in ("", None)}}
    return {"not": tree} if part.negated else tree


def rule_named(slug: str) -> AudienceRule | None:
    """Return a rule by its slug, or None where no app registers it any more."""
    try:
        return rules.find(slug)
    except UnknownRule:
        return None
