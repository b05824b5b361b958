"""What one process asks of another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fixsend.config.running import processes


@pytest.fixture
def child():
    """Start a process that leads a session of its own and waits."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, start_new_session=True) as process:
        yield process
        process.kill()


def test_whoever_gives_way_does_so_among_sessions_too(child):
    processes.give_way(child.pid, 10)
    assert os.getpriority(os.PRIO_PROCESS, child.pid) == 10
    session = Path(f"/proc/{child.pid}/autogroup")
    if session.exists():  # Linux, where it is switched on
        assert session.read_text().endswith("nice 10\n")


def test_a_process_that_has_ended_is_passed_over(child):
    child.kill()
    child.wait()
    processes.give_way(child.pid, 10)
    assert not processes.exists(child.pid)
