"""A real site, started by a test as `make run` starts it: its own folder, its own port, its own processes."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from fixsend.config import environment
from fixsend.config.running import processes
from tests.faults.said import Said, ask_until, wait_until_gone


class Site:
    """One `manage.py run`, or `serve`, and what it says."""

    def __init__(self, var: Path, port: int | None = None, command: str = "run", **variables: str) -> None:
        self.var = var
        self.port = port or free_port()
        self.command = command
        self.variables = variables
        self.process: subprocess.Popen | None = None
        self.said: Said | None = None

    def start(self) -> "Site":
        """Start it and wait until it greets."""
        self.spawn().wait_for("FixSEND serves" if self.command == "serve" else "is running", 240)
        return self

    def spawn(self) -> Said:
        """Start it and return at once what it says."""
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", self.command],
            cwd=environment.BASE_DIR,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.said = Said(self.process)
        return self.said

    def environment(self) -> dict[str, str]:
        """Return the variables under which its commands run."""
        given = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        return {**given, "FIXSEND_VAR": str(self.var), "PORT": str(self.port), **self.variables}

    def refuse(self) -> str:
        """Start it where it cannot run; return what it said."""
        said = self.spawn()
        assert said.end(timeout=60) != 0, said
        return str(said)

    def stop(self) -> int:
        """Press Ctrl-C and wait; return the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)

    def kill(self, pid: int) -> None:
        """Kill one of its processes, as no process can prevent."""
        os.kill(pid, signal.SIGKILL)
        if self.process is not None and pid == self.process.pid:
            self.process.wait()
        wait_until_gone([pid], seconds=10)

    def living(self, name: str) -> int:
        """Return the pid of a part, waiting until it lives: what lost its database ends, and starts again later."""
        ask_until(lambda: self.part(name), f"the {name} to live", 60)
        pid = self.part(name)
        assert pid, f"the {name} has ended again"
        return pid

    def ended(self) -> bool:
        """Tell whether the supervisor has ended."""
        return self.process is None or self.process.poll() is not None

    def part(self, name: str) -> int | None:
        """Return the pid of a part that lives now."""
        if name == "database":
            pid = _first_number(self.var / "postgres" / "postmaster.pid")
        else:
            noted = (self.var / "parts.json").read_text() if (self.var / "parts.json").exists() else "{}"
            pid = json.loads(noted or "{}").get(name)
        return pid if pid and processes.exists(pid) else None

    def processes(self) -> list[int]:
        """Return every process whose command line or environment names our folder."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                text = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if str(self.var).encode() in text and processes.exists(int(entry.name)):
                found.append(int(entry.name))
        return found

    def get(self, path: str) -> int:
        """Return the status of a page, 0 when nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            connection.close()


UNWANTED = {"FIXSEND_SUPERVISED", "FIXSEND_SERVE", "DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PROMETHEUS_MULTIPROC_DIR"}


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _first_number(path: Path) -> int | None:
    try:
        return int(path.read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None
