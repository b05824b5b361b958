"""What may not be in a file of rules: `make lint` refuses it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from fixsend.rights.rule_sets.declaration import Answer, DutyGroup, Event, Method, Rule, RuleSet, Unit, Vector
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.timetable import Span, work_out

# Read in the law's own text; read in somebody else's account of it. What is only remembered is no rule.
CERTAINTIES = ("V", "S")
# Other pages have these addresses.
_TAKEN = ("counted", "law")
_COUNCILS = ("council", "old_council", "new_council")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def problems(law: Law) -> list[str]:
    """Return all that is wrong with the rules, one sentence each; nothing when all is well."""
    found = [problem for rule_set in law.rule_sets for problem in _of_set(law, rule_set)]
    found += [f"{rule.id}: {words}" for rule_set, rule in law.rules() for _, words in of_rule(law, rule_set, rule)]
    found += _of_versions(law)
    entries = Counter(entry.id for _, entry in law.entries())
    found += [f"{name}: no entry can have this id" for name in entries if name in _TAKEN or entries[name] > 1]
    shown = {rule_id for _, entry in law.entries() for rule_id in entry.rules}
    found += [f"{rule.id}: no entry leads to it" for _, rule in law.rules() if rule.id not in shown]
    return found


def _of_set(law: Law, rule_set: RuleSet) -> Iterator[str]:
    events = {event.id for event in rule_set.events}
    answers = [answer for event in rule_set.events for answer in event.answers]
    rules = {rule.id for rule in rule_set.rules}
    ids = Counter(each.id for part in (rule_set.events, rule_set.entries, rule_set.exceptions) for each in part)
    names = [rule_set.id, *ids, *rules]
    yield from (f"{rule_set.id}: “{name}” is no id" for name in names if not _ID.fullmatch(name))
    said: list[Event | Answer] = [*rule_set.events, *answers]
    for part in (said, rule_set.entries, rule_set.exceptions, rule_set.rules):
        twice = [name for name, times in Counter(each.id for each in part).items() if times > 1]
        yield from (f"{rule_set.id}: {name} is there twice" for name in twice)
    if not rule_set.checked_by.strip():
        yield f"{rule_set.id}: nobody has checked it"
    if rule_set.in_force_to and rule_set.in_force_to < rule_set.in_force_from:
        yield f"{rule_set.id}: it ends before it begins"
    for entry in rule_set.entries:
        yield from (f"{entry.id}: there is no event {name}" for name in entry.asks if name not in events)
        yield from (f"{entry.id}: there is no rule {name}" for name in entry.rules if name not in rules)
        if not entry.asks:
            yield f"{entry.id}: it asks for no day"
        if entry.passes_with and (entry.passes_with not in entry.rules or not entry.now_passed):
            yield f"{entry.id}: what to do once a day has passed needs words, and one of its rules"
    for event in rule_set.events:
        ways = [event.leads_to, *(answer.leads_to for answer in event.answers)]
        known = {entry.id for _, entry in law.entries()}
        yield from (f"{event.id}: there is no entry {name}" for name in ways if name and name not in known)
    for exception in rule_set.exceptions:
        if not exception.provision.strip() or exception.certainty not in CERTAINTIES:
            yield f"{exception.id}: an exception needs a provision, and V or S"


def of_rule(law: Law, rule_set: RuleSet, rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a rule: the name of the part that is (a vector: "vector 0"), and a sentence."""
    broken = [*_of_sources(rule), *_of_references(law, rule_set, rule), *_of_counts(law, rule)]
    yield from broken
    if not rule.vectors:
        yield "vectors", "it has no vector"
    if not broken:
        for number, vector in enumerate(rule.vectors):
            yield from ((f"vector {number}", words) for words in _of_vector(law, rule_set, rule, vector))


def end_of(law: Law, rule_set: RuleSet, rule: Rule, vector: Vector) -> date | None:
    """Return the last day that the engine counts for a vector of a rule, which need not be in the law yet."""
    days = {name: Span.of(day) for name, day in vector.given.items()}
    alone = Law((replace(rule_set, rules=(rule,)),), law.conventions)
    step = work_out(alone, [rule.id], days, min(vector.given.values()))[0]
    return step.last.first if step.last else None


def _of_counts(law: Law, rule: Rule) -> Iterator[tuple[str, str]]:
    for number, count in enumerate(rule.count):
        part = f"count {number}"
        try:
            law.conventions.method(count)
        except KeyError:
            yield part, f"there are no words for {count.method} {count.unit}"
        if count.method not in (Method.ON, Method.BEFORE_DATE) and count.length < 1:
            yield part, "it has no length"
        if count.method is Method.BEFORE_DATE and not is_date(count.month, count.day):
            yield part, "it has no date to be done before"


def _of_sources(rule: Rule) -> Iterator[tuple[str, str]]:
    if not rule.provision.strip():
        yield "provision", "it has no provision"
    if not rule.address.startswith("https://"):
        yield "address", "it has no address of the text"
    if rule.certainty not in CERTAINTIES:
        yield "certainty", f"its certainty is “{rule.certainty}”, not V or S"
    if rule.certainty == "S" and not rule.source.strip():
        yield "source", "it is S, but names no source"


def _of_references(law: Law, rule_set: RuleSet, rule: Rule) -> Iterator[tuple[str, str]]:
    events = {event.id for event in rule_set.events}
    exceptions = {exception.id for exception in rule_set.exceptions}
    named = [("count", count.start) for count in rule.count] + [("settled_by", name) for name in rule.settled_by]
    named += [("done_by", rule.done_by)] if rule.done_by else []
    answers = {answer.id for event in rule_set.events for answer in event.answers}
    yield from (("not_after", f"there is no answer {name}") for name in rule.not_after if name not in answers)
    yield from (("late_if", f"there is nothing called {name}") for name in rule.late_if if name not in answers | events)
    yield from ((part, f"there is no event {name}") for part, name in named if name not in events)
    yield from (("exceptions", f"there is no exception {name}") for name in rule.exceptions if name not in exceptions)
    if not rule.count:
        yield "count", "nothing is counted"
    if rule.duty not in law.conventions.duty:
        yield "duty", f"“{rule.duty}” is nobody with a duty"
    if rule.counted_as not in (tuple(DutyGroup) if rule.duty in _COUNCILS and rule.can_be_late else ("",)):
        yield "counted_as", f"“{rule.counted_as}” is not what it can be counted as"


def _of_vector(law: Law, rule_set: RuleSet, rule: Rule, vector: Vector) -> Iterator[str]:
    started = min(vector.given.values(), default=None)
    if started is None or not rule_set.is_in_force(started):
        yield "a vector begins when the rule is not in force"
        return
    if not vector.counting.strip():
        yield "a vector does not show its counting"
    found = end_of(law, rule_set, rule, vector)
    undated = all(count.unit is Unit.SCHOOL_DAYS for count in rule.count)
    if found != vector.last_day or (found is None and not undated):
        yield f"a vector ends on {vector.last_day}, but the count on {found}"


def _of_versions(law: Law) -> Iterator[str]:
    for rule_id in dict.fromkeys(rule.id for _, rule in law.rules()):
        sets = [rule_set for rule_set, _ in law.versions(rule_id)]
        for older, newer in pairwise(sets):
            if older.in_force_to is None or older.in_force_to >= newer.in_force_from:
                yield f"{rule_id}: it is in force twice, under {older.id} and {newer.id}"


def is_date(month: int, day: int) -> bool:
    """Tell whether there is such a date every year."""
    try:
        return bool(date(2027, month, day))
    except ValueError:
        return False
