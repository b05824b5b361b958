"""The law's time limits as data: what the files in `rules/` say, as types.

A rule set is one file: a part of the law, in force from a day. A rule is one duty with its time limit. Everything here
is read-only; `fixsend.rights.lint` says what may not be in a file, and `docs/law.md` shows all of it to a lawyer.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

FOLDER = Path(__file__).parent / "rules"
CONVENTIONS = "conventions.toml"


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


class BadRuleFile(ValueError):
    """A file of rules cannot be read; `str()` says which, and what is wrong with it."""


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


@dataclass(frozen=True)
class Convention:
    """How we count where the law does not say, and why."""

    id: str
    title: str
    says: str
    why: str


@dataclass(frozen=True)
class MethodWords:
    """How a way of counting is said; `words` has {length} and {start}."""

    name: Method
    unit: Unit
    convention: str
    words: str


@dataclass(frozen=True)
class Conventions:
    """Our ways of counting, and the words in which results are told."""

    checked_on: date
    conventions: tuple[Convention, ...]
    methods: tuple[MethodWords, ...]
    words: Mapping[str, str]
    status: Mapping[str, str]
    duty: Mapping[str, str]

    def method(self, count: Count) -> MethodWords:
        """Return the words for a way of counting; raises KeyError where there are none."""
        found = next((each for each in self.methods if (each.name, each.unit) == (count.method, count.unit)), None)
        if found is None:
            raise KeyError(f"{count.method} {count.unit}")
        return found


@dataclass(frozen=True)
class Law:
    """All rule sets and conventions, as one thing to look up in."""

    rule_sets: tuple[RuleSet, ...]
    conventions: Conventions
    _versions: Mapping[str, tuple[tuple[RuleSet, Rule], ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        versions: dict[str, tuple[tuple[RuleSet, Rule], ...]] = {}
        for rule_set in self.rule_sets:
            for rule in rule_set.rules:
                versions[rule.id] = (*versions.get(rule.id, ()), (rule_set, rule))
        object.__setattr__(self, "_versions", versions)

    def versions(self, rule_id: str) -> tuple[tuple[RuleSet, Rule], ...]:
        """Return a rule under each law that has it, the oldest first; raises KeyError for an unknown one."""
        return tuple(sorted(self._versions[rule_id], key=lambda pair: pair[0].in_force_from))

    def newest(self, rule_id: str) -> tuple[RuleSet, Rule]:
        """Return a rule under the newest law that has it; raises KeyError for an unknown one."""
        return self.versions(rule_id)[-1]

    def on(self, rule_id: str, day: date) -> tuple[RuleSet, Rule]:
        """Return a rule under the law for what starts on a day, or the newest where there is none; raises KeyError."""
        return self.in_force(rule_id, day) or self.newest(rule_id)

    def in_force(self, rule_id: str, day: date) -> tuple[RuleSet, Rule] | None:
        """Return a rule under the law for what starts on a day; None where that law is not among ours."""
        return next((pair for pair in self.versions(rule_id) if pair[0].is_in_force(day)), None)

    def rules(self) -> Iterator[tuple[RuleSet, Rule]]:
        """Yield every rule with its set, in the order of the files."""
        for rule_set in self.rule_sets:
            for rule in rule_set.rules:
                yield rule_set, rule

    def entries(self) -> Iterator[tuple[RuleSet, Entry]]:
        """Yield every entry with its set, in the order of the files."""
        for rule_set in self.rule_sets:
            for entry in rule_set.entries:
                yield rule_set, entry

    def event(self, event_id: str) -> Event:
        """Return an event, of the newest law that has it; raises KeyError for an unknown one."""
        sets = sorted(self.rule_sets, key=lambda each: each.in_force_from, reverse=True)
        found = next((event for one in sets for event in one.events if event.id == event_id), None)
        if found is None:
            raise KeyError(event_id)
        return found


# The order in which families meet them: entries and pages follow it. A file that is not named here comes last.
ORDER = (
    *("assessment", "appeal", "annual_review", "phase_transfer", "reassessment", "moving", "tribunal_orders"),
    *("unopposed_appeals", "discrimination", "ombudsman", "subject_access", "freedom_of_information", "school_record"),
)


@cache
def law() -> Law:
    """Return the law as the files that come with the program have it; raises BadRuleFile.

    What pages, letters and calendars follow is `fixsend.rights.current.law`: it has the versions that staff approved.
    """
    return read(FOLDER)


def read(folder: Path) -> Law:
    """Return the law of one folder of files; raises BadRuleFile."""
    sets = tuple(rule_set_of(_text(path), path.name) for path in _paths(folder))
    return Law(rule_sets=sets, conventions=_conventions(folder / CONVENTIONS))


@cache
def files() -> dict[str, str]:
    """Return the text of each file that comes with the program, by the id of its rule set; raises BadRuleFile."""
    texts = ((path.name, _text(path)) for path in _paths(FOLDER))
    return {rule_set_of(text, name).id: text for name, text in texts}


def rule_set_of(text: str, name: str) -> RuleSet:
    """Return the rule set that a text of TOML describes; raises BadRuleFile, which begins with `name`."""
    table = _table(text, name)
    parts = {
        "events": tuple(_event(each, name) for each in _tables(table.pop("event", []), Event, name)),
        "entries": _many(Entry, table.pop("entry", []), name),
        "exceptions": _many(LegalException, table.pop("exception", []), name),
        "rules": tuple(_rule(each, name) for each in _tables(table.pop("rule", []), Rule, name)),
    }
    return _made(RuleSet, {**table, **parts}, name)


def _paths(folder: Path) -> list[Path]:
    paths = (path for path in folder.glob("*.toml") if path.name != CONVENTIONS)
    return sorted(paths, key=lambda path: (path.stem not in ORDER, _place(path.stem), path.stem))


def _place(stem: str) -> int:
    return ORDER.index(stem) if stem in ORDER else 0


def _event(table: dict[str, Any], name: str) -> Event:
    return _made(Event, {**table, "answers": _many(Answer, table.pop("answers", []), name)}, name)


def _rule(table: dict[str, Any], name: str) -> Rule:
    counts = _many(Count, [_renamed(each) for each in _tables(table.pop("count", []), Count, name)], name)
    vectors = _many(Vector, table.pop("vector", []), name)
    return _made(Rule, {**table, "count": counts, "vectors": vectors}, name)


def _renamed(count: dict[str, Any]) -> dict[str, Any]:
    """Return a count under Python's names ("from" is a keyword); a fixed date has no unit to be written."""
    renamed = {("start" if name == "from" else name): value for name, value in count.items()}
    return {"unit": Unit.DATE, **renamed} if renamed.get("method") == Method.BEFORE_DATE else renamed


