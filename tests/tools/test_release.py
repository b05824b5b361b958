"""A release is made of what is ready, and refused, with nothing changed, where something is not."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tools import changelog
from tools.git import GitFailed, git
from tools.release import Refused, release
from tools.upgrade_check import UpgradeFailed

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = date(2026, 12, 24)
CHANGELOG = """# Changelog

## [Unreleased]

### Upgrading

- Nothing.

### Added

- A page.
"""
OPERATIONS = "| variable | what it is |\n| --- | --- |\n| `PORT`, `LISTEN` | where |\n"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A small project in a repository of its own, ready for its first release."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A Maintainer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "maintainer@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)  # Whoever runs the tests may sign their own commits.
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    write(tmp_path, "pyproject.toml", '[project]\nname = "fixsend"\nversion = "0.0.0"\n')
    write(tmp_path, "CHANGELOG.md", CHANGELOG)
    write(tmp_path, "docs/operations.md", OPERATIONS)
    write(tmp_path, "requirements.txt", "django==5.2.1 \\\n    --hash=sha256:00\n")
    commit(tmp_path)
    return tmp_path


@pytest.fixture
def released(repository):
    """The same after its first release, with something new that is not yet released."""
    make(repository, "0.1.0")
    text = (repository / "CHANGELOG.md").read_text()
    write(repository, "CHANGELOG.md", text.replace("## [0.1.0]", f"{CHANGELOG[CHANGELOG.index('###') :]}\n## [0.1.0]"))
    commit(repository)
    return repository


def write(repository, path, text):
    """Write a file, and the folders that lead to it."""
    (repository / path).parent.mkdir(parents=True, exist_ok=True)
    (repository / path).write_text(text)


def commit(repository):
    """Commit all there is."""
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=A change")


def make(repository, version, check_upgrade=lambda repository, tag: None):
    """Release, without trying a real upgrade."""
    return release(repository, version, day=DAY, check_upgrade=check_upgrade)


def state(repository):
    """Return all that a release could change."""
    return git(repository, "show-ref"), git(repository, "status", "--porcelain"), git(repository, "diff")


def assert_refused(repository, version, complaint):
    """A release is refused in these words, and nothing has changed."""
    before = state(repository)
    with pytest.raises(Refused, match=complaint):
        make(repository, version)
    assert state(repository) == before


def test_a_release_is_a_commit_and_a_tag_that_hold_its_version_and_its_words(repository):
    make(repository, "0.1.0")
    assert 'version = "0.1.0"' in git(repository, "show", "v0.1.0:pyproject.toml")
    unreleased, newest = changelog.parse(git(repository, "show", "v0.1.0:CHANGELOG.md"))
    assert (unreleased.sections, str(newest.version), newest.day) == ({}, "0.1.0", DAY)
    assert git(repository, "cat-file", "-t", "v0.1.0").strip() == "tag"
    assert "### Added\n\n- A page." in git(repository, "tag", "--list", "--format=%(contents)", "v0.1.0")
    assert git(repository, "log", "-1", "--format=%s").strip() == "Release 0.1.0"
    assert git(repository, "status", "--porcelain") == ""


def test_the_first_release_has_nothing_to_upgrade_from_and_says_so(repository, capsys):
    make(repository, "0.1.0", check_upgrade=None)
    assert "There is no release yet" in capsys.readouterr().out


def test_a_release_after_the_first_tries_the_upgrade_from_the_last_one(released):
    tried = []
    make(released, "0.2.0", check_upgrade=lambda repository, tag: tried.append((repository, tag)))
    assert tried == [(released, "v0.1.0")]


def test_a_release_whose_upgrade_does_not_work_is_not_made(released):
    before = state(released)

    def fail(repository, tag):
        raise UpgradeFailed("The schemas differ")

    with pytest.raises(UpgradeFailed):
        make(released, "0.2.0", check_upgrade=fail)
    assert state(released) == before


@pytest.mark.parametrize("path", ["new.txt", "CHANGELOG.md"])
def test_a_change_that_no_commit_holds_is_refused(repository, path):
    write(repository, path, "something")
    assert_refused(repository, "0.1.0", "no commit holds")


def test_another_branch_than_main_is_refused(repository):
    git(repository, "switch", "--quiet", "--create", "try")
    assert_refused(repository, "0.1.0", "this is try")


def test_a_commit_that_is_on_no_branch_is_refused(repository):
    git(repository, "switch", "--quiet", "--detach")
    assert_refused(repository, "0.1.0", "Releases are made on main")


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9"])
def test_a_version_that_is_not_newer_than_the_last_is_refused(released, version):
    assert_refused(released, version, "not newer than 0.1.0")


@pytest.mark.parametrize("version", ["v0.2.0", "0.2", "0.2.0rc1", "0.02.0", ""])
def test_what_is_no_version_is_refused(released, version):
    assert_refused(released, version, "not a version")


def test_ten_is_newer_than_nine(released):
    make(released, "0.9.0")
    write(released, "CHANGELOG.md", CHANGELOG)
    commit(released)
    assert str(make(released, "0.10.0")) == "0.10.0"


def test_a_changelog_that_says_nothing_new_is_refused(repository):
    make(repository, "0.1.0")
    assert_refused(repository, "0.2.0", "says nothing under")


def test_a_changelog_that_does_not_say_what_an_upgrade_needs_is_refused(repository):
    write(repository, "CHANGELOG.md", CHANGELOG.replace("### Upgrading\n\n- Nothing.\n\n", ""))
    commit(repository)
    assert_refused(repository, "0.1.0", "no section “Upgrading”")


def test_a_changelog_that_is_not_in_its_form_is_refused(repository):
    write(repository, "CHANGELOG.md", CHANGELOG.replace("### Added", "### News"))
    commit(repository)
    assert_refused(repository, "0.1.0", "not in its form")


def test_a_variable_that_came_or_went_has_to_be_named_for_the_host(released):
    write(released, "docs/operations.md", OPERATIONS.replace("`LISTEN`", "`HOST_EMAIL`"))
    commit(released)
    assert_refused(released, "0.2.0", "does not name HOST_EMAIL, LISTEN")
    text = (released / "CHANGELOG.md").read_text()
    write(released, "CHANGELOG.md", text.replace("- Nothing.", "- Set `HOST_EMAIL`; `LISTEN` has gone.", 1))
    commit(released)
    assert str(make(released, "0.2.0")) == "0.2.0"


def test_what_changed_for_a_host_is_listed(released, capsys):
    write(released, "fixsend/people/migrations/0002_more.py", "")
    write(released, "requirements.txt", "django==5.2.2 \\\n    --hash=sha256:00\nnh3==0.3 \\\n    --hash=sha256:00\n")
    commit(released)
    make(released, "0.2.0")
    said = capsys.readouterr().out
    assert "new migration: fixsend/people/migrations/0002_more.py" in said
    assert "package: django: 5.2.1 → 5.2.2" in said
    assert "package: nh3: not there → 0.3" in said


def test_where_git_refuses_the_commit_both_files_are_as_they_were(repository):
    write(repository, ".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n")
    (repository / ".git/hooks/pre-commit").chmod(0o755)
    before = state(repository)
    with pytest.raises(GitFailed):
        make(repository, "0.1.0")
    assert state(repository) == before


def test_the_command_says_why_it_refuses_and_ends_with_an_error(repository):
    git(repository, "switch", "--quiet", "--create", "try")
    done = subprocess.run(
        [sys.executable, "-m", "tools.release", "0.1.0"],
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "No release was made. Releases are made on main" in done.stderr
