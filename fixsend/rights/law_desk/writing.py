"""Rules as text: one rule, or a line at the head, written anew in a file that otherwise stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from datetime import date
from typing import Any

from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import Count, Rule, RuleSet, Unit, Vector

_ORDER = (
    *("id", "title", "says", "duty", "counted_as", "limit", "count", "choose", "rolls", "soon", "done_by", "only_if"),
    *(
        "exceptions",
        "asks_for",
        "note",
        "settled_by",
        "not_after",
        "late_if",
        "hour",
        "provision",
        "address",
        "certainty",
        "source",
    ),
)
# From [[rule]] to the next table that is not one of its own.
_BLOCK = re.compile(r"(?ms)^\[\[rule\]\]\n.*?(?=^\[(?!\[rule\.)|\Z)")
_TRAILING = re.compile(r"(?m)(?:^(?:#.*)?\n)*\Z")


class NotWritable(ValueError):
    """A file is written in a way in which one part of it cannot be exchanged; the text has to be changed by hand."""


def with_rule(text: str, rule: Rule) -> str:
    """Return a file with one of its rules, found by its id, written anew; raises NotWritable and BadRuleFile."""
    before = files.rule_set_of(text, "rules")
    if rule in before.rules:
        return text
    written = _BLOCK.sub(lambda found: _exchanged(found[0], rule), text)
    _check(written, replace(before, rules=tuple(rule if one.id == rule.id else one for one in before.rules)))
    return written


def with_head(text: str, values: Mapping[str, str | date | None]) -> str:
    """Return a file with other values for names at its head; None takes a line away. Raises as `with_rule` does."""
    before = files.rule_set_of(text, "rules")
    head, table, rest = _parts(text)
    for name, value in values.items():
        if value == getattr(before, name):
            continue
        line = "" if value is None else f"{name} = {written(value)}\n"
        head, found = re.subn(rf"(?m)^{name} = .*\n", lambda _, line=line: line, head, count=1)  # type: ignore[misc]
        head += line if not found else ""
    made = head + table + rest
    _check(made, replace(before, **values))  # type: ignore[arg-type]
    return made


def rule_text(rule: Rule) -> str:
    """Return a rule as a file has it."""
    named = {name: getattr(rule, name) for name in _ORDER}
    plain = {each.name: each.default for each in fields(Rule) if each.default is not MISSING}
    lines = ["[[rule]]"]
    for name, value in named.items():
        if name == "count":
            lines.append(f"count = [{', '.join(written(_count(each)) for each in rule.count)}]")
        elif name not in plain or value != plain[name]:
            lines.append(f"{name} = {written(value)}")
    return "\n".join([*lines, *(line for vector in rule.vectors for line in _vector(vector))]) + "\n"


def written(value: Any) -> str:
    """Return a value as TOML; raises TypeError for what no rule has."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        # What JSON writes of a text is TOML, but for the one sign that TOML alone forbids.
        return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {written(each)}" for name, each in value.items()) + " }"
    if isinstance(value, Iterable):
        return "[" + ", ".join(written(each) for each in value) + "]"
    raise TypeError(f"No rule has a {type(value).__name__}.")


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z_]+", name) else written(name)


def _count(count: Count) -> dict[str, Any]:
    """Return a count as its table: under the file's own names, without what says nothing."""
    table: dict[str, Any] = {"from": count.start, "method": count.method}
    if count.unit is Unit.DATE:
        return {**table, "month": count.month, "day": count.day}
    return {**table, **({"length": count.length} if count.length else {}), "unit": count.unit}


def _vector(vector: Vector) -> list[str]:
    last = [f"last_day = {written(vector.last_day)}"] if vector.last_day else []
    return ["[[rule.vector]]", f"given = {written(vector.given)}", *last, f"counting = {written(vector.counting)}"]


def _exchanged(block: str, rule: Rule) -> str:
    """Return a block written anew where it is that of the rule; remarks after it belong to what follows."""
    if not re.search(rf"(?m)^id = {re.escape(written(rule.id))}\s*$", block):
        return block
    trailing = _TRAILING.search(block)
    return rule_text(rule) + (trailing[0] if trailing else "")


def _parts(text: str) -> tuple[str, str, str]:
    """Return the head of a file, up to the first table, and the rest in two."""
    found = re.search(r"(?m)^\[", text)
    at = found.start() if found else len(text)
    return text[:at], text[at : at + 1], text[at + 1 :]


def _check(text: str, expected: RuleSet) -> None:
    if files.rule_set_of(text, "rules") != expected:
        raise NotWritable("These rules can only be changed as text.")
