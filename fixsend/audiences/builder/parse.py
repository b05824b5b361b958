"""What a browser sends of the builder, parsed: the form holds the whole state between two requests.

A part's fields begin with its place: `part.kind` is the outermost group's, `part-1-0.rule` that of the first part of
its second part, `part-1-0.value.regions` what was chosen there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from fixsend.audiences import rules
from fixsend.audiences.builder.state import Part, rule_named
from fixsend.audiences.rules import Field, Path

# The kinds of group that are offered: the label, and whether the group is negated in the tree.
GROUP_KINDS = {
    "all": ("all of these are true", False),
    "any": ("at least one of these is true", False),
    "not-all": ("not all of these are true", True),
    "none": ("none of these is true", True),
}
# No form of ours has more; what is beyond is not parsed.
_MOST_PARTS, _DEEPEST = 250, 9
_KIND_NAME = re.compile(r"part((?:-\d{1,3})*)\.kind", re.ASCII)
_ACTION = re.compile(r"(add-rule|add-group|remove) part((?:-\d{1,3})*)", re.ASCII)


@dataclass(frozen=True)
class Action:
    """A button of the builder that was pressed: its name, and the part that it belongs to."""

    name: str
    path: Path = ()


def prefix(path: Path) -> str:
    """Return the prefix of the names of a part's fields."""
    return "-".join(["part", *map(str, path)])


def parse_action(data: QueryDict) -> Action:
    """Return which button was pressed; without one (a change, the Enter key) the action is "count"."""
    do = data.get("do", "")
    if found := _ACTION.fullmatch(do):
        return Action(found[1], _path(found[2]))
    return Action(do or "count")


def parse_state(data: QueryDict) -> Part:
    """Return the outermost group that a form holds, with all of its parts."""
    paths = sorted(_path(found[1]) for name in data if (found := _KIND_NAME.fullmatch(name)))
    root = _part(data, ())
    placed: dict[Path, Part] = {(): root if root.is_group else Part()}
    for path in paths[:_MOST_PARTS]:
        above = placed.get(path[:-1]) if path else None
        if above is not None and above.is_group and len(path) <= _DEEPEST:
            placed[path] = _part(data, path)
            above.parts.append(placed[path])
    return placed[()]


def group_choice(part: Part) -> str:
    """Return which of `GROUP_KINDS` a group is."""
    return {("all", False): "all", ("any", False): "any", ("all", True): "not-all"}.get(
        (part.kind, part.negated), "none"
    )


def _path(text: str) -> Path:
    return tuple(int(place) for place in text.split("-") if place)


def _part(data: QueryDict, path: Path) -> Part:
    name = prefix(path)
    kind = data.get(f"{name}.kind", "all")
    if kind in GROUP_KINDS:
        return Part("all" if kind.endswith("all") else "any", GROUP_KINDS[kind][1])
    negated = data.get(f"{name}.not") == "1"
    if kind == "everybody":
        return Part("everybody", negated)
    slug = data.get(f"{name}.rule", "")
    rule = rule_named(slug)
    values = {each.name: _value(data, f"{name}.value.{each.name}", each) for each in rule.fields} if rule else {}
    return Part("rule", negated, rule=slug, values=values)


def _value(data: QueryDict, name: str, field: Field) -> Any:
    if field.kind == "many":
        return data.getlist(name)[: rules.MAX_CHOICES + 1]
    return data.get(name, "").strip()
