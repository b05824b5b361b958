"""Folders in memory for throw-away databases.

A database is some 1,600 files. On ext4 without a journal, which many virtual machines have, a file made soon after
others were deleted takes a third of a millisecond, because the kernel passes over each number that was freed a moment
ago: a clone then takes 1.3 s on disk and 0.1 s here.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MEMORY = Path("/dev/shm")
PREFIX = "fixsend-var-"
ROOM = 2 * 2**30  # bytes: more than the databases of a run have taken, and than containers give unless told


def place(otherwise: Path) -> Path:
    """Return a folder in memory where there is room and programs may run, or else the one on disk."""
    try:
        found = os.statvfs(MEMORY)
    except OSError:
        return otherwise
    has_room = found.f_bavail * found.f_frsize >= ROOM
    return MEMORY if has_room and not found.f_flag & os.ST_NOEXEC and os.access(MEMORY, os.W_OK) else otherwise


def own_folder(of: Path) -> Path | None:
    """Return the folder in memory that belongs to a folder on disk, the same at each run; None where there is none."""
    found = place(of)
    if found == of:
        return None
    return found / f"fixsend-test-{hashlib.sha256(os.fsencode(of)).hexdigest()[:12]}"


@contextmanager
def temporary_folder(otherwise: Path) -> Iterator[Path]:
    """Make a folder that the database's user can reach when the tests run as root (pytest's own are private).

    Its name carries the pid, so that what a killed run left can be told and does not go on taking memory.
    """
    above = place(otherwise)
    _clear_orphans(above)
    folder = Path(tempfile.mkdtemp(dir=above, prefix=f"{PREFIX}{os.getpid()}-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear_orphans(above: Path) -> None:
    for folder in above.glob(f"{PREFIX}*-*"):
        with suppress(ValueError, PermissionError):
            try:
                os.kill(int(folder.name.removeprefix(PREFIX).partition("-")[0]), 0)
            except ProcessLookupError:
                shutil.rmtree(folder, ignore_errors=True)
