"""The processes under the supervisor: started, watched, started again, stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from fixsend.config.running import processes

LONGEST_PAUSE = 30.0
GIVING_WAY = 10  # "nice": about a tenth of the time of a process that does not
SETTLED_AFTER = 60.0  # A part that ran this long has recovered; its next failure starts counting again.


@dataclass
class SupervisedProcess:
    """One process that has to run all the time."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    started_at: float = 0.0
    next_start: float = 0.0
    environment: dict[str, str] = field(default_factory=dict)
    # A part that gives way: where processor time is short, people at their screens come before mail and jobs.
    gives_way: bool = False

    def start(self) -> None:
        """Start it, in a session of its own (Ctrl-C is for the supervisor), tied to our life."""
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=processes.die_with(os.getpid(), signal.SIGTERM),  # noqa: PLW1509
        )
        if self.gives_way:
            processes.give_way(self.process.pid, GIVING_WAY)

    def watch(self, say: Callable[[str], None]) -> bool:
        """Start it again if it ended, after a pause that grows; tell whether anything changed."""
        now = time.monotonic()
        if self.process is not None and self.process.poll() is not None:
            self.failures = 1 if now - self.started_at > SETTLED_AFTER else self.failures + 1
            pause = min(LONGEST_PAUSE, 0.5 * 2 ** (self.failures - 1))
            say(f"The {self.name} ended ({_how(self.process.returncode)}). It starts again in {pause:g} s.")
            self.process, self.next_start = None, now + pause
        if self.process is None and now >= self.next_start:
            self.start()
            return True
        return False


def stop(parts: list[SupervisedProcess], patience: float) -> None:
    """Ask all parts to end, wait, and end those that do not."""
    living = [part.process for part in parts if part.process is not None]
    for process in living:
        process.terminate()
    until = time.monotonic() + patience
    for process in living:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=max(0.0, until - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def write_down(path: Path, parts: list[SupervisedProcess]) -> None:
    """Note which processes are ours, for a supervisor that starts after this one was killed, even while it wrote."""
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps({part.name: part.process.pid for part in parts if part.process}))
    draft.replace(path)


def stop_orphans(path: Path, parts: list[SupervisedProcess]) -> None:
    """End processes of a supervisor that was killed: only those that still are what was written down."""
    try:
        noted: dict[str, int] = json.loads(path.read_text())
    except (OSError, ValueError):
        return
    commands = {part.name: " ".join(part.command[1:3]) for part in parts}
    orphans = [pid for name, pid in noted.items() if commands.get(name, "?") in processes.command_line(pid)]
    for pid in orphans:
        _kill_group(pid, signal.SIGTERM)
    for pid in orphans:
        if not processes.wait_until_gone(pid, seconds=3):
            _kill_group(pid, signal.SIGKILL)
            processes.wait_until_gone(pid, seconds=3)
    path.unlink(missing_ok=True)


def python(*arguments: str) -> list[str]:
    """Return the command line of a program in this same environment."""
    return [sys.executable, *arguments]


def _kill_group(pid: int, word: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, word)


def _how(code: int) -> str:
    return f"killed by signal {-code}" if code < 0 else f"exit code {code}"