def _conventions(path: Path) -> Conventions:
    table = _table(_text(path), path.name)
    parts = {
        "conventions": _many(Convention, table.pop("convention", []), path.name),
        "methods": _many(MethodWords, table.pop("method", []), path.name),
    }
    return _made(Conventions, {**table, **parts}, path.name)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRuleFile(f"{path.name}: {error}") from error


def _table(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRuleFile(f"{name}: {error}") from error


_Made = TypeVar("_Made")
# Values that are written as plain words and are one of a few.
_KINDS: dict[str, type[StrEnum]] = {
    "method": Method,
    "unit": Unit,
    "choose": Choice,
    "rolls": Roll,
    "limit": Limit,
    "name": Method,
}


def _many(kind: type[_Made], tables: Any, name: str) -> tuple[_Made, ...]:
    return tuple(_made(kind, table, name) for table in _tables(tables, kind, name))


def _tables(found: Any, kind: type, name: str) -> list[dict[str, Any]]:
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise BadRuleFile(f"{name}: a {kind.__name__} has to be a table in [[ ]]")
    return found


def _made(kind: type[_Made], table: Mapping[str, Any], file: str) -> _Made:
    """Return one thing from its table; a missing or unknown name, or a word that is none of the few, is refused."""
    known = {each.name: each for each in fields(kind) if each.init}  # type: ignore[arg-type]
    needed = {name for name, each in known.items() if each.default is MISSING and each.default_factory is MISSING}
    what = f"{file}: {table.get('id') or kind.__name__}"
    if missing := needed - table.keys():
        raise BadRuleFile(f"{what} has no {', '.join(sorted(missing))}")
    if unknown := table.keys() - known.keys():
        raise BadRuleFile(f"{what} has an unknown {', '.join(sorted(unknown))}")
    try:
        values = {name: _value(name, value) for name, value in table.items()}
    except ValueError as error:
        raise BadRuleFile(f"{what}: {error}") from error
    hints = _hints(kind)  # type: ignore[arg-type]
    if wrong := [name for name, value in values.items() if not _fits(hints[name], value)]:
        raise BadRuleFile(f"{what} has the wrong form at {', '.join(sorted(wrong))}")
    return kind(**values)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(hint: Any, value: Any) -> bool:
    """Tell whether a value from a file is of the type that its name has: people write these files by hand."""
    origin, kinds = get_origin(hint), get_args(hint)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(kinds[0], each) for each in value)
    if origin is Mapping:
        return isinstance(value, dict) and all(_fits(kinds[1], each) for each in value.values())
    if kinds:
        return any(_fits(each, value) for each in kinds)
    # A bool is an int to Python, and a moment a date.
    return type(value) is hint if hint in (bool, int, date) else isinstance(value, hint)


def _value(name: str, value: Any) -> Any:
    if name in _KINDS:
        return _KINDS[name](value)
    return tuple(value) if isinstance(value, list) else value
