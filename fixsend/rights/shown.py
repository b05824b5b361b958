"""A timetable as pages, texts and calendars show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fixsend.rights.rule_sets.declaration import Answer, Entry, Event, LegalException, Limit, Rule, RuleSet, Vector
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.timetable import Given, Status, Step, work_out
from fixsend.rights.words import counted, day_words, span_words

# How a state looks: the look of the tag beside a last day.
LOOKS = {
    Status.LATE: "warn",
    Status.MAYBE_LATE: "warn",
    Status.DONE_LATE: "warn",
    Status.TODAY: "act",
    Status.IN_TIME: "good",
}
# What is said in a sentence: no tag holds it.
SENTENCES = (Status.WAITING, Status.OTHER_LAW, Status.UNSAID)
# What still has to be done, so that a calendar should remind of it.
OPEN = (Status.COMING, Status.TODAY)


@dataclass(frozen=True)
class ShownStep:
    """One step with all that is said about it; `step` is None before any day has been given."""

    rule: Rule
    rule_set: RuleSet
    duty: str
    exceptions: tuple[LegalException, ...]
    step: Step | None = None

    @property
    def last(self) -> str:
        """Return the last day in words; "" where there is none."""
        return span_words(self.step.last) if self.step and self.step.last else ""

    @property
    def look(self) -> str:
        """Return how its state looks."""
        return LOOKS.get(self.step.status, "") if self.step else ""

    @property
    def is_tag(self) -> bool:
        """Tell whether the state is a few words; else it is a sentence."""
        return self.step is not None and self.step.status not in SENTENCES

    @property
    def is_late(self) -> bool:
        """Tell whether it is time to write."""
        return self.step is not None and self.step.status in (Status.LATE, Status.MAYBE_LATE)

    @property
    def counts_from_here(self) -> str:
        """Return what the page for counting is told of it after the #: duty group and whole weeks; "" if not late."""
        if not self.rule.counted_as or self.step is None or not self.step.days_late:
            return ""
        return f"{self.rule.counted_as}-{self.step.days_late // 7}"

    @property
    def may_write(self) -> bool:
        """Tell whether a letter can ask for what is due: it is late or may be, has no day, or has to go on."""
        if not self.step or not self.rule.asks_for:
            return False
        if self.rule.limit is not Limit.LATEST:
            return self.step.status in (*OPEN, Status.RUNS)
        return self.is_late or self.step.status in (Status.UNSAID, Status.NO_DATE, Status.PASSED)

    @property
    def lead(self) -> str:
        """Return the words before the last day."""
        if self.rule.limit is Limit.AT_LEAST:
            return "You have until at least" if self.rule.duty == "family" else "At least until"
        if self.rule.limit is Limit.FROM:
            return "From"
        return f"By {self.rule.hour} on" if self.rule.hour else "By the end of"

    @property
    def calendar_lead(self) -> str:
        """Return what a calendar says before the title; "" for what is no entry of one."""
        if self.rule.limit is Limit.FROM:
            return ""
        if self.rule.limit is Limit.AT_LEAST:
            return "At least until today"
        return f"Last day, by {self.rule.hour}" if self.rule.hour else "Last day"

    @property
    def acts(self) -> str:
        """Return in a sentence whose duty it is, or whose right."""
        if self.rule.duty == "family":
            return "This is a right that you have." if self.rule.limit is Limit.AT_LEAST else "This is for you to do."
        said = "This is about" if self.rule.limit is Limit.AT_LEAST else "Who has to act"
        return f"{said}: {self.duty[:1].lower()}{self.duty[1:]}."

    @property
    def day_is(self) -> str:
        """Return what its day is called by itself."""
        return {Limit.LATEST: "The last day", Limit.AT_LEAST: "At least until", Limit.FROM: "From"}[self.rule.limit]

    @property
    def practical(self) -> list[LegalException]:
        """Return the exceptions that count only where keeping to the time is not practical."""
        return [each for each in self.exceptions if not each.always]

    @property
    def always(self) -> list[LegalException]:
        """Return the exceptions that count in any case."""
        return [each for each in self.exceptions if each.always]


def steps_of(law: Law, entry: Entry, given: Given, today: date) -> list[ShownStep]:
    """Return the steps of an entry as they follow from the days given."""
    return [_shown(law, step.rule_set, step.rule, step) for step in work_out(law, entry.rules, given, today)]


def is_any_late(steps: Iterable[ShownStep]) -> bool:
    """Tell whether a letter can be written about a step that is late for every day that is possible."""
    return any(each.may_write and each.step is not None and each.step.status is Status.LATE for each in steps)


