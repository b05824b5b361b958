"""What changed since the last release that the host of a site may have to act on."""

import re
from dataclasses import dataclass
from pathlib import Path

from tools.git import git

# A test proves that every variable that the code reads stands in these tables.
OPERATIONS = "docs/operations.md"
LOCK = "requirements.txt"
_ROW = re.compile(r"^\|((?: ?`[A-Z_…]+`,?)+) \|", re.M)
_PACKAGE = re.compile(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==(\S+)", re.M)


@dataclass(frozen=True)
class Needs:
    """The differences between two commits: migrations by path, variables by name, packages as `name: old → new`."""

    migrations: list[str]
    new_variables: list[str]
    removed_variables: list[str]
    packages: list[str]

    @property
    def lines(self) -> list[str]:
        """Return each difference as a line to read."""
        return [
            *(f"new migration: {path}" for path in self.migrations),
            *(f"new variable: {name}" for name in self.new_variables),
            *(f"variable that went: {name}" for name in self.removed_variables),
            *(f"package: {change}" for change in self.packages),
        ]


def since(repository: Path, tag: str) -> Needs:
    """Return what changed between a tag and the present commit; raises GitFailed where either lacks a file."""
    added = git(repository, "diff", "--name-only", "--diff-filter=A", "--no-renames", tag, "HEAD", "--", "fixsend")
    before, now = (_variables(git(repository, "show", f"{commit}:{OPERATIONS}")) for commit in (tag, "HEAD"))
    return Needs(
        migrations=[path for path in added.splitlines() if re.search(r"/migrations/\d+_\w+\.py$", path)],
        new_variables=sorted(now - before),
        removed_variables=sorted(before - now),
        packages=_packages(*(git(repository, "show", f"{commit}:{LOCK}") for commit in (tag, "HEAD"))),
    )


def _variables(operations: str) -> set[str]:
    return {name for row in _ROW.findall(operations) for name in re.findall(r"`([A-Z_…]+)`", row)}


def _packages(before: str, now: str) -> list[str]:
    old, new = dict(_PACKAGE.findall(before)), dict(_PACKAGE.findall(now))
    changed = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    return [f"{name}: {old.get(name, 'not there')} → {new.get(name, 'gone')}" for name in changed]
