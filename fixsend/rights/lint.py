"""What may not be in a file of rules: `make lint` refuses it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from fixsend.rights.rule_sets import DutyGroup, Law, Method, Rule, RuleSet, Unit, Vector
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
    found += [problem for rule_set, rule in law.rules() for problem in _of_rule(law, rule_set, rule)]
    found += _of_versions(law)
    entries = Counter(entry.id for _, entry in law.entries())
    found += [f"{name}: no entry can have this id" for name in entries if name in _TAKEN or entries[name] > 1]
    shown = {rule_id for _, entry in law.entries() for rule_id in entry.rules}
    found += [f"{rule.id}: no entry leads to it" for _, rule in law.rules() if rule.id not in shown]
    return found


def _of_set(law: Law, rule_set: RuleSet) -> Iterator[str]:
    events = {event.id for event in rule_set.events}
    rules = {rule.id for rule in rule_set.rules}
    ids = Counter(each.id for part in (rule_set.events, rule_set.entries, rule_set.exceptions) for each in part)
    names = [rule_set.id, *ids, *rules]
    yield from (f"{rule_set.id}: “{name}” is no id" for name in names if not _ID.fullmatch(name))
    for part in (rule_set.events, rule_set.entries, rule_set.exceptions, rule_set.rules):
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
    for exception in rule_set.exceptions:
        if not exception.provision.strip() or exception.certainty not in CERTAINTIES:
            yield f"{exception.id}: an exception needs a provision, and V or S"


def _of_rule(law: Law, rule_set: RuleSet, rule: Rule) -> Iterator[str]:
    broken = [*_of_sources(rule), *_of_references(law, rule_set, rule), *_of_counts(law, rule)]
    yield from broken
    if not rule.vectors:
        yield f"{rule.id}: it has no vector"
    if not broken:
        for vector in rule.vectors:
            yield from _of_vector(law, rule_set, rule, vector)


def _of_counts(law: Law, rule: Rule) -> Iterator[str]:
    for count in rule.count:
        try:
            law.conventions.method(count)
        except KeyError:
            yield f"{rule.id}: there are no words for {count.method} {count.unit}"
        if count.method not in (Method.ON, Method.BEFORE_DATE) and count.length < 1:
            yield f"{rule.id}: it has no length"
        if count.method is Method.BEFORE_DATE and not _is_date(count.month, count.day):
            yield f"{rule.id}: it has no date to be done before"


def _of_sources(rule: Rule) -> Iterator[str]:
    if not rule.provision.strip():
        yield f"{rule.id}: it has no provision"
    if not rule.address.startswith("https://"):
        yield f"{rule.id}: it has no address of the text"
    if rule.certainty not in CERTAINTIES:
        yield f"{rule.id}: its certainty is “{rule.certainty}”, not V or S"
    if rule.certainty == "S" and not rule.source.strip():
        yield f"{rule.id}: it is S, but names no source"


def _of_references(law: Law, rule_set: RuleSet, rule: Rule) -> Iterator[str]:
    events = {event.id for event in rule_set.events}
    exceptions = {exception.id for exception in rule_set.exceptions}
    named = [*(count.start for count in rule.count), *rule.settled_by, *([rule.done_by] if rule.done_by else [])]
    yield from (f"{rule.id}: there is no event {name}" for name in named if name not in events)
    yield from (f"{rule.id}: there is no exception {name}" for name in rule.exceptions if name not in exceptions)
    if not rule.count:
        yield f"{rule.id}: nothing is counted"
    if rule.duty not in law.conventions.duty:
        yield f"{rule.id}: “{rule.duty}” is nobody with a duty"
    if rule.counted_as not in (tuple(DutyGroup) if rule.duty in _COUNCILS and rule.can_be_late else ("",)):
        yield f"{rule.id}: “{rule.counted_as}” is not what it can be counted as"


def _of_vector(law: Law, rule_set: RuleSet, rule: Rule, vector: Vector) -> Iterator[str]:
    started = min(vector.given.values(), default=None)
    if started is None or not rule_set.is_in_force(started):
        yield f"{rule.id}: a vector begins when the rule is not in force"
        return
    if not vector.counting.strip():
        yield f"{rule.id}: a vector does not show its counting"
    step = work_out(law, [rule.id], {name: Span.of(day) for name, day in vector.given.items()}, started)[0]
    found = step.last.first if step.last else None
    undated = all(count.unit is Unit.SCHOOL_DAYS for count in rule.count)
    if found != vector.last_day or (found is None and not undated):
        yield f"{rule.id}: a vector ends on {vector.last_day}, but the count on {found}"


def _of_versions(law: Law) -> Iterator[str]:
    for rule_id in dict.fromkeys(rule.id for _, rule in law.rules()):
        sets = [rule_set for rule_set, _ in law.versions(rule_id)]
        for older, newer in pairwise(sets):
            if older.in_force_to is None or older.in_force_to >= newer.in_force_from:
                yield f"{rule_id}: it is in force twice, under {older.id} and {newer.id}"


def _is_date(month: int, day: int) -> bool:
    try:
        return bool(date(2027, month, day))
    except ValueError:
        return False
