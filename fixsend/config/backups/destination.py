"""Where archives go: a folder on this machine, and a copy on another one."""

import re
import shutil
import subprocess
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from fixsend.config import temporary

# Whoever was erased must not live on in old backups for long (UK GDPR Article 17); docs/privacy.md states the time.
KEPT_FOR = timedelta(days=35)
# How the folder begins in which an archive is made.
MAKING = ".making-"
_OTHER_MACHINE = re.compile(r"^[\w.@\[\]:-]*[\w\]]:")


class CannotStore(Exception):
    """The archive cannot be put there; the message says why."""


def is_other_machine(place: str) -> bool:
    """Tell `host:folder` (as ssh, scp and rsync write it) from a folder here."""
    return bool(_OTHER_MACHINE.match(place)) and not place.startswith(("/", ".", "~"))


def folder_here(place: str) -> Path:
    """Return the folder on this machine in which an archive for a place is made (empty: the usual one)."""
    if place and not is_other_machine(place):
        return Path(place).expanduser().absolute()
    return Path(settings.VAR_DIR) / "backups"


def prepare(folder: Path) -> None:
    """Make the folder, private, or say that it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = folder / ".can-write"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise CannotStore(f"Backups cannot be written to {folder}: {error.strerror}.") from error


def send(archive: Path, place: str) -> None:
    """Copy the archive to another machine, with rsync where there is one, else scp; a key has to be set up."""
    program = next((found for name in ("rsync", "scp") if (found := shutil.which(name))), None)
    if program is None:
        raise CannotStore("Copying to another machine needs rsync or scp (Debian: apt install rsync openssh-client).")
    options = ["--partial"] if program.endswith("rsync") else ["-B", "-q"]
    done = subprocess.run([program, *options, archive, place], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotStore(f"The backup is in {archive}, but could not be copied to {place}: {done.stderr.strip()}")


def remove_old(folder: Path, newest: Path) -> None:
    """Remove archives that are older than they may be, never the newest, and what a killed backup left half made."""
    temporary.sweep(folder, MAKING)
    oldest = time.time() - KEPT_FOR.total_seconds()
    for path in folder.glob("fixsend-*.tar"):
        if path != newest and path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
