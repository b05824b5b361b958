"""Reading CHANGELOG.md and turning what is unreleased into a version.

The form is that of Keep a Changelog 1.1.0 (https://keepachangelog.com/en/1.1.0/). One kind of section is ours:
`Upgrading`, which each version begins with, says what its host has to do.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tools import versions
from tools.versions import Version

UPGRADING = "Upgrading"
KINDS = (UPGRADING, "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
UNRELEASED = "## [Unreleased]"
_RELEASED = re.compile(r"\[([^\]]+)\] - (\d{4}-\d{2}-\d{2})( \[YANKED\])?")


class Malformed(Exception):
    """The text is not in the form; the message says where, in words for whoever wrote it."""


@dataclass(frozen=True)
class Entry:
    """What one heading of the changelog holds; `version` and `day` are None for what is unreleased."""

    version: Version | None
    day: date | None
    sections: dict[str, str]

    @property
    def text(self) -> str:
        """Return its sections as they stand in the file."""
        return "\n\n".join(f"### {kind}\n\n{words}" for kind, words in self.sections.items())


def parse(text: str) -> list[Entry]:
    """Return the entries of a changelog, what is unreleased first, then the versions from the newest on.

    Raises Malformed where headings, order, dates or sections are not in the form.
    """
    if not text.startswith("# Changelog\n"):
        raise Malformed("The first line has to be “# Changelog”.")
    _, *parts = re.split(r"^## ", text, flags=re.M)
    entries = [_entry(part) for part in parts]
    if not entries or entries[0].version is not None:
        raise Malformed(f"The first heading has to be “{UNRELEASED}”.")
    _check_order(entries[1:])
    return entries


def release(text: str, version: Version, day: date) -> str:
    """Return the changelog with what was unreleased under the heading of a version, and nothing unreleased."""
    return text.replace(f"{UNRELEASED}\n", f"{UNRELEASED}\n\n## [{version}] - {day:%Y-%m-%d}\n", 1)


def _entry(part: str) -> Entry:
    heading, _, body = part.partition("\n")
    version, day = _heading(heading)
    before, *parts = re.split(r"^### ", body, flags=re.M)
    if before.strip():
        raise Malformed(f"Under “{heading}” words stand outside any section: {before.strip()[:60]}")
    sections: dict[str, str] = {}
    for each in parts:
        kind, _, words = each.partition("\n")
        if kind in sections:
            raise Malformed(f"Under “{heading}” the section “{kind}” stands twice.")
        sections[kind] = _words(heading, kind, words.strip())
    if list(sections)[1:].count(UPGRADING) or (version and UPGRADING not in sections):
        raise Malformed(f"“{heading}” has to begin with the section “{UPGRADING}”.")
    return Entry(version, day, sections)


def _heading(heading: str) -> tuple[Version | None, date | None]:
    if f"## {heading}" == UNRELEASED:
        return None, None
    found = _RELEASED.fullmatch(heading)
    version = found and versions.parse(found[1])
    if found is None or version is None:
        raise Malformed(f"“{heading}” has to look like “[1.2.3] - 2026-12-31”.")
    try:
        return version, date.fromisoformat(found[2])
    except ValueError as error:
        raise Malformed(f"“{heading}” names a day that does not exist.") from error


def _words(heading: str, kind: str, words: str) -> str:
    if kind not in KINDS:
        raise Malformed(f"Under “{heading}” there is no section “{kind}”, only {', '.join(KINDS)}.")
    if not words.startswith("- "):
        raise Malformed(f"Under “{heading}” the section “{kind}” has to be a list of points, each behind “- ”.")
    return words


def _check_order(entries: list[Entry]) -> None:
    released = [(entry.version, entry.day) for entry in entries if entry.version and entry.day]
    if len(released) < len(entries):
        raise Malformed(f"“{UNRELEASED}” stands twice.")
    for (newer, its_day), (older, day) in pairwise(released):
        if newer <= older or its_day < day:
            raise Malformed(f"{newer} stands above {older}: the newest version comes first.")
