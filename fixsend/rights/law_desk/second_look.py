"""What in a changed rule wants a second look: words that name the old time, and a check that nobody has said anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fixsend.rights.rule_sets.declaration import Count, Entry, Rule, RuleSet, Unit
from fixsend.rights.words import day_words

# What says who read the law, against what, and when.
CHECKING = ("checked_on", "checked_by", "newest_source")
# What nobody may change without having read the law again.
_OF_RULE = ("count", "choose", "rolls", "limit", "hour", "provision", "address", "certainty", "source")
_OF_PART = ("in_force_from", "in_force_to")
WORDS = ("title", "says", "only_if", "note", "asks_for")
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_UNITS = {
    Unit.DAYS: "day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.WORKING_DAYS: "working day",
    Unit.UK_WORKING_DAYS: "working day",
    Unit.SCHOOL_DAYS: "school day",
}
_ANY_NUMBER, _ANY_UNIT = "|".join(_NUMBERS), "|".join(sorted(set(_UNITS.values())))
_NAMED = re.compile(rf"(?i)\b(?P<length>\d+|{_ANY_NUMBER})[\s-]+(?P<unit>{_ANY_UNIT})s?\b")


@dataclass(frozen=True)
class Stale:
    """Words that still name a time that is not the rule's any more: where, and which time."""

    where: str
    time: str


def times_in(text: str) -> list[tuple[int, str]]:
    """Return the times that a text names, such as (20, "week"), by figures or in words."""
    return [(_number(found["length"]), found["unit"].lower()) for found in _NAMED.finditer(text)]


def times_of(rule: Rule) -> set[tuple[int, str]]:
    """Return the times by which a rule is counted."""
    return {_time(count) for count in rule.count if count.length and count.unit in _UNITS}


def old_times(before: Rule, after: Rule) -> set[tuple[int, str]]:
    """Return the times by which a rule was counted, and is not any more."""
    return times_of(before) - times_of(after)


def words_of(time: tuple[int, str]) -> str:
    """Return a time as people write it."""
    length, unit = time
    return f"{length} {unit}" if length == 1 else f"{length} {unit}s"


def names_one_of(text: str, times: set[tuple[int, str]]) -> str:
    """Return the first of some times that a text names, in words; "" where it names none."""
    return next((words_of(time) for time in times_in(text) if time in times), "")


def wants_a_check(before: RuleSet, after: RuleSet) -> bool:
    """Tell whether a wording changes what somebody must have read the law for: counts, dates of force, sources."""
    if any(getattr(before, name) != getattr(after, name) for name in _OF_PART):
        return True
    old = {rule.id: rule for rule in before.rules}
    return any(rule.id not in old or _differs(old[rule.id], rule, _OF_RULE) for rule in after.rules)


def at(before: RuleSet | None, after: RuleSet) -> Sequence[str]:
    """Return in sentences what whoever decides on a wording should look at twice."""
    return list(_looks(before, after)) if before else []


def _looks(before: RuleSet, after: RuleSet) -> Iterator[str]:
    unchecked = all(getattr(before, name) == getattr(after, name) for name in CHECKING)
    if unchecked and wants_a_check(before, after):
        day = _day(after)
        yield f"Nobody has said that they checked the new rules: it still says “Checked on {day}”, as it was before."
    old = {rule.id: rule for rule in before.rules}
    counted_anew = [rule for rule in after.rules if rule.id in old and _differs(old[rule.id], rule, ("count",))]
    if counted_anew and before.in_force_from == after.in_force_from:
        since = day_words(after.in_force_from).partition(" ")[2]
        yield (
            f"The new time would count for everything since {since}, also for what has begun already. Right where our "
            "rule was wrong. Where the law itself changes from a day on, it has to be a part of its own."
        )
    for rule in counted_anew:
        for stale in _stale(old[rule.id], rule, after):
            yield f"{stale.where} still says “{stale.time}”. Read it again."


def _stale(before: Rule, after: Rule, whole: RuleSet) -> Iterator[Stale]:
    """Yield what still names the old time: the rule itself, other rules and entries, but not what is counted so."""
    times = old_times(before, after)
    texts = [(f"“{after.title}”", getattr(after, name)) for name in WORDS]
    texts += [(f"A worked example of “{after.title}”", vector.counting) for vector in after.vectors]
    elsewhere = times - {time for rule in whole.rules for time in times_of(rule)}
    found = [Stale(where, time) for where, text in texts if (time := names_one_of(text, times))]
    others = [(f"“{rule.title}”", getattr(rule, name)) for rule in whole.rules if rule.id != after.id for name in WORDS]
    for entry in whole.entries:
        others += [(f"The page “{entry.title}”", text) for text in _texts(entry)]
    found += [Stale(where, time) for where, text in others if (time := names_one_of(text, elsewhere))]
    yield from dict.fromkeys(found)


def _texts(entry: Entry) -> Sequence[str]:
    return entry.title, entry.hint, entry.now, entry.next, entry.now_ahead, entry.now_passed


def _differs(before: Rule, after: Rule, fields: Sequence[str]) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in fields)


def _time(count: Count) -> tuple[int, str]:
    return count.length, _UNITS[count.unit]


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _NUMBERS.index(said.lower()) + 1


def _day(rule_set: RuleSet) -> str:
    return day_words(rule_set.checked_on).partition(" ")[2]
