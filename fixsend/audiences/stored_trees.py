"""Where trees of rules are stored: an app that takes away what a rule may name asks here whether one does."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.web.registry import Registry


@dataclass(frozen=True)
class StoredTree:
    """A column of JSON with trees of audience rules. Both names are constants of ours and go into SQL as they are."""

    table: str
    column: str


registry: Registry[StoredTree] = Registry(key=lambda stored: (stored.table, stored.column))


def nowhere_sql(holds: str) -> str:
    """Return SQL that is TRUE where no stored tree meets a condition, written over `{tree}`."""
    absent = (
        f"NOT EXISTS (SELECT 1 FROM {stored.table} stored WHERE {holds.format(tree=f'stored.{stored.column}')})"
        for stored in registry
    )
    return " AND ".join(absent) or "TRUE"
