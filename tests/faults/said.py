"""What processes of a test say, as they say it, and when they end: tests wait for these events and never sleep."""

import os
import select
import subprocess
import threading
import time
from collections.abc import Callable, Iterable


class Said:
    """Everything that a process and its children say, read by a thread while they say it."""

    def __init__(self, process: subprocess.Popen) -> None:
        self._process = process
        self._text = ""
        self._news = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        threading.Thread(target=self._wait, daemon=True).start()

    def __str__(self) -> str:
        return self._text

    def wait_for(self, words: str, seconds: float = 120, after: int = 0) -> None:
        """Wait until the words are said, beyond the first `after` characters; fail when the process ends before."""
        with self._news:
            self._news.wait_for(lambda: words in self._text[after:] or self._process.returncode is not None, seconds)
            assert words in self._text[after:], f"waited in vain for {words!r}; it said:\n{self._text}"

    def end(self, timeout: float) -> int:
        """Wait for the end of the process and of all that it said; return its exit code."""
        code = self._process.wait(timeout)
        self._reader.join(timeout)
        return code

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._news:
                self._text += line.decode(errors="replace")
                self._news.notify_all()

    def _wait(self) -> None:
        self._process.wait()
        with self._news:
            self._news.notify_all()


def wait_until_gone(pids: Iterable[int], seconds: float = 120) -> None:
    """Wait for processes to end, whoever started them."""
    until = time.monotonic() + seconds
    for pid in pids:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        try:
            assert select.select([handle], [], [], until - time.monotonic())[0], f"process {pid} does not end"
        finally:
            os.close(handle)


def ask_until(question: Callable[[], object], what: str, seconds: float = 30) -> None:
    """Ask a server that is there until it answers as wanted; each question waits for its answer.

    Between two questions it leaves the processor to whoever is asked: asked without a break, a web server keeps a
    worker that gives way to it from ever starting.
    """
    until, never = time.monotonic() + seconds, threading.Event()
    while not question():
        assert time.monotonic() < until, f"asked in vain for {what}"
        never.wait(0.05)
