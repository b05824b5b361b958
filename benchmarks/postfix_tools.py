"""Postfix's own smtp-sink and smtp-source, fetched without installing Postfix: nothing of it is started or set up."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from benchmarks import debian

FOLDER = debian.TOOLS / "postfix"
# What smtp-source writes before the body whose length it is told: From, To, Date and Message-Id.
SOURCE_HEADERS = 200
_HELP = """This measurement needs smtp-sink and smtp-source of Debian's package “postfix”, which could not be fetched.
Fetch it without installing it (nothing is set up or started):
  apt-get download postfix && dpkg-deb -x postfix_*.deb {folder}
or install it: sudo apt install postfix"""


@dataclass(frozen=True)
class Tools:
    """The two programs, and what they need to run."""

    sink: str
    source: str
    environment: dict[str, str]


def find() -> Tools:
    """Return the programs, fetched if need be; ends the program with words on what to do where that cannot be."""
    found = _installed() or _unpacked() or (debian.unpack("postfix", FOLDER) and _unpacked())
    return found or sys.exit(_HELP.format(folder=FOLDER))


def _installed() -> Tools | None:
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    sink, source = (shutil.which(name, path=path) for name in ("smtp-sink", "smtp-source"))
    return Tools(sink, source, dict(os.environ)) if sink and source else None


def _unpacked() -> Tools | None:
    sink, source = (FOLDER / "usr" / "sbin" / name for name in ("smtp-sink", "smtp-source"))
    libraries = {**os.environ, "LD_LIBRARY_PATH": str(FOLDER / "usr" / "lib" / "postfix")}
    return Tools(str(sink), str(source), libraries) if sink.exists() and source.exists() else None


class Sink:
    """One smtp-sink that counts what it takes."""

    def __init__(self, port: int, counted: BinaryIO, process: subprocess.Popen[bytes]) -> None:
        self.port = port
        self._counted = counted
        self._process = process

    @property
    def messages(self) -> int:
        """Return how many mails it has taken."""
        size = os.fstat(self._counted.fileno()).st_size
        newest = os.pread(self._counted.fileno(), 200, max(0, size - 200))
        counts = re.findall(rb"mesg=(\d+)\r", newest)
        return int(counts[-1]) if counts else 0

    @property
    def pid(self) -> int:
        """Return its process."""
        return self._process.pid


@contextmanager
def sink(tools: Tools, port: int) -> Iterator[Sink]:
    """Run smtp-sink on loopback; it forgets every mail and keeps the number."""
    as_nobody = ["-u", "nobody"] if os.geteuid() == 0 else []
    with TemporaryFile() as counted:
        process = subprocess.Popen(
            [tools.sink, *as_nobody, "-c", f"127.0.0.1:{port}", "1000"],
            env=tools.environment, stdout=counted, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            wait_for_port(process, port)
            yield Sink(port, counted, process)
        finally:
            process.terminate()
            process.wait(timeout=10)


def source(tools: Tools, port: int, *, messages: int, size: int, connections: int) -> float:
    """Send mails of about `size` bytes with `smtp-source -d` as fast as it can; returns mails a second."""
    began = time.perf_counter()
    subprocess.run(
        [tools.source, "-d", "-m", str(messages), "-l", str(size - SOURCE_HEADERS), "-s", str(connections),
         f"127.0.0.1:{port}"],
        env=tools.environment, check=True,
    )  # fmt: skip
    return messages / (time.perf_counter() - began)


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for_port(process: subprocess.Popen[bytes], port: int) -> None:
    """Wait until somebody listens at a port; ends the program where the process ends before."""
    listening = f"0100007F:{port:04X} 00000000:0000 0A"  # /proc/net/tcp: 127.0.0.1, this port, LISTEN.
    while listening not in Path("/proc/net/tcp").read_text():
        if process.poll() is not None:
            assert process.stderr is not None
            sys.exit(f"It ended at once: {process.stderr.read().decode()}")
        time.sleep(0.02)
