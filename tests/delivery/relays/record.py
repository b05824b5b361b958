"""What a relay took, line by line: the truth that what we claim is compared with."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

_MESSAGE_ID = re.compile(rb"^message-id:\s*(<[^>]*>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """One text. `taken`: the relay answers for it; `refused`: it said no; `unfinished`: the dot never came."""

    what: str
    connection: int
    sender: str
    to: str
    message_id: str
    size: int


class Record:
    """Grows in memory, and in a file where one is named; each line is whole even if the process is killed."""

    def __init__(self, path: Path | None = None, keep: bool = False) -> None:
        self.entries: list[Entry] = []
        self.texts: list[bytes] = []  # What was taken, dots undone, where `keep` is set.
        self.commands: list[str] = []  # Every command line, where `keep` is set.
        self.connections = 0
        self.at_once = 0  # The most connections at any time.
        self.closed: Counter[int] = Counter()
        self._keep = keep
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600) if path else None

    @property
    def taken(self) -> list[str]:
        """Return the receivers of what was taken, in order."""
        return [entry.to for entry in self.entries if entry.what == "taken"]

    def command(self, line: bytes) -> None:
        """Note a command."""
        if self._keep:
            self.commands.append(line.decode("utf-8", "replace"))

    def text(self, what: str, connection: int, sender: str, to: list[str], text: bytes) -> None:
        """Note a text, once for each receiver."""
        found = _MESSAGE_ID.search(text)
        message_id = found[1].decode("ascii", "replace") if found else ""
        for address in to:
            self._add(Entry(what, connection, sender, address, message_id, len(text)))
        if self._keep and what == "taken":
            self.texts.append(text)

    def _add(self, entry: Entry) -> None:
        if self._file is None:
            self.entries.append(entry)
        else:
            os.write(self._file, json.dumps(asdict(entry)).encode() + b"\n")


def read(path: Path) -> list[Entry]:
    """Return what a relay in another process has recorded so far."""
    if not path.exists():
        return []
    return [Entry(**json.loads(line)) for line in path.read_bytes().split(b"\n")[:-1]]
