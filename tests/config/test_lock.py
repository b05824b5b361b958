"""The two lock files: what is installed, wherever it comes from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "requirements-dev.txt": PROJECT["dependency-groups"]["dev"],
}


def _locked(lock):
    """Return the packages of a lock file, each with the lines that belong to it."""
    return dict(re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==(.*(?:\n .*)*)", (ROOT / lock).read_text(), re.M))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_so_that_any_index_serves_it(lock):
    text = (ROOT / lock).read_text()
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--(extra-)?index-url|--find-links)\b", text, re.M)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_all_that_the_project_names_with_hashes(lock):
    named = {re.match(r"[A-Za-z0-9._-]+", each)[0].lower() for each in LOCKS[lock]}
    locked = _locked(lock)
    assert named <= locked.keys()
    assert all("--hash=sha256:" in lines for lines in locked.values())


def test_what_both_locks_name_has_one_version():
    runs, tests = (_locked(lock) for lock in LOCKS)
    versions = {name: {lock[name].split()[0] for lock in (runs, tests)} for name in runs.keys() & tests.keys()}
    assert versions
    assert all(len(found) == 1 for found in versions.values())
