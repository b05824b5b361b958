"""What the program's own names for the parts of a rule are called, in the form, and where two wordings are compared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fixsend.rights.models import Duty
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import Choice, Count, Limit, Method, Roll, RuleSet, Unit

UNITS = {
    Unit.DAYS: "days",
    Unit.WEEKS: "weeks",
    Unit.MONTHS: "months",
    Unit.WORKING_DAYS: "working days",
    Unit.UK_WORKING_DAYS: "working days of the whole UK",
    Unit.SCHOOL_DAYS: "school days",
}
WAYS = {
    Method.WITHIN: "{unit} after {day}",
    Method.BEGINNING_WITH: "{unit} beginning with {day}, which counts",
    Method.STARTING_WITH: "{unit} starting with {day}, which counts",
    Method.AT_LEAST_BEFORE: "{unit} before {day}",
    Method.BEFORE_DATE: "before a fixed date, in the year of {day}",
    Method.ON: "on the same day as {day}",
}
CERTAINTIES = {"V": "We read it in the law itself", "S": "Someone else reports it: name them below"}
LIMITS = {
    Limit.LATEST: "It is due by the last day",
    Limit.AT_LEAST: "You may rely on it until the last day",
    Limit.FROM: "It holds from this day on",
}
CHOICES = {Choice.LATER: "The later day counts", Choice.EARLIER: "The earlier day counts"}
ROLLS = {
    Roll.NONE: "The last day does not move",
    Roll.WORKING_DAY: "It moves to the next working day",
    Roll.TRIBUNAL: "The tribunal’s rules: its break first, then days off",
}
_ONE, _SINGULAR = re.compile(r"(day|week|month)s"), r"\1"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Names:
    """What days, answers, exceptions, rules and entries of a part of the law are called, by their names in its file."""

    events: Mapping[str, str]
    answers: Mapping[str, str]
    entries: Mapping[str, str]
    exceptions: Mapping[str, str]
    rules: Mapping[str, str]

    def of(self, field: str, name: str) -> str:
        """Return what a field's value is called on the screens; the value itself where it is words already."""
        known: dict[str, Mapping[str, str]] = {
            "done_by": self.events,
            "settled_by": self.events,
            "asks": self.events,
            "not_after": self.answers,
            "late_if": {**self.events, **self.answers},
            "passes_with": self.rules,
            "leads_to": self.entries,
            "exceptions": self.exceptions,
            "rules": self.rules,
            "duty": files.law().conventions.duty,
            "counted_as": dict(Duty.choices),
            "certainty": CERTAINTIES | {"S": "Someone else reports it"},
            "limit": {str(key): words for key, words in LIMITS.items()},
            "choose": {str(key): words for key, words in CHOICES.items()},
            "rolls": {str(key): words for key, words in ROLLS.items()},
        }
        return known.get(field, {}).get(str(name), str(name))

    def count(self, count: Count) -> str:
        """Return a way to count as people say it: "18 weeks after the day the council got the request"."""
        day = self.events.get(count.start, count.start)
        if count.method is Method.BEFORE_DATE:
            return f"before {count.day} {_MONTHS[count.month - 1]}, in the year of {day}"
        return WAYS[count.method].format(unit=time_words(count), day=day)


def of(*rule_sets_shown: RuleSet | None) -> Names:
    """Return what is called how in some wordings of a part of the law; the last one's words count."""
    known = [one for one in rule_sets_shown if one is not None]
    return Names(
        {each.id: each.words for one in known for each in one.events},
        {each.id: f"{event.asks} {each.says}" for one in known for event in one.events for each in event.answers},
        {each.id: each.title for one in known for each in one.entries},
        {each.id: each.says for one in known for each in one.exceptions},
        {each.id: each.title for one in known for each in one.rules},
    )


def time_words(count: Count) -> str:
    """Return how long a count is: "18 weeks", "1 month"; "" for one without a length."""
    if not count.length:
        return ""
    unit = UNITS.get(count.unit, "")
    return f"1 {_ONE.sub(_SINGULAR, unit)}" if count.length == 1 else f"{count.length} {unit}"
