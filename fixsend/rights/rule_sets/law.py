"""All rule sets and conventions, as one thing to look up in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from fixsend.rights.rule_sets.conventions import Conventions
from fixsend.rights.rule_sets.declaration import Entry, Event, Rule, RuleSet


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
