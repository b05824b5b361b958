"""The registry of audience rules, and the checks on what a rule is given.

An audience is a JSON tree: `{"all": [...]}`, `{"any": [...]}`, `{"not": {...}}`, or a rule with its values,
`{"rule": "region", "regions": ["E12000007"]}`. `{}` is everybody who agreed. The rules of this app
are in `builtin_rules`; apps above add theirs when the site starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from fixsend.delivery.sql_condition import SqlCondition
from fixsend.web.registry import Registry

MAX_CHOICES = 200

Tree = Mapping[str, Any]
Values = Mapping[str, Any]
Path = tuple[int, ...]


class BadTree(Exception):
    """The tree of an audience is not valid; `str()` says why in words for staff, `path` says where.

    The path has the position of a part in each group, from the outside in: (1, 0) is the first part of the second part.
    """

    def __init__(self, message: str, path: Path = ()) -> None:
        super().__init__(message)
        self.path = path


class UnknownRule(BadTree):
    """No registered rule has this slug: the app that had it is gone, or the tree is not ours."""


class BadRule(BadTree):
    """A group or a rule is not filled in as it should be."""


@dataclass(frozen=True)
class Phrase:
    """A rule in words: a kind of people ("members"), a place ("in London") or a clause after "who" ("joined …")."""

    form: Literal["people", "place", "who"]
    text: str


@dataclass(frozen=True)
class Field:
    """One value of a rule. `options` gives (value, label); a date is written YYYY-MM-DD and may be left out."""

    name: str
    label: str
    kind: Literal["many", "one", "date"]
    options: Callable[[], list[tuple[str, str]]] = list

    def clean(self, value: Any) -> Any:
        """Return the value as rules take it: a list of options, one option, or a date or None; raises BadRule."""
        if self.kind == "date":
            return self._date(value)
        chosen = value if isinstance(value, list) else [value]
        if self.kind == "one" and len(chosen) > 1:
            raise BadRule(f"{self.label}: choose one only.")
        kept = self._known(chosen)
        return kept if self.kind == "many" else kept[0]

    def _date(self, value: Any) -> date | None:
        if value in (None, ""):
            return None
        try:
            found = date.fromisoformat(value)
        except (TypeError, ValueError):
            raise BadRule(f"{self.label}: give a date, such as 2026-05-01.") from None
        if not 1900 <= found.year <= 2200:
            raise BadRule(f"{self.label}: give a year between 1900 and 2200.")
        return found

    def _known(self, chosen: list[Any]) -> list[str]:
        given = [value for value in chosen if value not in (None, "")]
        if not given:
            raise BadRule(f"{self.label}: choose at least one.")
        if len(given) > MAX_CHOICES:
            raise BadRule(f"{self.label}: choose at most {MAX_CHOICES}.")
        options = {value for value, _ in self.options()}
        if any(not isinstance(value, str) or value not in options for value in given):
            raise BadRule(f"{self.label}: something chosen here is not there any more. Choose again.")
        return list(dict.fromkeys(given))

    def labels(self, value: Any) -> list[str]:
        """Return the words of what was chosen."""
        chosen = set(value if isinstance(value, list) else [value])
        return [label for option, label in self.options() if option in chosen]


@dataclass(frozen=True)
class AudienceRule:
    """One question about a person. `check` returns what is wrong with values that are each right by themselves.

    A rule with `expands_to` has no SQL of its own: it is short for another tree, which that returns.
    """

    slug: str
    label: str
    group: str
    fields: tuple[Field, ...]
    sql: Callable[[Values], SqlCondition] | None = None
    words: Callable[[Values], Phrase] | None = None
    check: Callable[[Values], str | None] = lambda values: None
    expands_to: Callable[[Values], Tree] | None = None

    def clean(self, values: Values) -> dict[str, Any]:
        """Return the values as `sql` and `words` take them; raises BadRule."""
        names = {field.name for field in self.fields}
        if strange := set(values) - names:
            raise BadRule(f"{self.label}: does not know “{sorted(map(str, strange))[0][:40]}”.")
        cleaned = {field.name: field.clean(values.get(field.name)) for field in self.fields}
        if problem := self.check(cleaned):
            raise BadRule(f"{self.label}: {problem}")
        return cleaned

    def condition(self, values: Values) -> SqlCondition:
        """Return the SQL for cleaned values."""
        if self.sql is None:
            raise TypeError(f"{self.slug} is short for another tree")
        return self.sql(values)


registry: Registry[AudienceRule] = Registry(key=lambda rule: rule.slug)


def find(slug: Any) -> AudienceRule:
    """Return a rule by its name; raises UnknownRule."""
    rule = registry.find(slug) if isinstance(slug, str) else None
    if rule is None:
        raise UnknownRule("This site has no such rule any more. Take it out.")
    return rule
