"""`make release VERSION=1.2.3`: make a version of what is on `main`, or say why not.

Everything is checked before anything is changed. What comes out is a commit and an annotated tag on this machine;
nothing is pushed.
"""

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tools import changelog, upgrade_check, upgrade_needs, versions
from tools.changelog import UPGRADING, Entry, Malformed
from tools.git import GitFailed, git, released
from tools.upgrade_check import UpgradeFailed
from tools.versions import Version

BRANCH = "main"
CHANGELOG, PROJECT = "CHANGELOG.md", "pyproject.toml"
_PROJECT_VERSION = re.compile(r'^version = "([^"]*)"$', re.M)


class Refused(Exception):
    """No release is made, and nothing was changed; the message says what to do first."""


def release(
    repository: Path, wanted: str, *, day: date, check_upgrade: Callable[[Path, str], None] = upgrade_check.check
) -> Version:
    """Commit and tag the version `wanted`, dated `day`; from the second on an upgrade from the last one has to work.

    Raises Refused where the repository is not ready for it, UpgradeFailed where the upgrade does not work.
    """
    _require_clean_main(repository)
    version = _require_newer(repository, wanted)
    entry = _require_unreleased(repository)
    last = max(released(repository), default=None)
    if last is None:
        print("There is no release yet, so there is nothing to upgrade from and no upgrade was tried.")
    else:
        _require_upgrading(repository, entry, last)
        check_upgrade(repository, last.tag)
    _commit(repository, version, day, entry)
    return version


def _require_clean_main(repository: Path) -> None:
    branch = git(repository, "rev-parse", "--abbrev-ref", "HEAD").strip()
    if branch != BRANCH:
        raise Refused(f"Releases are made on {BRANCH}, and this is {branch}. First: git switch {BRANCH}")
    if left := git(repository, "status", "--porcelain").rstrip():
        raise Refused(f"There are changes that no commit holds. Commit them or take them back first:\n{left}")


def _require_newer(repository: Path, wanted: str) -> Version:
    version = versions.parse(wanted)
    if version is None:
        raise Refused(f"“{wanted}” is not a version. It has to be three numbers, such as 0.1.0, without a v.")
    newest = max([*released(repository), _project_version(repository)])
    if version <= newest:
        raise Refused(f"{version} is not newer than {newest}, which is there already.")
    return version


def _project_version(repository: Path) -> Version:
    found = _PROJECT_VERSION.search((repository / PROJECT).read_text())
    version = found and versions.parse(found[1])
    if not version:
        raise Refused(f'{PROJECT} has no line such as: version = "0.1.0"')
    return version


def _require_unreleased(repository: Path) -> Entry:
    try:
        entry = changelog.parse((repository / CHANGELOG).read_text())[0]
    except Malformed as error:
        raise Refused(f"{CHANGELOG} is not in its form. {error}") from error
    if not entry.sections.keys() - {UPGRADING}:
        raise Refused(f"{CHANGELOG} says nothing under “{changelog.UNRELEASED}”. Write there what is new first.")
    if UPGRADING not in entry.sections:
        raise Refused(f"{CHANGELOG} has no section “{UPGRADING}” under “{changelog.UNRELEASED}”: say what a host does.")
    return entry


def _require_upgrading(repository: Path, entry: Entry, last: Version) -> None:
    """Have every variable that came or went named for the host; migrations and packages need no hand, so are shown."""
    needs = upgrade_needs.since(repository, last.tag)
    print("\n".join([f"Since {last}:", *(f"  {line}" for line in needs.lines or ["nothing that a host has to know"])]))
    said = entry.sections[UPGRADING]
    unsaid = [name for name in needs.new_variables + needs.removed_variables if f"`{name}`" not in said]
    if unsaid:
        raise Refused(f"The section “{UPGRADING}” of {CHANGELOG} does not name {', '.join(unsaid)}.")


def _commit(repository: Path, version: Version, day: date, entry: Entry) -> None:
    """Write the version into both files, commit and tag; where git refuses, both files are as they were."""
    log, project = repository / CHANGELOG, repository / PROJECT
    log.write_text(changelog.release(log.read_text(), version, day))
    project.write_text(_PROJECT_VERSION.sub(f'version = "{version}"', project.read_text(), count=1))
    try:
        git(repository, "commit", "--quiet", "-m", f"Release {version}", "--", CHANGELOG, PROJECT)
    except GitFailed:
        git(repository, "checkout", "--quiet", "HEAD", "--", CHANGELOG, PROJECT)
        raise
    # The headings of the changelog begin with #, which git would otherwise take for comments.
    message = f"FixSEND {version}\n\n{entry.text}"
    git(repository, "tag", "--annotate", "--cleanup=whitespace", "-m", message, version.tag)


def main(arguments: list[str]) -> None:
    """Make the version that the command line names, in the repository of the present folder."""
    try:
        version = release(Path.cwd(), arguments[0], day=date.today())  # noqa: DTZ011 - the maintainer's own day
    except (Refused, UpgradeFailed, GitFailed) as error:
        sys.exit(f"No release was made. {error}")
    print(
        f"Version {version} is committed and tagged on this machine, and nowhere else yet.\n"
        f"Look at it:       git show {version.tag}\n"
        f"Publish it:       git push --atomic origin {BRANCH} {version.tag}\n"
        f"Or take it back:  git tag --delete {version.tag} && git reset --keep HEAD~1"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
