"""The marks of a letter: what stands in braces, and whether a rule can fill it.

The browser fills the same marks with the same words (`browser/letters.js`), checked against the same examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from fixsend.rights.letters.kinds import LetterKind, words
from fixsend.rights.rule_sets.declaration import Limit, Rule, Unit
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.timetable import Step
from fixsend.rights.words import day_words, length_words, number_of, span_words

_MARK = re.compile(r"\{([^{}]*)\}")
_DAY_OF = "day of "

# What each mark becomes, as staff read it. "day of …" is there for each event that a rule counts from.
MARKS = {
    "asks for": "what is asked for: “the final EHC plan”",
    "provision": "the law: “SEND Regulations 2014, regulation 13(2)”",
    "due": "a sentence that says by when it was due, or is",
    "last day": "the last day alone; a time limit in school days has none",
    "days given": "what happened and when, one on each line, as the family gave it",
    "answer by": "the day by which the letter asks for an answer",
    "council": "the council’s name",
    "today": "today’s date",
}


def named(typed: str) -> str:
    """Return a mark's name as it is known, however it was typed."""
    return " ".join(typed.lower().split())


def used(text: str) -> list[str]:
    """Return the marks of a text, each once, in their order."""
    return list(dict.fromkeys(named(found) for found in _MARK.findall(text)))


def fillable(rule: Rule) -> set[str]:
    """Return the marks that a rule can fill."""
    undated = all(count.unit is Unit.SCHOOL_DAYS for count in rule.count)
    always = set(MARKS) - ({"last day"} if undated else set())
    return always | {_DAY_OF + count.start for count in rule.count}


def problems(text: str, rules: Iterable[Rule]) -> list[str]:
    """Return why a text cannot be used for all of these rules, in sentences for staff; none where it can."""
    rules = list(rules)
    found = []
    for mark in used(text):
        stuck = [rule for rule in rules if mark not in fillable(rule)]
        if len(stuck) == len(rules):
            found.append(f"You cannot use {{{mark}}} in this letter.")
        elif stuck:
            found.append(f"{{{mark}}} cannot be filled in for “{stuck[0].title}”.")
    rest = _MARK.sub("", text)
    stray = ["There is a brace on its own. Write marks like {provision}."] if "{" in rest or "}" in rest else []
    return [*found, *stray]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text with values in place of its marks.

    One that cannot be filled in any more, because the law has changed, becomes a place for the family to fill in.
    """
    return _MARK.sub(lambda found: values.get(named(found[1]), f"[{named(found[1])}]"), text)


def values(law: Law, step: Step, letter: LetterKind, today: date, council: str = "") -> dict[str, str]:
    """Return what every mark of a letter becomes, for a step with or without days."""
    return {
        **_without_days(step.rule, letter, council),
        **_days(law, step),
        "due": _due(step, today),
        "last day": span_words(step.last) if step.last else words()["no_day_known"],
        "answer by": day_words(today + timedelta(days=letter.answer_days)),
        "today": day_words(today),
    }


def blanks(rule: Rule, letter: LetterKind) -> dict[str, str]:
    """Return what the marks become where nobody has given a day: places to be filled in by hand."""
    said, unknown = words(), words()["no_day_known"]
    return {
        **_without_days(rule, letter, ""),
        **{_DAY_OF + count.start: unknown for count in rule.count},
        "due": _due_without_days(rule),
        "last day": unknown,
        "days given": said["no_days_given"],
        "answer by": said["in_so_many_days"].format(days=number_of(letter.answer_days, "day")),
        "today": unknown,
    }


def _without_days(rule: Rule, letter: LetterKind, council: str) -> dict[str, str]:
    return {"asks for": rule.asks_for, "provision": rule.provision, "council": council or words()["no_council"]}


def _days(law: Law, step: Step) -> dict[str, str]:
    """Return the days that the family gave, by themselves and as lines."""
    known = {limb.count.start: span_words(limb.start) for limb in step.limbs}
    lines = [words()["given"].format(event=_capital(law.event(event).words), day=day) for event, day in known.items()]
    each = {_DAY_OF + count.start: known.get(count.start, words()["no_day_known"]) for count in step.rule.count}
    return {**each, "days given": "\n".join(lines) or words()["no_days_given"]}


def _due(step: Step, today: date) -> str:
    """Return the sentence that says by when it was due."""
    if not step.limbs or step.last is None:
        start = span_words(step.limbs[0].start) if step.limbs else words()["no_day_known"]
        return _due_without_days(step.rule, start)
    name = "was_due" if step.last.first < today else "is_due"
    if step.rule.limit is not Limit.LATEST:
        name = str(step.rule.limit)
    elif step.last.last < today and not step.last.is_known:
        return words()["was_due_between"].format(day=day_words(step.last.last))
    return words()[name].format(day=span_words(step.last))


def _due_without_days(rule: Rule, start: str = "") -> str:
    unknown = words()["no_day_known"]
    if all(count.unit is Unit.SCHOOL_DAYS for count in rule.count):
        return words()["no_day"].format(length=length_words(rule.count[0]), start=start or unknown)
    name = "was_due" if rule.limit is Limit.LATEST else str(rule.limit)
    return words()[name].format(day=unknown)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
