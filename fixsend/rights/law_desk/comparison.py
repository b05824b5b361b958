"""What one wording of a rule set changes against another, rule by rule, in words that a lawyer can check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from fixsend.rights.law_desk import names
from fixsend.rights.law_desk.names import Names
from fixsend.rights.rule_sets.declaration import Answer, Count, RuleSet, Vector
from fixsend.rights.words import day_words

_PARTS = ("events", "entries", "exceptions", "rules")
_LABELS = {
    "id": "name in addresses",
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
    "certainty": "how sure we are",
    "source": "who reports it",
    "limit": "what the last day means",
    "only_if": "it only comes if",
    "note": "what families should know",
    "exceptions": "exceptions that may apply",
    "rules": "steps that follow",
    "now": "what to do now",
    "next": "what comes next",
    "words": "what the day is called",
    "answers": "answers to choose from",
    "may_be_ahead": "may be a day to come",
    "leads_to": "leads to the page",
    "now_ahead": "what to do while it is to come",
    "now_passed": "what to do once the time has passed",
    "passes_with": "the time that passes",
    "always": "applies however practical the time was",
}
# Values that are one of a few names of the program.
_NAMED = (
    *("done_by", "settled_by", "duty", "counted_as", "certainty", "limit", "choose", "rolls", "exceptions", "rules"),
    *("not_after", "late_if", "passes_with", "leads_to"),
)
# What says only that somebody read the law again.
CHECKING = tuple(_LABELS[name] for name in ("checked_on", "checked_by", "newest_source"))
_TOKEN = re.compile(r"\s+|\S+")
# Two texts that have less in common are simply different; to mark their words would make confetti of them.
_ALIKE = 0.3


@dataclass(frozen=True)
class Part:
    """Some words of a text, and whether the other wording has them not."""

    words: str
    is_changed: bool


@dataclass(frozen=True)
class Change:
    """One thing that is different: where, what, and how it was and would be ("" for what is not there)."""

    where: str
    what: str
    before: str
    after: str

    @property
    def before_parts(self) -> Sequence[Part]:
        """Return how it was, with what goes marked."""
        return _marked(self.before, self.after)

    @property
    def after_parts(self) -> Sequence[Part]:
        """Return how it would be, with what is new marked."""
        return _marked(self.after, self.before)


def changes(before: RuleSet | None, after: RuleSet) -> list[Change]:
    """Return what a rule set changes against another, the set itself first; all of it where there was none."""
    called = names.of(before, after)
    found = list(_of_fields(f"Part: {after.title}", before, after, called, skip=_PARTS))
    for part in _PARTS:
        old = {each.id: each for each in getattr(before, part)} if before else {}
        new = {each.id: each for each in getattr(after, part)}
        for name in dict.fromkeys([*old, *new]):
            found += _of_thing(name, old.get(name), new.get(name), called)
    return found


def _of_thing(name: str, before: Any, after: Any, called: Names) -> Iterator[Change]:
    where = getattr(after or before, "title", "") or getattr(after or before, "asks", "") or name
    if before is None or after is None:
        gone, new = ("all of it", "nothing: it goes") if after is None else ("nothing: it is new", "")
        yield Change(where, "the whole", gone, new or _whole(after, called))
    else:
        yield from _of_fields(where, before, after, called)


def _of_fields(where: str, before: Any, after: Any, called: Names, skip: Sequence[str] = ()) -> Iterator[Change]:
    for field in fields(after):
        if field.name in skip:
            continue
        old, new = (_lines(field.name, getattr(each, field.name), called) if each else [] for each in (before, after))
        if old == new:
            continue
        if field.name == "vectors":  # They are long: only those that the other wording has not.
            old, new = [each for each in old if each not in new], [each for each in new if each not in old]
        yield Change(where, _label(after, field.name), "\n".join(old), "\n".join(new))


def _whole(thing: Any, called: Names) -> str:
    shown = ((each.name, _lines(each.name, getattr(thing, each.name), called)) for each in fields(thing))
    said = ((name, "\n".join(filter(None, lines))) for name, lines in shown if name != "id")
    return "\n".join(f"{_label(thing, name)}: {words}" for name, words in said if words)


def _lines(field: str, value: Any, called: Names) -> list[str]:
    """Return a value as people read it, a line for each of several things."""
    if isinstance(value, tuple):
        return [line for each in value for line in _lines(field, each, called)]
    return [_words(field, value, called)]


def _words(field: str, value: Any, called: Names) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day_words(value).partition(" ")[2]
    if isinstance(value, Count):
        return called.count(value)
    if isinstance(value, Answer):
        return _answer(value, called)
    if isinstance(value, Vector):
        return _example(value, called)
    if value is None:
        return ""
    return called.of(field, value) if field in _NAMED or value in called.events else str(value)


def _answer(answer: Answer, called: Names) -> str:
    without_a_day = " (without a day)" if answer.not_yet else ""
    leads_to = f" (leads to “{called.of('leads_to', answer.leads_to)}”)" if answer.leads_to else ""
    return f"{answer.says}{without_a_day}{leads_to}"


def _example(vector: Vector, called: Names) -> str:
    given = (f"{called.events.get(name, name)}: {_words('', day, called)}" for name, day in vector.given.items())
    last = f"last day: {_words('', vector.last_day, called)}" if vector.last_day else "no last day"
    said = f"{'; '.join(given)}; {last}. {vector.counting}"
    return f"{said[:1].upper()}{said[1:]}"


def _label(thing: Any, name: str) -> str:
    if name == "asks":
        return "what is asked" if isinstance(thing.asks, tuple) else "the question"
    return _LABELS.get(name, name.replace("_", " "))


def _marked(text: str, other: str) -> Sequence[Part]:
    """Return a text in parts: those that stand in the other too, and those that do not."""
    ours, theirs = _TOKEN.findall(text), _TOKEN.findall(other)
    found = SequenceMatcher(None, ours, theirs, autojunk=False)
    if not ours or not theirs or found.ratio() < _ALIKE:
        return [Part(text, False)]
    codes = ((op, "".join(ours[start:end])) for op, start, end, _, _ in found.get_opcodes())
    return [Part(words, op != "equal") for op, words in codes if words]
