"""What a file of rules can say: the few words that it chooses from, and the parts that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Method(StrEnum):
    """How a time limit is counted, by the words of the provision."""

    WITHIN = "within"
    BEGINNING_WITH = "beginning_with"
    STARTING_WITH = "starting_with"
    AT_LEAST_BEFORE = "at_least_before"
    BEFORE_DATE = "before_date"
    ON = "on"


class Unit(StrEnum):
    """What is counted. School days cannot be dated, because only the school knows them."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    WORKING_DAYS = "working_days"
    UK_WORKING_DAYS = "uk_working_days"
    SCHOOL_DAYS = "school_days"
    DATE = "date"


class Choice(StrEnum):
    """Which of several last days counts."""

    LATER = "later"
    EARLIER = "earlier"


class Roll(StrEnum):
    """Whether a last day moves on.

    TRIBUNAL: rule 12 of the Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber)
    Rules 2008; first its Christmas and August, then its days off. WORKING_DAY: to the next working day.
    """

    NONE = ""
    TRIBUNAL = "tribunal"
    WORKING_DAY = "working_day"


class Limit(StrEnum):
    """Whether something is due by the last day, may be relied upon until then, or holds from that day on."""

    LATEST = "latest"
    AT_LEAST = "at_least"
    FROM = "from"


class DutyGroup(StrEnum):
    """What councils can be late with, in six groups: few enough to be counted without finding a family."""

    ASSESS = "assess"
    PLAN = "plan"
    REVIEW = "review"
    TRANSFER = "transfer"
    APPEAL = "appeal"
    MOVE = "move"


@dataclass(frozen=True)
class Answer:
    """What came of an event, where it decides which steps follow.

    `not_yet` marks the one that says that it has not happened: it goes without a day. `leads_to` is the entry of what
    a family can do then.
    """

    id: str
    says: str
    not_yet: bool = False
    leads_to: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happened on a day that a family may know; one that is planned `may_be_ahead`."""

    id: str
    asks: str
    words: str
    hint: str = ""
    may_be_ahead: bool = False
    answers: tuple[Answer, ...] = ()
    leads_to: str = ""


@dataclass(frozen=True)
class Entry:
    """Where a family is: which days it is asked for, the first of them always, and which rules follow from them.

    `now` says what to do; `now_ahead` does while the first day has not come, and `now_passed` once the day of the
    rule `passes_with` has passed.
    """

    id: str
    title: str
    hint: str
    asks: tuple[str, ...]
    rules: tuple[str, ...]
    now: str
    next: str
    now_ahead: str = ""
    now_passed: str = ""
    passes_with: str = ""


@dataclass(frozen=True)
class LegalException:
    """When the law lets a time limit pass: where keeping it is not practical, or `always`."""

    id: str
    says: str
    provision: str
    certainty: str
    always: bool = False


@dataclass(frozen=True)
class Count:
    """One way in which a last day is counted from an event; `month` and `day` are for BEFORE_DATE alone."""

    start: str
    method: Method
    length: int = 0
    unit: Unit = Unit.DAYS
    month: int = 0
    day: int = 0


@dataclass(frozen=True)
class Vector:
    """A worked example: the days given, the last day (None where it cannot be dated), and the counting in words."""

    given: Mapping[str, date]
    counting: str
    last_day: date | None = None


@dataclass(frozen=True)
class Rule:
    """One duty and its time limit.

    `done_by` is the event that shows that it was done; any of `settled_by` shows that it is over, on a day not given.
    Each of `not_after`, an answer, shows that it never comes. With `late_if`, events or answers, it is called late only
    once one of them is given: where it may have been done without the family saying so. `hour` is that of the last day.
    `certainty` is V where the provision's text was read, S where somebody else's account of it was (`source`).
    `counted_as` is the duty group under which a family may have it counted that it was late.
    """

    id: str
    title: str
    says: str
    duty: str
    count: tuple[Count, ...]
    provision: str
    address: str
    certainty: str
    vectors: tuple[Vector, ...]
    source: str = ""
    choose: Choice = Choice.LATER
    rolls: Roll = Roll.NONE
    limit: Limit = Limit.LATEST
    soon: bool = False
    done_by: str = ""
    settled_by: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    late_if: tuple[str, ...] = ()
    hour: str = ""
    only_if: str = ""
    exceptions: tuple[str, ...] = ()
    asks_for: str = ""
    note: str = ""
    counted_as: str = ""

    @property
    def can_be_late(self) -> bool:
        """Tell whether somebody can be late with it: not what may be relied upon, nor what comes only in some cases."""
        return self.duty != "family" and self.limit is Limit.LATEST and not self.only_if


@dataclass(frozen=True)
class RuleSet:
    """The rules of one file. `newest_source` is the date of the newest text that was looked at for changes."""

    id: str
    title: str
    in_force_from: date
    checked_on: date
    checked_by: str
    newest_source: date
    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
    rules: tuple[Rule, ...]
    exceptions: tuple[LegalException, ...] = ()
    in_force_to: date | None = None
    transition: str = ""

    def is_in_force(self, day: date) -> bool:
        """Tell whether the rules are the law for what starts on a day."""
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)
