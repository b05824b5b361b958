"""The guides for newcomers name files, functions and registries that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = ("architecture.md", "where.md", "tutorial.md")
# `fixsend/people/views/confirm.py::confirm`: a file, and what to look at in it.
PLACE = re.compile(r"`((?:fixsend|tests|benchmarks)/[\w./-]+)(?:::([A-Za-z_][\w.]*))?`")
# `people.personal_data.sources: Registry[PersonalDataSource] = Registry(…)`
REGISTRY = re.compile(r"^(\w+): Registry\[[^\n]+\] = Registry\(", re.MULTILINE)


def guide(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def names_in(path: Path) -> set[str]:
    """Return what a module defines: functions, classes, constants, and methods as `Class.method`."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        found |= set(_names_of(node))
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{name}" for part in node.body for name in _names_of(part)}
    return found


def _names_of(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return []


@pytest.mark.parametrize("name", GUIDES)
def test_every_place_that_a_guide_names_exists(name):
    places = PLACE.findall(guide(name))
    assert places
    missing = []
    for path, inside in places:
        if not (ROOT / path).exists():
            missing.append(path)
        elif inside and inside not in names_in(ROOT / path):
            missing.append(f"{path}::{inside}")
    assert not missing


@pytest.mark.parametrize("heading", ["The life of a sign-up", "The life of a signature", "The life of a newsletter"])
def test_a_walk_names_the_function_at_each_of_its_steps(heading):
    walk = guide("architecture.md").partition(f"### {heading}\n")[2].partition("\n#")[0]
    steps = re.findall(r"^\d+\. .+(?:\n   .+)*", walk, re.MULTILINE)
    assert len(steps) >= 6
    assert all(any(inside for _, inside in PLACE.findall(step)) for step in steps)


def test_the_list_of_changes_says_in_one_line_where_each_begins():
    rows = [row for row in guide("where.md").splitlines() if row.startswith("| ") and "`" in row]
    assert len(rows) >= 20
    assert all(PLACE.search(row) for row in rows)


def test_the_table_of_registries_is_complete():
    in_code = {
        ".".join([*path.relative_to(ROOT / "fixsend").with_suffix("").parts, name])
        for path in (ROOT / "fixsend").rglob("*.py")
        for name in REGISTRY.findall(path.read_text(encoding="utf-8"))
    }
    table = guide("architecture.md").partition("## Registries\n")[2].partition("\n## ")[0]
    assert in_code == set(re.findall(r"^\| `([\w.]+)` \|", table, re.MULTILINE))
