"""What one wording of a rule set changes against another, rule by rule, in words that a lawyer can check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from fixsend.rights.rule_sets import RuleSet
from fixsend.rights.words import day_words

_PARTS = ("events", "entries", "exceptions", "rules")
_LABELS = {
    "says": "what it says",
    "duty": "whose duty",
    "count": "how it is counted",
    "address": "address of the text",
    "checked_on": "checked on",
    "checked_by": "checked by",
    "newest_source": "newest text looked at",
    "in_force_from": "in force from",
    "in_force_to": "in force to",
    "vectors": "worked examples",
    "choose": "which of several days counts",
    "rolls": "whether the last day moves",
    "soon": "as soon as it can be",
    "done_by": "done by",
    "settled_by": "over with",
    "not_after": "never comes after",
    "late_if": "late only with",
    "hour": "hour of the last day",
    "counted_as": "counted as",
    "asks_for": "what a letter asks for",
}
# What says only that somebody read the law again.
CHECKING = tuple(_LABELS[name] for name in ("checked_on", "checked_by", "newest_source"))


@dataclass(frozen=True)
class Change:
    """One thing that is different: where, what, and how it was and would be ("" for what is not there)."""

    where: str
    what: str
    before: str
    after: str


def changes(before: RuleSet | None, after: RuleSet) -> list[Change]:
    """Return what a rule set changes against another, the set itself first; all of it where there was none."""
    found = list(_of_fields(f"Part: {after.title}", before, after, skip=_PARTS))
    for part in _PARTS:
        old = {each.id: each for each in getattr(before, part)} if before else {}
        new = {each.id: each for each in getattr(after, part)}
        for name in dict.fromkeys([*old, *new]):
            found += _of_thing(name, old.get(name), new.get(name))
    return found


def _of_thing(name: str, before: Any, after: Any) -> Iterator[Change]:
    where = getattr(after or before, "title", "") or getattr(after or before, "asks", "") or name
    if before is None or after is None:
        gone, new = ("all of it", "nothing: it goes") if after is None else ("nothing: it is new", "")
        yield Change(where, "the whole", gone, new or _whole(after))
    else:
        yield from _of_fields(where, before, after)


def _of_fields(where: str, before: Any, after: Any, skip: Sequence[str] = ()) -> Iterator[Change]:
    for field in fields(after):
        if field.name in skip:
            continue
        old, new = (_words(getattr(each, field.name)) if each else "" for each in (before, after))
        if old != new:
            yield Change(where, _label(field.name), old, new)


def _whole(thing: Any) -> str:
    shown = ((field.name, _words(getattr(thing, field.name))) for field in fields(thing))
    return "\n".join(f"{_label(name)}: {words}" for name, words in shown if words)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day_words(value).partition(" ")[2]
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_words(each)}" for name, each in value.items())
    if isinstance(value, tuple):
        return "\n".join(_words(each) for each in value)
    if is_dataclass(value):
        known = ((field.name, _words(getattr(value, field.name))) for field in fields(value))
        return ", ".join(f"{_label(name)}: {words}" for name, words in known if words not in ("", "0"))
    return "" if value is None else str(value)


def _label(name: str) -> str:
    return _LABELS.get(name, name.replace("_", " "))
