"""Which Python the environment is made with, where nobody named one: `python3`, unless the system's own is quicker.

A Python that was compiled from source, as pyenv does, is often compiled without the profile that distributions compile
theirs with, and takes a third longer for everything. Only the same version is taken instead, so that nothing behaves
otherwise: `python3 tools/quicker_python.py` prints one of the two.
"""

import subprocess
import sys
from pathlib import Path

OF_THE_SYSTEM = Path("/usr/bin/python3")
ENOUGH = 0.9  # Of the time that the other takes; a smaller difference may be chance.

# Prints its version, and the seconds of the processor that some everyday work takes: the least of several tries,
# because other programs disturb each. What the site needs has to be there: some systems leave parts of Python out.
_TRY = """
import bz2, ctypes, lzma, sqlite3, ssl, time, zoneinfo
import sys

class Row:
    def __init__(self, number):
        self.number = number
    def text(self):
        return str(self.number)

def work():
    begun, rows = time.process_time(), {}
    for number in range(20_000):
        rows[number % 500] = Row(number).text()
    return time.process_time() - begun

print(*sys.version_info[:2], min(work() for _ in range(7)))
"""


def chosen(usual: str, other: Path = OF_THE_SYSTEM) -> str:
    """Return the path or name of the Python to use: `usual`, or the other where it is as new and clearly quicker."""
    ours, its = _tried(usual), _tried(str(other))
    if ours and its and its[0] == ours[0] and its[1] < ENOUGH * ours[1]:
        return str(other)
    return usual


def _tried(python: str) -> tuple[tuple[str, str], float] | None:
    """Return a Python's version and seconds, or None where it does not run or lacks something."""
    try:
        done = subprocess.run([python, "-c", _TRY], capture_output=True, text=True, timeout=60, check=True)
        major, minor, seconds = done.stdout.split()
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return (major, minor), float(seconds)


if __name__ == "__main__":
    print(chosen(sys.executable))
