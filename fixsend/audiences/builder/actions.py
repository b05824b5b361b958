"""What the buttons of the builder do to its state, and which element takes the focus afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from fixsend.audiences.builder.parse import Action, prefix
from fixsend.audiences.builder.state import Part, rule_named
from fixsend.audiences.rules import Path

# Groups inside a group inside the outermost one. A tree may go deeper, but people could not follow it on a screen.
MAX_LEVELS = 3


@dataclass(frozen=True)
class ActionResult:
    """Which part, or which field for adding a rule, takes the focus, and what is wrong there, if anything."""

    part: Path | None = None
    adder: Path | None = None
    problem: str = ""


def apply(root: Part, action: Action, data: QueryDict) -> ActionResult:
    """Change the state below `root` as an action says, and return where to go on.

    An action on a part that is not there (a second press) changes nothing.
    """
    try:
        part = root.at(action.path)
    except LookupError:
        return ActionResult(part=())
    if action.name == "remove" and action.path:
        root.at(action.path[:-1]).parts.pop(action.path[-1])
        return ActionResult(adder=action.path[:-1])
    if not part.is_group:
        return ActionResult(part=action.path)
    if action.name == "add-rule":
        return _add_rule(part, action.path, data.get(f"{prefix(action.path)}.new", ""))
    if action.name == "add-group" and len(action.path) + 1 < MAX_LEVELS:
        return _add(part, action.path, Part("any"))
    return ActionResult()


def _add_rule(group: Part, path: Path, slug: str) -> ActionResult:
    rule = rule_named(slug)
    if rule is None:
        return ActionResult(adder=path, problem="Choose what the rule is about.")
    values = {field.name: [] if field.kind == "many" else "" for field in rule.fields}
    return _add(group, path, Part("rule", rule=slug, values=values))


def _add(group: Part, path: Path, part: Part) -> ActionResult:
    group.parts.append(part)
    return ActionResult(part=(*path, len(group.parts) - 1))
