"""From a table of TOML to one of the types; what does not fit is refused with its place and the reason."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from fixsend.rights.rule_sets.declaration import Choice, Limit, Method, Roll, Unit

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


class BadRuleFile(ValueError):
    """A file of rules cannot be read; `str()` says which, and what is wrong with it."""


def table_of(text: str, name: str) -> dict[str, Any]:
    """Return what a text of TOML has at its top; raises BadRuleFile."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRuleFile(f"{name}: {error}") from error


def many(kind: type[_Made], tables: Any, name: str) -> tuple[_Made, ...]:
    """Return things of one kind from their tables, in the order of the file; raises BadRuleFile."""
    return tuple(made(kind, table, name) for table in tables_of(tables, kind, name))


def tables_of(found: Any, kind: type, name: str) -> list[dict[str, Any]]:
    """Return what was found under a name as the tables that it has to be; raises BadRuleFile."""
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise BadRuleFile(f"{name}: a {kind.__name__} has to be a table in [[ ]]")
    return found


def made(kind: type[_Made], table: Mapping[str, Any], file: str) -> _Made:
    """Return one thing from its table.

    Raises BadRuleFile for a missing or unknown name, a wrong form, or a word that is none of the few.
    """
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
