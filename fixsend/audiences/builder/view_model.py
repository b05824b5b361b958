"""The builder as its templates draw it: every part with its fields, its place in words, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from fixsend.audiences import rules, words
from fixsend.audiences.builder import parse, state
from fixsend.audiences.builder.actions import MAX_LEVELS, Done
from fixsend.audiences.builder.state import Part
from fixsend.audiences.rules import BadTree, Field, Path
from fixsend.audiences.tree import troubles

# Longer lists get a box of their own to scroll in.
MANY = 12
# How a rule and its opposite are told apart, by the kind of its fields.
_SO_OR_NOT = {
    "many": ("one of these", "none of these"),
    "one": ("this", "not this"),
    "date": ("within this time", "outside this time"),
    "": ("all of them", "none of them"),
}


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class FieldOnScreen:
    """One question of a rule."""

    id: str
    label: str
    kind: str
    value: str
    choices: list[Choice]
    takes_focus: bool

    @property
    def is_long(self) -> bool:
        """Tell whether the choices need a box to scroll in."""
        return len(self.choices) > MANY


@dataclass(frozen=True)
class PartOnScreen:
    """A group or a rule. `number` is its place in words ("2.1"), `level` how deep it stands."""

    id: str
    number: str
    level: int
    label: str
    part: Part
    kinds: list[Choice]
    fields: list[FieldOnScreen]
    parts: list[PartOnScreen]
    troubles: list[str]
    adder_trouble: str
    adder_takes_focus: bool
    takes_focus: bool

    @property
    def may_hold_groups(self) -> bool:
        """Tell whether a group may be added here."""
        return self.level + 1 < MAX_LEVELS


@dataclass(frozen=True)
class Problem:
    """Something to put right, with the element that it stands at."""

    where: str
    what: str
    id: str


@dataclass
class Screen:
    """All of the builder."""

    root: PartOnScreen
    tree: dict[str, Any]
    words: str
    problems: list[Problem]
    # Whether the problems stand beside the rules too: not while somebody is still filling them in.
    shows_problems: bool
    adding: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)
    # What is wrong beside the rules, such as a name; it does not keep them from being counted.
    also_wrong: list[Problem] = field(default_factory=list)

    @property
    def all_problems(self) -> list[Problem]:
        """Return everything that keeps it from being saved."""
        return [*self.problems, *self.also_wrong]


def draw(
    draft: Part, done: Done | None = None, *, shows_problems: bool = False, refused: BadTree | None = None
) -> Screen:
    """Return the builder for a draft; `refused` is what saving it came upon, where it cannot be seen before."""
    tree = state.to_tree(draft)
    found = troubles(tree) or ([refused] if refused else [])
    painter = _Painter(done or Done(), found if shows_problems else [])
    root = painter.part(draft, (), ())
    problems = [painter.problem(each) for each in found]
    meaning = "" if found else words.describe(tree)
    return Screen(root, tree, meaning, problems, shows_problems, _adding())


def _adding() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return every rule that can be added, by the headings that they stand under."""
    listed: dict[str, list[tuple[str, str]]] = {}
    for rule in rules.registry:
        listed.setdefault(rule.group, []).append((rule.slug, rule.label))
    return list(listed.items())


class _Painter:
    """Draws the parts of one draft, keeping track of where each stands in the tree that it becomes."""

    def __init__(self, done: Done, found: Sequence[BadTree]) -> None:
        self.done = done
        self.found = found
        self.places: dict[Path, tuple[str, str]] = {}

    def part(self, part: Part, path: Path, in_tree: Path) -> PartOnScreen:
        """Draw a part and all that is in it. `in_tree` counts "not" as a step, `path` does not."""
        own = parse.prefix(path)
        number = ".".join(str(place + 1) for place in path)
        label = self._label(part, number)
        inside = (*in_tree, 0) if part.negated else in_tree
        fields = self._fields(part, own, takes_focus=self.done.part == path)
        spot = (label, fields[0].id if fields else own)
        self.places |= {in_tree: spot, inside: spot}
        return PartOnScreen(
            id=own,
            number=number,
            level=len(path),
            label=label,
            part=part,
            kinds=self._kinds(part),
            fields=fields,
            parts=[self.part(each, (*path, at), (*inside, at)) for at, each in enumerate(part.parts)],
            troubles=[str(trouble) for trouble in self.found if trouble.path in {in_tree, inside}],
            adder_trouble=self.done.trouble if self.done.adder == path else "",
            adder_takes_focus=self.done.adder == path,
            takes_focus=self.done.part == path and not fields,
        )

    def problem(self, trouble: BadTree) -> Problem:
        """Return what is wrong with the element to go to; after the parts are drawn."""
        where, element = self.places.get(trouble.path, self.places[()])
        return Problem(where, str(trouble), element)

    def _label(self, part: Part, number: str) -> str:
        if part.is_group:
            return f"Group {number}" if number else "Rules"
        if part.kind == "everybody":
            return "Everybody"
        rule = state.rule_named(part.rule)
        return rule.label if rule else "A rule that is gone"

    def _kinds(self, part: Part) -> list[Choice]:
        if part.is_group:
            chosen = parse.group_choice(part)
            return [Choice(kind, label, kind == chosen) for kind, (label, _) in parse.GROUP_KINDS.items()]
        so, not_so = _SO_OR_NOT[self._kind_of_fields(part)]
        return [Choice("", so, not part.negated), Choice("1", not_so, part.negated)]

    def _kind_of_fields(self, part: Part) -> str:
        rule = state.rule_named(part.rule)
        return rule.fields[0].kind if rule and rule.fields else ""

    def _fields(self, part: Part, own: str, *, takes_focus: bool) -> list[FieldOnScreen]:
        rule = state.rule_named(part.rule) if part.kind == "rule" else None
        return [
            self._field(each, own, part.values.get(each.name), takes_focus and at == 0)
            for at, each in enumerate(rule.fields if rule else ())
        ]

    def _field(self, field: Field, own: str, value: Any, takes_focus: bool) -> FieldOnScreen:
        chosen = [str(each) for each in (value if isinstance(value, list) else [value]) if each not in ("", None)]
        options = field.options() if field.kind != "date" else []
        gone = [(each, "Something that is not there any more") for each in chosen if each not in dict(options)]
        choices = [Choice(each, label, each in chosen) for each, label in [*(gone if options else []), *options]]
        return FieldOnScreen(
            id=f"{own}.value.{field.name}",
            label=field.label,
            kind=field.kind,
            value=chosen[0] if chosen else "",
            choices=choices,
            takes_focus=takes_focus,
        )
