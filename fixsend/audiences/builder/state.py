"""An audience while somebody works on it: it may be unfinished, and nothing in it has been checked.

A draft's parts are found by where they stand: () is the outermost group, (1, 0) the first part of its second part.
"Not" is no part of its own here but a property of what it holds for, as it is on the screen.
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
        """Return the part that stands there; raises LookupError."""
        part = self
        for place in path:
            part = part.parts[place]
        return part


def of_tree(tree: Any) -> Part:
    """Return a tree as a draft whose outermost part is a group."""
    if tree == {}:
        return Part()
    part = _part(tree, negated=False)
    return part if part.is_group else Part(parts=[part])


def to_tree(draft: Part) -> dict[str, Any]:
    """Return a draft as a tree; a group without parts is everybody at the top, and a mistake below."""
    return _tree(draft) if draft.parts else {}


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
    """Return a rule, or None where the site has it no more."""
    try:
        return rules.find(slug)
    except UnknownRule:
        return None
