"""The kinds of letters, one step up after another, and the words that each begins with (`first_texts.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fixsend.rights.rule_sets.declaration import Rule
from fixsend.rights.rule_sets.law import Law

_FILE = Path(__file__).with_name("first_texts.toml")


@dataclass(frozen=True)
class LetterKind:
    """One step: who is asked, and when. `duties` are those of rules that it goes with.

    `answer_days` is how long the letter gives for an answer. `address` names the contact of a council whose email
    address it goes to, `represents` the elected people whom an action of ours may reach, `step` a rule to read first.
    """

    id: str
    title: str
    to: str
    duties: tuple[str, ...]
    when: str
    answer_days: int
    subject: str
    text: str
    address: str = ""
    represents: str = ""
    step: str = ""


@dataclass(frozen=True)
class LetterWords:
    """A subject and a text, with marks where the rule and the family's dates go."""

    subject: str
    text: str


@cache
def kinds() -> tuple[LetterKind, ...]:
    """Return all kinds, each ladder from its first step to its last."""
    return tuple(_kind(table) for table in _tables()["letter"])


@cache
def words() -> Mapping[str, str]:
    """Return what stands in the place of a mark, in words."""
    found: Mapping[str, str] = _tables()["words"]
    return found


def kind(kind_id: str) -> LetterKind:
    """Return a kind by its id; raises KeyError."""
    found = next((each for each in kinds() if each.id == kind_id), None)
    if found is None:
        raise KeyError(kind_id)
    return found


def ladder(rule: Rule) -> tuple[LetterKind, ...]:
    """Return the letters about a rule, in the order of the steps; none where nothing is to be asked for."""
    return tuple(each for each in kinds() if rule.duty in each.duties) if rule.asks_for else ()


def rules_of(law: Law, letter: LetterKind) -> list[Rule]:
    """Return the rules that a kind is written about, each in its newest version."""
    ids = dict.fromkeys(rule.id for _, rule in law.rules() if letter in ladder(rule))
    return [law.newest(rule_id)[1] for rule_id in ids]


@cache
def _tables() -> dict[str, dict]:  # type: ignore[type-arg]
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _kind(table: Mapping[str, object]) -> LetterKind:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}
    return LetterKind(**{**values, "text": str(table["text"]).strip()})  # type: ignore[arg-type]
