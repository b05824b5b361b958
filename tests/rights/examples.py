"""Worked examples: those of the rule files, and those that were counted apart from the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fixsend.rights.rule_sets.files import law

COUNTED_APART = Path(__file__).with_name("counted_apart.txt")


@dataclass(frozen=True)
class Example:
    """One rule, the days given, the last day (None in school days), and how it was counted."""

    rule: str
    given: Mapping[str, date]
    last_day: date | None
    counting: str

    def __str__(self) -> str:
        return f"{self.rule} {' '.join(map(str, self.given.values()))}"


def of_the_rules() -> list[Example]:
    """Return the vectors of the rule files."""
    return [
        Example(rule.id, vector.given, vector.last_day, vector.counting)
        for _, rule in law().rules()
        for vector in rule.vectors
    ]


def counted_apart() -> list[Example]:
    """Return the examples of `counted_apart.txt`."""
    lines = COUNTED_APART.read_text(encoding="utf-8").splitlines()
    return [_example(line) for line in lines if not line.startswith("#")]


def _example(line: str) -> Example:
    rule, given, last_day, counting = line.split(" | ")
    days = dict(each.split(" ") for each in given.split(", "))
    return Example(
        rule, {name: date.fromisoformat(day) for name, day in days.items()}, date.fromisoformat(last_day), counting
    )


EXAMPLES = [*of_the_rules(), *counted_apart()]
