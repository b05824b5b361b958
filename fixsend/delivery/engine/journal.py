"""A worker's write-ahead journal, on its own machine, of the mails that it hands over; read after it was killed.

One line is written before the last bytes of a mail's text leave, another when its outcome is known. The kernel keeps
what was written when the process is killed, so only a mail with the first line and not the second is in doubt. Lines
about outcomes wait for the next mail that leaves, or for `write` at the end of the same turn of the event loop. Nothing
is flushed to the disk: after a crash of the whole machine (another boot id) missing lines prove nothing.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome

# Mailing and position; mailing 0 stands for single mails, whose position is the message's id.
Key: TypeAlias = tuple[int, int]
# Lines about mails whose outcome is safe in the database are thrown away when the file has grown to this.
LONGEST = 1_000_000
# How long it is remembered that a worker died, in seconds.
ENDED_KEPT = 24 * 60 * 60
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Journal:
    """The journal of one running worker, which holds a lock on the file beside it as long as it runs."""

    def __init__(self, folder: Path, holder: UUID) -> None:
        """Begin a journal; before the first lease, so that a lease without a journal is another machine's."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._alive = folder / f"{holder}.alive"
        self._path = folder / f"{holder}.journal"
        self._lock = os.open(self._alive, os.O_CREAT | os.O_WRONLY, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self._lines: dict[Key, bytes] = {}
        self._stale: set[Key] = set()  # Recorded, but to be tried again: their old lines are still in the file.
        self._unwritten = b""
        self._file, self._size = -1, 0
        self._begin()

    def leased(self, keys: Iterable[Key]) -> None:
        """Note that mails are leased anew: what was noted of them before no longer counts."""
        if self._stale:
            for key in self._stale.intersection(keys):
                self._note(key, b"=%d/%d\n" % key)
                self._stale.discard(key)
            self.write()

    def handover(self, key: Key) -> None:
        """Note that a mail's last bytes are about to leave; raises OSError where that cannot be noted."""
        self._note(key, b">%d/%d\n" % key)
        self.write()

    def outcome(self, key: Key, outcome: Outcome) -> None:
        """Note the outcome of a mail; `write` has to follow in this turn of the event loop."""
        if outcome is ACCEPTED or outcome == ACCEPTED:
            self._note(key, b"+%d/%d\n" % key)
        else:
            self._note(key, b"!%d/%d %s\n" % (*key, json.dumps(asdict(outcome)).encode()))

    @property
    def has_unwritten(self) -> bool:
        """Tell whether lines wait to be written."""
        return bool(self._unwritten)

    def write(self) -> None:
        """Write the lines that wait to the file; raises OSError where that cannot be done."""
        if self._unwritten:
            os.write(self._file, self._unwritten)
            self._size += len(self._unwritten)
            self._unwritten = b""

    def recorded(self, keys: Iterable[Key]) -> None:
        """Forget mails whose outcome is safe in the database."""
        for key in keys:
            if self._lines.pop(key, b"+")[:1] != b"+":
                self._stale.add(key)
        if self._size > LONGEST:
            self._begin()

    def close(self) -> None:
        """Remove the journal, because every outcome in it is recorded."""
        os.close(self._file)
        self._path.unlink(missing_ok=True)
        self._alive.unlink(missing_ok=True)
        os.close(self._lock)

    def _note(self, key: Key, line: bytes) -> None:
        self._unwritten += line
        self._lines[key] = line

    def _begin(self) -> None:
        """Write the lines that still count into a new file, and put it in the old one's place."""
        self._stale.clear()
        draft = self._path.with_suffix(".draft")
        file = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | os.O_APPEND, 0o600)
        text = b"".join([_boot_id(), b"\n", *self._lines.values()])
        os.write(file, text)
        draft.replace(self._path)
        if self._file >= 0:
            os.close(self._file)
        self._file, self._size, self._unwritten = file, len(text), b""


@dataclass(frozen=True)
class OrphanedJournal:
    """What is in the journal of a worker that died: known outcomes, and mails handed over without an outcome."""

    holder: UUID
    outcomes: dict[Key, Outcome] = field(default_factory=dict)
    handed_over: frozenset[Key] = frozenset()
    # Whether a mail that is in neither was certainly not handed over.
    complete: bool = True


@contextmanager
def orphaned_journals(folder: Path) -> Iterator[list[OrphanedJournal]]:
    """Yield the journals of this machine's workers that died; they are removed when the block ends without an error."""
    locks: dict[UUID, int] = {}
    found = []
    try:
        for path in sorted(folder.glob("*.journal")):
            holder = UUID(path.stem)
            lock = _lock_if_free(folder / f"{holder}.alive")
            if lock is not None:
                locks[holder] = lock
                found.append(_read(path, holder))
        yield found
        for holder in locks:
            (folder / f"{holder}.ended").touch(mode=0o600)
            (folder / f"{holder}.journal").unlink(missing_ok=True)
            (folder / f"{holder}.alive").unlink(missing_ok=True)
    finally:
        for lock in locks.values():
            os.close(lock)


def ended(folder: Path) -> list[UUID]:
    """Return the workers of this machine whose journals were taken over in the last day: none of them lives."""
    found = []
    for path in folder.glob("*.ended"):
        if path.stat().st_mtime < time.time() - ENDED_KEPT:
            path.unlink(missing_ok=True)
        else:
            found.append(UUID(path.stem))
    return found


def is_here(folder: Path, holder: UUID) -> bool:
    """Tell whether a worker's journal is on this machine."""
    return (folder / f"{holder}.journal").exists()


def _lock_if_free(path: Path) -> int | None:
    lock = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def _read(path: Path, holder: UUID) -> OrphanedJournal:
    boot, *lines = path.read_bytes().split(b"\n")[:-1]  # What follows the last line break is no whole line.
    outcomes: dict[Key, Outcome] = {}
    handed_over: set[Key] = set()
    for line in lines:
        with suppress(ValueError, TypeError):  # A machine that lost its power can leave anything.
            name, _, words = line[1:].partition(b" ")
            mailing, position = name.split(b"/")
            key = int(mailing), int(position)
            outcomes.pop(key, None)
            if line[:1] == b"=":
                handed_over.discard(key)
                continue
            handed_over.add(key)
            if line[:1] != b">":
                outcomes[key] = Outcome(**json.loads(words)) if words else ACCEPTED
    return OrphanedJournal(holder, outcomes, frozenset(handed_over - outcomes.keys()), complete=boot == _boot_id())


def _boot_id() -> bytes:
    try:
        return _BOOT_ID.read_bytes().strip()
    except OSError:
        return b"?"
