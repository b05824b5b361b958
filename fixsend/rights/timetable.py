"""From the days that a family knows to the steps that the law takes: the engine.

Pure: rules, days and today go in, steps come out. The browser has the same in `browser/timetable.js`, and the tests
run the same examples through both, words included.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fixsend.rights import counting, words
from fixsend.rights.rule_sets.declaration import Choice, Count, Limit, Method, Rule, RuleSet
from fixsend.rights.rule_sets.law import Law


@dataclass(frozen=True)
class Span:
    """A day, as far as it is known: the first and the last that it could be. They are the same for a known day."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("The last possible day is before the first one.")

    @classmethod
    def of(cls, day: date) -> Span:
        """Return a day that is known."""
        return cls(day, day)

    @property
    def is_known(self) -> bool:
        """Tell whether it can be one day only."""
        return self.first == self.last


Given = Mapping[str, Span]


class Status(StrEnum):
    """Where a step is today. LATE is only ever said of others' duties, and only if late for every possible day.

    UNSAID is what would be late, but may have been done without the family saying so. RUNS is what holds from a day on.
    """

    WAITING = "waiting"
    COMING = "coming"
    TODAY = "today"
    LATE = "late"
    MAYBE_LATE = "maybe_late"
    PASSED = "passed"
    IN_TIME = "in_time"
    DONE_LATE = "done_late"
    DONE_UNSURE = "done_unsure"
    UNSAID = "unsaid"
    RUNS = "runs"
    SETTLED = "settled"
    NO_DATE = "no_date"
    OTHER_LAW = "other_law"


@dataclass(frozen=True)
class Limb:
    """One of the ways in which a last day is counted, with the day it ends by itself; None for school days."""

    count: Count
    start: Span
    last: Span | None


@dataclass(frozen=True)
class Step:
    """One duty on a family's timetable. `last` is None where no last day can be told; `counted` says how it was.

    `days_late` is nought unless it is late, or was done late, for every day that is possible.

    `safe` is said where a family may choose the later of two days: the earlier one cannot be wrong.
    """

    rule_set: RuleSet
    rule: Rule
    status: Status
    limbs: tuple[Limb, ...] = ()
    last: Span | None = None
    done: Span | None = None
    counted: tuple[str, ...] = ()
    status_words: str = ""
    safe: str = ""
    days_late: int = 0


@dataclass(frozen=True)
class Contradiction:
    """Two days that cannot both be right: something was done before what it answers to."""

    done_by: str
    start: str


def work_out(law: Law, rules: Iterable[str], given: Given, today: date) -> list[Step]:
    """Return a step for each rule, those with a last day first, by that day; the others in the order of the rules.

    Steps that never come, because of what was answered, are left out. Raises KeyError for an unknown rule, and
    OutOfReach for days beyond every calendar.
    """
    steps = [_step(law, rule_id, given, today) for rule_id in rules]
    steps = [step for step in steps if not any(answer in given for answer in step.rule.not_after)]
    return sorted(steps, key=lambda step: (step.last is None, step.last.first if step.last else date.max))


def contradictions(law: Law, rules: Iterable[str], given: Given) -> list[Contradiction]:
    """Return what cannot be: an act that was certainly done before the event that starts its time."""
    found = []
    for rule_id in rules:
        rule = law.newest(rule_id)[1]
        done = given.get(rule.done_by)
        for count in rule.count:
            start = given.get(count.start)
            looks_back = count.method in (Method.AT_LEAST_BEFORE, Method.BEFORE_DATE)
            if done and start and not looks_back and done.last < start.first:
                found.append(Contradiction(rule.done_by, count.start))
    return list(dict.fromkeys(found))


def still_to_come(law: Law, given: Given, today: date) -> list[str]:
    """Return the events that certainly have not happened yet, of those that are not planned ahead."""
    ahead = [event for event in given if given[event].first > today]
    return [event for event in ahead if not law.event(event).may_be_ahead]


def _step(law: Law, rule_id: str, given: Given, today: date) -> Step:
    rule_set, rule = law.on(rule_id, today)
    start = next((given[count.start] for count in rule.count if count.start in given), None)
    if start is not None:
        version = law.in_force(rule_id, start.first)
        if version is None:
            return _told(law, Step(*law.versions(rule_id)[0], status=Status.OTHER_LAW), today)
        rule_set, rule = version
    limbs = tuple(_limb(count, given[count.start]) for count in rule.count if count.start in given)
    last = _chosen(rule, limbs)
    done = given.get(rule.done_by)
    is_settled = any(event in given and given[event].first <= today for event in rule.settled_by)
    status = _status(rule, limbs, last, done, is_settled=is_settled, today=today)
    if status is Status.LATE and not _is_surely_open(rule, limbs, given):
        status = Status.UNSAID
    return _told(law, Step(rule_set, rule, status, limbs, last, done), today)


def _is_surely_open(rule: Rule, limbs: tuple[Limb, ...], given: Given) -> bool:
    """Tell whether the days show that a step has not been done, and that no other day could be its last one."""
    may_be_later = rule.choose is Choice.LATER and len(limbs) < len(rule.count)
    return not may_be_later and (not rule.late_if or any(each in given for each in rule.late_if))


def _limb(count: Count, start: Span) -> Limb:
    first, last = counting.last_day(count, start.first), counting.last_day(count, start.last)
    return Limb(count, start, Span(first, last) if first and last else None)


def _chosen(rule: Rule, limbs: tuple[Limb, ...]) -> Span | None:
    """Return the last day by the rule's choice among its limbs, moved on where the rule says so."""
    ends = [limb.last for limb in limbs if limb.last]
    if not ends:
        return None
    choose = max if rule.choose is Choice.LATER else min
    first, last = choose(end.first for end in ends), choose(end.last for end in ends)
    return Span(counting.roll(first, rule.rolls), counting.roll(last, rule.rolls))


def _status(
    rule: Rule, limbs: tuple[Limb, ...], last: Span | None, done: Span | None, *, is_settled: bool, today: date
) -> Status:
    if not limbs:
        return Status.SETTLED if is_settled or done else Status.WAITING
    if last is None:
        return Status.NO_DATE
    if done:
        return _status_when_done(last, done)
    if rule.limit is Limit.FROM:
        return Status.COMING if today < last.first else Status.RUNS
    if is_settled:
        return Status.SETTLED
    return _status_while_open(rule, last, today)


def _status_when_done(last: Span, done: Span) -> Status:
    if done.last <= last.first:
        return Status.IN_TIME
    return Status.DONE_LATE if done.first > last.last else Status.DONE_UNSURE


def _status_while_open(rule: Rule, last: Span, today: date) -> Status:
    if today <= last.first:
        return Status.TODAY if today == last.first else Status.COMING
    if not rule.can_be_late:
        return Status.PASSED
    return Status.LATE if today > last.last else Status.MAYBE_LATE


def _told(law: Law, step: Step, today: date) -> Step:
    """Return the step with the words for its counting and its status."""
    counted = words.counted(law, step)
    return Step(
        step.rule_set,
        step.rule,
        step.status,
        step.limbs,
        step.last,
        step.done,
        counted,
        words.status(law, step, today),
        words.safe(law, step, today),
        words.days_late(step, today),
    )
