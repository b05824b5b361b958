"""An address that code or a template names is there: a name that is mistyped is seen here, not by whoever presses."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import get_resolver

from tests.people.staff_requests import all_routes

NAMED = {
    "*.py": re.compile(r'\b(?:reverse(?:_lazy)?|redirect)\(\s*"([\w:-]+)"'),
    "*.html": re.compile(r'\{% url "([\w:-]+)"'),
}


def named(kind: str) -> dict[str, str]:
    """Return each name in files of a kind, and the last file that says it."""
    files = sorted(Path(settings.BASE_DIR, "fixsend").rglob(kind))
    return {name: path.name for path in files for name in NAMED[kind].findall(path.read_text())}


@pytest.mark.parametrize("kind", NAMED)
def test_each_address_that_is_named_is_there(kind: str) -> None:
    found = named(kind)
    assert len(found) > 100
    there = {name for name, _ in all_routes(get_resolver())}
    assert {name: file for name, file in found.items() if name not in there} == {}
