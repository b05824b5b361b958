"""What the engine says: how a last day was counted, and where a step is. The words are in `rules/conventions.toml`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from fixsend.rights import counting
from fixsend.rights.rule_sets.conventions import Conventions
from fixsend.rights.rule_sets.declaration import Choice, Count, Roll, Unit
from fixsend.rights.rule_sets.law import Law
from fixsend.web import working_days

if TYPE_CHECKING:
    from fixsend.rights.timetable import Limb, Span, Step

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_UNITS = {
    Unit.DAYS: "day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.WORKING_DAYS: "working day",
    Unit.UK_WORKING_DAYS: "working day",
    Unit.SCHOOL_DAYS: "school day",
}


def day_words(day: date) -> str:
    """Return a day as people write it: "Monday 7 September 2026"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def span_words(span: Span) -> str:
    """Return a day, or the two between which it is: "a day between Monday 7 … and …"."""
    if span.is_known:
        return day_words(span.first)
    return f"a day between {day_words(span.first)} and {day_words(span.last)}"


def number_of(number: int, thing: str) -> str:
    """Return a number of things: "1 day", "12 days"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def length_words(count: Count) -> str:
    """Return how long a time limit is: "6 weeks", "1 month"."""
    return number_of(count.length, _UNITS[count.unit])


def counted(law: Law, step: Step) -> tuple[str, ...]:
    """Return sentences that say how a last day was counted; none where there was nothing to count from."""
    conventions = law.conventions
    if not step.limbs:
        return ()
    several = len(step.limbs) > 1
    said = [_limb_words(conventions, limb, says_day=several) for limb in step.limbs]
    if several:
        said.append(conventions.words["later" if step.rule.choose is Choice.LATER else "earlier"])
    if step.last:
        said += _roll_words(conventions, step)
        if _needs_calendar(step) and not working_days.is_announced(step.last.last):
            said.append(conventions.words["not_announced"].format(year=step.last.last.year))
    return tuple(said)


def safe(law: Law, step: Step, today: date) -> str:
    """Return by which day a family is safe, where the later of two counts and nothing has been done; else "".

    Once that day has passed it helps nobody, and is not said.
    """
    ends = [limb.last.first for limb in step.limbs if limb.last]
    is_open = step.status in ("coming", "today", "passed")
    if step.rule.duty != "family" or step.rule.choose is not Choice.LATER or len(ends) < 2 or not is_open:
        return ""
    if min(ends) < today:
        return ""
    return law.conventions.words["safe"].format(day=day_words(min(ends)))


def status(law: Law, step: Step, today: date) -> str:
    """Return where a step is, in a few words."""
    template = law.conventions.status[_status_name(step, today)]
    event = law.event(step.rule.count[0].start).words
    days = _at_least(step, time_words(_days(step, today)))
    done = span_words(step.done) if step.done else ""
    begins = step.rule_set.in_force_from
    return template.format(days=days, done=done, event=event, **{"from": day_words(begins)})


def days_late(step: Step, today: date) -> int:
    """Return by how many days a step is late, or was done late, for every day that is possible; else 0."""
    if step.last is None or step.status not in ("late", "done_late"):
        return 0
    return ((step.done.first if step.done else today) - step.last.last).days


def _status_name(step: Step, today: date) -> str:
    """Return under which name the words for a status are: a day that is not known has its own, and so has a right."""
    if step.last is not None and step.status in ("today", "passed") and today <= step.last.last and not _is_known(step):
        return f"maybe_{step.status}"
    is_right = step.rule.duty == "family" and step.rule.limit == "at_least"
    return "passed_right" if is_right and step.status == "passed" else step.status


def _is_known(step: Step) -> bool:
    return all(span is None or span.is_known for span in (step.last, step.done))


def time_words(days: int) -> str:
    """Return how long a number of days is: "12 days"; "about 6 years" where nobody would count them."""
    years = days // 365
    return number_of(days, "day") if years < 2 else f"about {years} years"


def _at_least(step: Step, days: str) -> str:
    """Return a time that is told from the side of the day it is sure of."""
    return days if _is_known(step) else f"at least {days}"


def _days(step: Step, today: date) -> int:
    """Return the days that are left, or by which a step is late."""
    if step.last is None:
        return 0
    return days_late(step, today) or (step.last.first - today).days


def _limb_words(conventions: Conventions, limb: Limb, *, says_day: bool) -> str:
    template = conventions.method(limb.count).words
    length = length_words(limb.count) if limb.count.length else ""
    said = template.format(length=length, start=span_words(limb.start))
    return f"{said} That is {span_words(limb.last)}." if says_day and limb.last else said


def _roll_words(conventions: Conventions, step: Step) -> list[str]:
    """Return why the last day moved on, if it did."""
    rule = step.rule
    ends = [limb.last.first for limb in step.limbs if limb.last]
    day = max(ends) if rule.choose is Choice.LATER else min(ends)
    if counting.roll(day, rule.rolls) == day:
        return []
    in_break = rule.rolls is Roll.TRIBUNAL and counting.after_tribunal_break(day) != day
    return [conventions.words["tribunal_break" if in_break else "day_off"].format(day=day_words(day))]


def _needs_calendar(step: Step) -> bool:
    return step.rule.rolls is not Roll.NONE or any(counting.counts_working_days(limb.count) for limb in step.limbs)
