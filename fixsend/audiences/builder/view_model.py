"""The builder as its templates show it: every part with its fields, its place in words, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from fixsend.audiences import rules, words
from fixsend.audiences import tree as trees
from fixsend.audiences.builder import parse, state
from fixsend.audiences.builder.actions import MAX_LEVELS, ActionResult
from fixsend.audiences.builder.state import Part
from fixsend.audiences.rules import BadTree, Field, Path

# Longer lists of choices scroll in a box of their own.
LONG_LIST = 12
# The two labels of a rule's “not” field, by the kind of the rule's first field.
_NEGATION_LABELS = {
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
class FieldView:
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
        return len(self.choices) > LONG_LIST


@dataclass(frozen=True)
class PartView:
    """A group or a rule. `number` is its place in words ("2.1"), `level` how deep it stands."""

    id: str
    number: str
    level: int
    label: str
    part: Part
    kinds: list[Choice]
    fields: list[FieldView]
    parts: list[PartView]
    problems: list[str]
    adder_problem: str
    adder_takes_focus: bool
    takes_focus: bool

    @property
    def may_hold_groups(self) -> bool:
        """Tell whether a group may be added here."""
        return self.level + 1 < MAX_LEVELS


@dataclass(frozen=True)
class Problem:
    """Something to put right: the label of its place, what it is, and the id of the element to go to."""

    where: str
    what: str
    id: str


@dataclass
class BuilderView:
    """The whole builder; `words` is the audience in plain words, empty while there are problems."""

    root: PartView
    tree: dict[str, Any]
    words: str
    problems: list[Problem]
    # Whether the problems stand beside the rules too: not while they are still being filled in.
    shows_problems: bool
    adding: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)
    # Problems outside the rules, such as a missing name: the rules are counted all the same.
    other_problems: list[Problem] = field(default_factory=list)

    @property
    def all_problems(self) -> list[Problem]:
        """Return all problems because of which it cannot be saved."""
        return [*self.problems, *self.other_problems]


def build(
    root: Part, result: ActionResult | None = None, *, shows_problems: bool = False, refused: BadTree | None = None
) -> BuilderView:
    """Return the view of a state.

    `result` says where an action has put the focus; `refused` is what saving raised, where `tree.problems` cannot find
    it. With `shows_problems` they stand beside the rules too, and not only in the list.
    """
    tree = state.to_tree(root)
    errors = trees.problems(tree) or ([refused] if refused else [])
    views = _ViewBuilder(result or ActionResult(), errors if shows_problems else [])
    root_view = views.part(root, (), ())
    meaning = "" if errors else words.describe(tree)
    return BuilderView(
        root_view, tree, meaning, [views.problem(error) for error in errors], shows_problems, _rules_to_add()
    )


def _rules_to_add() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return every rule that can be added, by the headings that they stand under."""
    listed: dict[str, list[tuple[str, str]]] = {}
    for rule in rules.registry:
        listed.setdefault(rule.group, []).append((rule.slug, rule.label))
    return list(listed.items())


class _ViewBuilder:
    """Builds the views of the parts, and keeps for each place in the tree the label and element where errors belong."""

    def __init__(self, result: ActionResult, errors: Sequence[BadTree]) -> None:
        self.result = result
        self.errors = errors
        self.places: dict[Path, tuple[str, str]] = {}

    def part(self, part: Part, path: Path, in_tree: Path) -> PartView:
        """Return the view of a part and of all in it; `in_tree` counts "not" as a step, `path` does not."""
        own = parse.prefix(path)
        number = ".".join(str(place + 1) for place in path)
        label = self._label(part, number)
        inside = (*in_tree, 0) if part.negated else in_tree
        fields = self._fields(part, own, takes_focus=self.result.part == path)
        spot = (label, fields[0].id if fields else own)
        self.places |= {in_tree: spot, inside: spot}
        return PartView(
            id=own,
            number=number,
            level=len(path),
            label=label,
            part=part,
            kinds=self._kinds(part),
            fields=fields,
            parts=[self.part(each, (*path, at), (*inside, at)) for at, each in enumerate(part.parts)],
            problems=[str(error) for error in self.errors if error.path in {in_tree, inside}],
            adder_problem=self.result.problem if self.result.adder == path else "",
            adder_takes_focus=self.result.adder == path,
            takes_focus=self.result.part == path and not fields,
        )

    def problem(self, error: BadTree) -> Problem:
        """Return an error with the element to go to; call it once `part` has built the views."""
        where, element = self.places.get(error.path, self.places[()])
        return Problem(where, str(error), element)

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
        plain, negated = _NEGATION_LABELS[self._kind_of_fields(part)]
        return [Choice("", plain, not part.negated), Choice("1", negated, part.negated)]

    def _kind_of_fields(self, part: Part) -> str:
        rule = state.rule_named(part.rule)
        return rule.fields[0].kind if rule and rule.fields else ""

    def _fields(self, part: Part, own: str, *, takes_focus: bool) -> list[FieldView]:
        rule = state.rule_named(part.rule) if part.kind == "rule" else None
        return [
            self._field(each, own, part.values.get(each.name), takes_focus and at == 0)
            for at, each in enumerate(rule.fields if rule else ())
        ]

    def _field(self, field: Field, own: str, value: Any, takes_focus: bool) -> FieldView:
        chosen = [str(each) for each in (value if isinstance(value, list) else [value]) if each not in ("", None)]
        options = field.options() if field.kind != "date" else []
        gone = [(each, "Something that is not there any more") for each in chosen if each not in dict(options)]
        choices = [Choice(each, label, each in chosen) for each, label in [*(gone if options else []), *options]]
        return FieldView(
            id=f"{own}.value.{field.name}",
            label=field.label,
            kind=field.kind,
            value=chosen[0] if chosen else "",
            choices=choices,
            takes_focus=takes_focus,
        )
