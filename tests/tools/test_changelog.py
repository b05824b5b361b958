"""CHANGELOG.md is in the form that `make release` and readers rely on."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tools import changelog, versions
from tools.changelog import UPGRADING, Malformed
from tools.versions import Version

ROOT = Path(__file__).resolve().parent.parent.parent
UNRELEASED = "# Changelog\n\n## [Unreleased]\n"
FIRST = "\n## [0.1.0] - 2026-11-30\n\n### Upgrading\n\n- Nothing.\n"
SECOND = "\n## [0.2.0] - 2026-12-24\n\n### Upgrading\n\n- Set `NEW`.\n\n### Fixed\n\n- A fault.\n- Another.\n"


def test_our_changelog_is_in_its_form():
    entries = changelog.parse((ROOT / "CHANGELOG.md").read_text())
    assert entries[0].version is None


def test_the_newest_version_of_our_changelog_is_the_projects():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    released = [entry.version for entry in changelog.parse((ROOT / "CHANGELOG.md").read_text())[1:]]
    assert versions.parse(project) == max(released, default=Version(0, 0, 0))


def test_versions_and_their_sections_are_read_with_the_newest_first():
    unreleased, second, first = changelog.parse(UNRELEASED + SECOND + FIRST)
    assert unreleased.sections == {}
    assert (str(second.version), second.day) == ("0.2.0", date(2026, 12, 24))
    assert second.sections == {UPGRADING: "- Set `NEW`.", "Fixed": "- A fault.\n- Another."}
    assert str(first.version) == "0.1.0"


def test_a_release_leaves_nothing_unreleased_and_takes_its_words_along():
    before = f"{UNRELEASED}\n### Upgrading\n\n- Nothing.\n\n### Added\n\n- A page.\n{FIRST}"
    unreleased, newest, first = changelog.parse(changelog.release(before, Version(0, 2, 0), date(2026, 12, 24)))
    assert unreleased.sections == {}
    assert (str(newest.version), newest.day) == ("0.2.0", date(2026, 12, 24))
    assert newest.sections == {UPGRADING: "- Nothing.", "Added": "- A page."}
    assert str(first.version) == "0.1.0"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# News\n", "first line"),
        ("# Changelog\n", "first heading"),
        (f"# Changelog\n{FIRST}", "first heading"),
        (UNRELEASED + UNRELEASED.removeprefix("# Changelog\n"), "stands twice"),
        (UNRELEASED + FIRST + SECOND, "newest version comes first"),
        (UNRELEASED + FIRST + FIRST, "newest version comes first"),
        (UNRELEASED + SECOND.replace("2026-12-24", "2026-11-29") + FIRST, "newest version comes first"),
        (UNRELEASED + FIRST.replace("2026-11-30", "2026-11-31"), "does not exist"),
        (UNRELEASED + FIRST.replace(" - 2026-11-30", ""), "has to look like"),
        (UNRELEASED + FIRST.replace("0.1.0", "0.1"), "has to look like"),
        (UNRELEASED + FIRST.replace("Upgrading", "Added"), "has to begin with the section “Upgrading”"),
        (UNRELEASED + FIRST.replace("Upgrading", "News"), "no section “News”"),
        (UNRELEASED + FIRST.replace("- Nothing.", ""), "has to be a list"),
        (UNRELEASED + FIRST.replace("### Upgrading", "Hello.\n\n### Upgrading"), "outside any section"),
        (UNRELEASED + SECOND + FIRST + "\n### Upgrading\n\n- Again.\n", "stands twice"),
    ],
)
def test_what_is_not_in_the_form_is_named(text, complaint):
    with pytest.raises(Malformed, match=complaint):
        changelog.parse(text)
