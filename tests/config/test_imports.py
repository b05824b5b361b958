"""What modules import, where import-linter cannot tell: the product runs without its tools, the engine without HTTP."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DELIVERY = ROOT / "fixsend" / "delivery"
# The engine's screens, its webhook and their addresses.
MAY_SPEAK_HTTP = {"backoffice", "views", "urls.py"}
HTTP = ("django.http", "django.shortcuts", "django.views")


def test_the_product_imports_nothing_that_only_tests_and_tools_have():
    kept_out = _modules_of("dev") - _modules_of(None) | {"tests", "benchmarks"}
    assert {"playwright", "pytest", "hypothesis"} <= kept_out
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in ROOT.glob("fixsend/**/*.py")
        for full_name in _imported_by(path)
        if (name := full_name.partition(".")[0]) in kept_out
    }
    assert found == set()


def test_the_delivery_engine_knows_nothing_of_http():
    engine, screens = set(), set()
    for path in DELIVERY.rglob("*.py"):
        (screens if path.relative_to(DELIVERY).parts[0] in MAY_SPEAK_HTTP else engine).add(path)
    assert {str(path) for path in engine if _speaks_http(path)} == set()
    assert any(map(_speaks_http, screens))


def _modules_of(group: str | None) -> set[str]:
    """Return the top-level modules of what pyproject.toml names in a group, or for the product itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = project["dependency-groups"][group] if group else project["project"]["dependencies"]
    names = {_normal(re.match(r"[\w.-]+", line)[0]) for line in wanted}
    return {module for module, given_by in packages_distributions().items() if names & set(map(_normal, given_by))}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported_by(path: Path) -> Iterator[str]:
    """Yield the full names that a file imports, for type checkers alone or inside a function too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _speaks_http(path: Path) -> bool:
    return any(f"{name}.".startswith(f"{each}.") for name in _imported_by(path) for each in HTTP)
