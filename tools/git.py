"""What the tools ask of git."""

import subprocess
from pathlib import Path

from tools import versions
from tools.versions import Version


class GitFailed(Exception):
    """Git refused; the message is git's own."""


def git(repository: Path, *arguments: str) -> str:
    """Return what a git command prints in a repository; raises GitFailed where it ends with an error."""
    done = subprocess.run(["git", "-C", repository, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise GitFailed(done.stderr.strip() or done.stdout.strip())
    return done.stdout


def released(repository: Path) -> list[Version]:
    """Return the versions that have a tag, the oldest first."""
    tags = git(repository, "tag", "--list", "v*").split()
    return sorted(version for tag in tags if (version := versions.parse(tag.removeprefix("v"))))