def now(entry: Entry, given: Given, steps: Iterable[ShownStep], today: date) -> str:
    """Return what to do now, as far as the days show."""
    if _has_passed(entry, steps, today):
        return entry.now_passed
    first = given.get(entry.asks[0])
    return entry.now_ahead if entry.now_ahead and first and first.first > today else entry.now


def _has_passed(entry: Entry, steps: Iterable[ShownStep], today: date) -> bool:
    own = (each.step for each in steps if each.rule.id == entry.passes_with)
    return any(step is not None and step.status is Status.PASSED and _is_past(step, today) for step in own)


def _is_past(step: Step, today: date) -> bool:
    return step.last is not None and step.last.last < today


@dataclass(frozen=True)
class Way:
    """An entry to which an event or an answer leads, with the event or answer by its id."""

    id: str
    entry: Entry


def ways(law: Law, entry: Entry) -> list[Way]:
    """Return where the days of an entry may lead, other than to itself."""
    entries = {each.id: each for _, each in law.entries()}
    events = [law.event(event) for event in entry.asks]
    sources: list[Event | Answer] = []
    for event in events:
        sources += [event, *event.answers]
    found = ((each.id, entries.get(each.leads_to)) for each in sources)
    return [Way(name, other) for name, other in found if other is not None and other != entry]


def empty_steps(law: Law, entry: Entry) -> list[ShownStep]:
    """Return the steps of an entry without days, under each law that has them, for the browser to fill in."""
    return [_shown(law, *version) for rule_id in entry.rules for version in law.versions(rule_id)]


def rule_shown(law: Law, rule_id: str, day: date) -> ShownStep:
    """Return one rule by itself, of the law for what starts on a day; raises KeyError."""
    return _shown(law, *law.on(rule_id, day))


def parts(law: Law, day: date) -> list[tuple[str, list[Rule]]]:
    """Return the rules of the law for what starts on a day, under the title of their part, each once."""
    found: dict[str, list[Rule]] = {}
    for rule_id in dict.fromkeys(rule.id for _, rule in law.rules()):
        rule_set, rule = law.on(rule_id, day)
        found.setdefault(rule_set.title, []).append(rule)
    return list(found.items())


def other_laws(law: Law, shown: ShownStep) -> list[ShownStep]:
    """Return a rule under every other law that has it, the oldest first."""
    others = (version for version in law.versions(shown.rule.id) if version[0] is not shown.rule_set)
    return [_shown(law, *version) for version in others]


def _shown(law: Law, rule_set: RuleSet, rule: Rule, step: Step | None = None) -> ShownStep:
    exceptions = tuple(each for each in rule_set.exceptions if each.id in rule.exceptions)
    return ShownStep(rule, rule_set, law.conventions.duty[rule.duty], exceptions, step)


@dataclass(frozen=True)
class WorkedExample:
    """A vector in words."""

    days: tuple[tuple[str, str], ...]
    last: str
    counted: tuple[str, ...]


def example(law: Law, rule: Rule, vector: Vector) -> WorkedExample:
    """Return a vector of a rule in the words of the engine."""
    from fixsend.rights.timetable import Span

    given = {name: Span.of(day) for name, day in vector.given.items()}
    step = work_out(law, [rule.id], given, max(vector.given.values()))[0]
    days = tuple((law.event(name).words, day_words(day)) for name, day in vector.given.items())
    return WorkedExample(days, span_words(step.last) if step.last else "", counted(law, step))


def entries_with(law: Law, rule_id: str) -> list[Entry]:
    """Return the entries that lead to a rule."""
    return [entry for _, entry in law.entries() if rule_id in entry.rules]


def groups(law: Law) -> list[tuple[str, Sequence[Entry]]]:
    """Return the entries under the titles of their rule sets; sets of one entry share the last group."""
    several = [(one.title, one.entries) for one in law.rule_sets if len(one.entries) > 1]
    single = [entry for one in law.rule_sets if len(one.entries) == 1 for entry in one.entries]
    return [*several, ("Something else", single)]


def as_text(entry: Entry, steps: Iterable[ShownStep]) -> str:
    """Return a timetable as plain text, to copy into a message or a note."""
    parts = [entry.title]
    for shown in steps:
        if not shown.step:
            continue
        lines = [shown.rule.title, f"{shown.duty}. {shown.rule.says}"]
        lines += [f"{shown.lead} {shown.last}."] if shown.last else []
        lines += [shown.step.safe] if shown.step.safe else []
        lines += [shown.step.status_words, *shown.step.counted, shown.rule.provision]
        parts.append("\n".join(lines))
    parts.append("General information, not legal advice. Exceptions may apply.")
    return "\n\n".join(parts) + "\n"
