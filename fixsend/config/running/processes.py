"""Small truths about processes: is it still there, is it the one we mean, does it end when we end."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")
_PR_SET_PDEATHSIG = 1


def exists(pid: int) -> bool:
    """Tell whether a process lives (one that ended and was not yet waited for does not)."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (OSError, IndexError):
        return not _PROC.joinpath("self").exists()


def wait_until_gone(pid: int, seconds: float) -> bool:
    """Wait for a process to end; tell whether it did."""
    until = time.monotonic() + seconds
    while exists(pid):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def command_line(pid: int) -> str:
    """Return the command line of a process, or nothing when it is gone."""
    try:
        return (_PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        if (_PROC / "self").exists():
            return ""
    shown = subprocess.run(["ps", "-p", str(pid), "-o", "command="], capture_output=True, text=True, check=False)
    return shown.stdout.strip()


def works_in(pid: int, folder: Path, program: str) -> bool:
    """Tell whether a process is this program working in this folder."""
    if not exists(pid):
        return False
    if not (_PROC / "self").exists():
        return program in command_line(pid)
    return program in command_line(pid) and _folder_of(pid) == folder.resolve()


def anyone_works_in(folder: Path) -> bool:
    """Tell whether any process has this folder as its working folder."""
    return any(_folder_of(int(entry.name)) == folder.resolve() for entry in _PROC.glob("[0-9]*"))


def die_with(parent: int, word: signal.Signals) -> Callable[[], None] | None:
    """Return what a new child runs first, so that the kernel sends it `word` when its parent dies (Linux only)."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None, use_errno=True)

    def tie() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, int(word), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)  # The parent was quicker.

    return tie


def give_way(pid: int, niceness: int) -> None:
    """Let a process that leads a session of its own have less of the processor than others that want it too.

    Where Linux shares the processor among sessions ("autogroup", sched(7)), niceness counts only within one, and the
    session has to be told apart. A process that has ended meanwhile is passed over.
    """
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, pid, niceness)
    with suppress(OSError):
        (_PROC / str(pid) / "autogroup").write_text(str(niceness))


def _folder_of(pid: int) -> Path | None:
    try:
        return (_PROC / str(pid) / "cwd").readlink()
    except OSError:
        return None
