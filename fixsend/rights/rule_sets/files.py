"""The files that come with the program: which there are, and what stands in each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from fixsend.rights.rule_sets.conventions import Convention, Conventions, MethodWords
from fixsend.rights.rule_sets.declaration import (
    Answer,
    Count,
    Entry,
    Event,
    LegalException,
    Method,
    Rule,
    RuleSet,
    Unit,
    Vector,
)
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.rule_sets.tables import BadRuleFile, made, many, table_of, tables_of

FOLDER = Path(__file__).parents[1] / "rules"
CONVENTIONS = "conventions.toml"
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
def texts() -> dict[str, str]:
    """Return the text of each file that comes with the program, by the id of its rule set; raises BadRuleFile."""
    found = ((path.name, _text(path)) for path in _paths(FOLDER))
    return {rule_set_of(text, name).id: text for name, text in found}


def rule_set_of(text: str, name: str) -> RuleSet:
    """Return the rule set that a text of TOML describes; raises BadRuleFile, which begins with `name`."""
    table = table_of(text, name)
    parts = {
        "events": tuple(_event(each, name) for each in tables_of(table.pop("event", []), Event, name)),
        "entries": many(Entry, table.pop("entry", []), name),
        "exceptions": many(LegalException, table.pop("exception", []), name),
        "rules": tuple(_rule(each, name) for each in tables_of(table.pop("rule", []), Rule, name)),
    }
    return made(RuleSet, {**table, **parts}, name)


def _paths(folder: Path) -> list[Path]:
    paths = (path for path in folder.glob("*.toml") if path.name != CONVENTIONS)
    return sorted(paths, key=lambda path: (path.stem not in ORDER, _place(path.stem), path.stem))


def _place(stem: str) -> int:
    return ORDER.index(stem) if stem in ORDER else 0


def _event(table: dict[str, Any], name: str) -> Event:
    return made(Event, {**table, "answers": many(Answer, table.pop("answers", []), name)}, name)


def _rule(table: dict[str, Any], name: str) -> Rule:
    counts = many(Count, [_renamed(each) for each in tables_of(table.pop("count", []), Count, name)], name)
    vectors = many(Vector, table.pop("vector", []), name)
    return made(Rule, {**table, "count": counts, "vectors": vectors}, name)


def _renamed(count: dict[str, Any]) -> dict[str, Any]:
    """Return a count under Python's names ("from" is a keyword); a fixed date has no unit to be written."""
    renamed = {("start" if name == "from" else name): value for name, value in count.items()}
    return {"unit": Unit.DATE, **renamed} if renamed.get("method") == Method.BEFORE_DATE else renamed


def _conventions(path: Path) -> Conventions:
    table = table_of(_text(path), path.name)
    parts = {
        "conventions": many(Convention, table.pop("convention", []), path.name),
        "methods": many(MethodWords, table.pop("method", []), path.name),
    }
    return made(Conventions, {**table, **parts}, path.name)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRuleFile(f"{path.name}: {error}") from error
