"""The journal of consents, suppressions and erasures, in files apart from the database.

A restored backup is older than some people's last consent or withdrawal, and than what their mailboxes answered. Each
line here is one such change: `restore` replays those made since the backup in their order, so that no person is written
to again because a disk failed, and a person who came back is not lost either. A line holds the keyed hash of an
address, never the address.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from django.conf import settings

Change: TypeAlias = Literal["withdraw", "grant", "suppress", "lift", "erase"]
# What stands in place of a version where consent was given to a wording that is not one of ours.
OTHER_WORDING = "other"


@dataclass(frozen=True)
class JournalLine:
    """One change, by the keyed hash of the address.

    A withdrawal, or a grant after one, names its `purpose`, and a grant in `detail` the version of the wording that was
    shown; a suppression and its end name their reason in `detail`. `person` is the random public id: the address may
    have changed between the backup and this line.
    """

    at: str
    what: Change
    address_hash: str
    purpose: str = ""
    person: str = ""
    detail: str = ""

    def to_json(self) -> str:
        """Return the line as JSON, without an empty `detail`, which older versions do not know."""
        return json.dumps({name: value for name, value in asdict(self).items() if value or name != "detail"})


def append(lines: list[JournalLine]) -> None:
    """Write lines and wait until they are on the disk; called before the transaction of the changes commits.

    A line whose transaction then fails is harmless: replaying it would only keep a person off a list who asked to
    leave it. The other order could lose a withdrawal.
    """
    if not lines:
        return
    path = Path(settings.JOURNAL_DIR) / f"{lines[0].at[:7]}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = "".join(f"{line.to_json()}\n" for line in lines)
    descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    try:
        os.write(descriptor, text.encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def since(moment: datetime) -> Iterator[JournalLine]:
    """Yield the lines written at or after a moment, oldest first; a line that a crash cut short is left out."""
    start = moment.isoformat()
    for path in sorted(Path(settings.JOURNAL_DIR).glob("*.jsonl")):
        if path.stem < start[:7]:
            continue
        for text in path.read_text().splitlines():
            try:
                line = JournalLine(**json.loads(text))
            except (ValueError, TypeError):
                continue
            if line.at >= start:
                yield line
