"""Temporary files with personal data: in private folders, and gone even where the process that made them was killed.

A backup and a restore work in a folder of their own (`folder`), locked while they live; the next one removes what a
killed one left (`sweep`). What libraries write (large uploads, sheets being exported) goes into one folder of the
site's (`use`), and what is old there goes every hour (`sweep_old`).
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

# No upload and no export takes this long.
LONGEST_USE = timedelta(hours=2)
LONGEST_BACKUP = timedelta(days=1)


@contextmanager
def folder(parent: Path, prefix: str) -> Iterator[Path]:
    """Yield a private folder inside another; it goes at the end, and what killed processes left goes first."""
    with _locked(parent):
        _sweep(parent, prefix)
        path = Path(tempfile.mkdtemp(dir=parent, prefix=prefix))
        alive = _lock(path)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
        if alive is not None:
            os.close(alive)


def sweep(parent: Path, prefix: str) -> int:
    """Remove the folders of processes that were killed; returns how many."""
    if not parent.is_dir():
        return 0
    with _locked(parent):
        return _sweep(parent, prefix)


def use(place: Path) -> None:
    """Have every library write its temporary files into one private folder, unless it belongs to another user."""
    with suppress(PermissionError):
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.access(place, os.W_OK | os.X_OK):
        tempfile.tempdir = str(place)


def sweep_old(place: Path) -> int:
    """Remove what has lain in the folder of `use` for longer than anything is used; returns how much."""
    oldest = time.time() - LONGEST_USE.total_seconds()
    old = [path for path in place.iterdir() if _changed_at(path) < oldest] if place.is_dir() else []
    for path in old:
        _remove(path)
    return len(old)


def _sweep(parent: Path, prefix: str) -> int:
    left = 0
    for path in parent.glob(f"{prefix}*"):
        lock = _lock(path)
        if lock is not None:
            _remove(path)
            os.close(lock)
            left += 1
    return left


@contextmanager
def _locked(parent: Path) -> Iterator[None]:
    """Let nobody sweep between the making of a folder and its lock."""
    lock = os.open(parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # A network drive without locks; there only what is old is swept.
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _lock(path: Path) -> int | None:
    """Return the lock on a folder, or None where the process that made it lives (the kernel ends its lock with it).

    Where a drive knows no locks, one that has not changed for a day is taken for left behind.
    """
    try:
        lock = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    except OSError:
        if _changed_at(path) > time.time() - LONGEST_BACKUP.total_seconds():
            os.close(lock)
            return None
    return lock


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _changed_at(path: Path) -> float:
    try:
        return path.lstat().st_mtime
    except FileNotFoundError:
        return time.time()
