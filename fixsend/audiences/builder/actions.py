"""What the buttons of the builder do to a draft, and where the cursor goes afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from fixsend.audiences.builder.parse import Pressed, prefix
from fixsend.audiences.builder.state import Part, rule_named
from fixsend.audiences.rules import Path

# Groups inside a group inside the outermost one; the tree itself may go deeper, people lose their way.
MAX_LEVELS = 3


@dataclass(frozen=True)
class Done:
    """Which part or field to go on from, and what is wrong there, if something is."""

    part: Path | None = None
    adder: Path | None = None
    trouble: str = ""


def press(draft: Part, button: Pressed, data: QueryDict) -> Done:
    """Change a draft as a button says. One that leads nowhere (a second press) changes nothing."""
    try:
        part = draft.at(button.path)
    except LookupError:
        return Done(part=())
    if button.what == "remove" and button.path:
        draft.at(button.path[:-1]).parts.pop(button.path[-1])
        return Done(adder=button.path[:-1])
    if not part.is_group:
        return Done(part=button.path)
    if button.what == "add-rule":
        return _add_rule(part, button.path, data.get(f"{prefix(button.path)}.new", ""))
    if button.what == "add-group" and len(button.path) + 1 < MAX_LEVELS:
        return _add(part, button.path, Part("any"))
    return Done()


def _add_rule(group: Part, path: Path, slug: str) -> Done:
    rule = rule_named(slug)
    if rule is None:
        return Done(adder=path, trouble="Choose what the rule is about.")
    values = {field.name: [] if field.kind == "many" else "" for field in rule.fields}
    return _add(group, path, Part("rule", rule=slug, values=values))


def _add(group: Part, path: Path, part: Part) -> Done:
    group.parts.append(part)
    return Done(part=(*path, len(group.parts) - 1))
