"""Mail servers for tests that misbehave on purpose; see `behaviour` for the script's words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.delivery.relays.record import Entry, Record, read
from tests.delivery.relays.server import Relay

if TYPE_CHECKING:
    from fixsend.delivery.models import Mailing

__all__ = ["Entry", "Record", "Relay", "RelayProcess", "process", "read"]

_ROOT = Path(__file__).resolve().parents[3]


@dataclass
class RelayProcess:
    """A relay in a process of its own."""

    port: int
    record: Path
    running: subprocess.Popen[str]

    @property
    def url(self) -> str:
        """Return what goes into EMAIL_URL."""
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def entries(self) -> list[Entry]:
        """Return what it has recorded so far."""
        return read(self.record)

    @property
    def taken(self) -> list[str]:
        """Return the receivers of what it took, in order."""
        return [entry.to for entry in self.entries if entry.what == "taken"]

    @property
    def message_ids(self) -> list[str]:
        """Return the Message-IDs of what it took, in order."""
        return [entry.message_id for entry in self.entries if entry.what == "taken"]

    def taken_of(self, mailing: Mailing) -> list[str]:
        """Return the receivers of what it took of one mailing, in order."""
        start = f"<{mailing.message_id_stem}."
        return [e.to for e in self.entries if e.what == "taken" and e.message_id.startswith(start)]


@contextmanager
def process(record: Path, behaviour: str = "", port: int = 0) -> Iterator[RelayProcess]:
    """Run a relay beside the test; it is stopped at the end."""
    command = [sys.executable, "-m", "tests.delivery.relays", "--port", str(port), "--record", str(record)]
    running = subprocess.Popen([*command, "--behaviour", behaviour], cwd=_ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout is not None
        yield RelayProcess(int(running.stdout.readline()), record, running)
    finally:
        running.terminate()
        running.wait(timeout=10)
        if running.stdout is not None:
            running.stdout.close()
