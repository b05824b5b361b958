"""Measure bringing in a list: upload, dry run, import and undo, at several lengths, beside earlier commits if any.

Each run has an embedded PostgreSQL of its own with fsync and synchronous_commit on, and is a process of its own, so
that its peak of memory is its own too. Seconds are by the clock, and of the processor (this process and PostgreSQL
together), which say more where the machine is not quiet. The physical limit measured in the same run: COPY of the same
bytes into a table without an index. The last line is one JSON object: the medians of each commit and length.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import scratch, usage  # noqa: E402 (after the path is set)

# As many as the back office queues.
JOBS = 2
ROWS = [10_000, 200_000, 1_000_000]
THIS = "this"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", nargs="*", help="earlier commits to measure in turn with the code as it lies here")
    parser.add_argument("--rows", type=int, nargs="+", default=ROWS)
    parser.add_argument("--rounds", type=int, default=1, help="how often each is measured")
    parser.add_argument("--code", type=Path, help="measure once, the code in this folder (used by the others)")
    wanted = parser.parse_args()
    if wanted.code:
        print(json.dumps(_measured_once(wanted.code, wanted.rows[0])))
        return
    with ExitStack() as stack:
        codes = {THIS: ROOT} | {commit: stack.enter_context(scratch.clone(commit)) for commit in wanted.commits}
        runs: dict[str, dict[int, list[dict[str, Any]]]] = {name: {rows: [] for rows in wanted.rows} for name in codes}
        for rows in wanted.rows:
            for _ in range(wanted.rounds):
                for name, code in codes.items():
                    runs[name][rows].append(_in_a_process(code, rows))
                    print(json.dumps({name: runs[name][rows][-1]}), flush=True)
    print(json.dumps({name: {rows: _medians(each) for rows, each in of.items()} for name, of in runs.items()}))


def _in_a_process(code: Path, rows: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--rows", str(rows), "--code", str(code)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _medians(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the median of each figure, and of what is no number the last."""
    last = runs[-1]
    numbers = [name for name, value in last.items() if isinstance(value, int | float)]
    return {**last, **{name: round(statistics.median(run[name] for run in runs), 1) for name in numbers}}


def _measured_once(code: Path, rows: int) -> dict[str, Any]:
    sys.path.insert(0, str(code))  # The benchmarks of this folder, on the code of that one.
    with scratch.database(), tempfile.TemporaryFile() as file:
        _write_list(file, rows)
        return _measure(file, rows)


def _measure(file: BinaryIO, rows: int) -> dict[str, Any]:
    steps, memory = _steps(), DatabaseMemory()
    figures: dict[str, Any] = {"rows": rows, **scratch.protections(), "memory_before_mb": scratch.peak_mb()}
    figures |= _timed("copy_limit", lambda: _bare_copy(file))
    figures |= _timed("upload", lambda: steps.upload(file))
    import_id = steps.model.objects.get().pk
    steps.map_columns(import_id)
    figures |= _timed("check", lambda: steps.check(import_id))
    steps.advance(import_id, "applying")
    figures |= _timed("bring_in", lambda: steps.bring_in(import_id))
    figures["counts"] = steps.model.objects.get().counts
    steps.advance(import_id, "undoing")
    figures |= _timed("undo", lambda: steps.undo(import_id))
    together = {f"check_and_bring_in_{unit}": round(figures[f"check_{unit}"] + figures[f"bring_in_{unit}"], 1)
                for unit in ("s", "cpu_s")}  # fmt: skip
    return {**figures, **together, "memory_mb": scratch.peak_mb(), "database_memory_mb": memory.peak_mb()}


def _timed(name: str, step: Callable[[], object]) -> dict[str, float]:
    """Return what a step takes by the clock, and of the processor."""
    database = scratch.database_pid()
    processor = time.process_time() + usage.cpu_seconds_of_family(database)
    by_clock = scratch.timed(f"{name}_s", step)
    processor = time.process_time() + usage.cpu_seconds_of_family(database) - processor
    return {**by_clock, f"{name}_cpu_s": round(processor, 1)}


@dataclass(frozen=True)
class Steps:
    """The steps of an import, whatever they are called in the measured commit."""

    model: Any
    upload: Callable[[BinaryIO], object]
    map_columns: Callable[[int], object]
    check: Callable[[int], object]
    advance: Callable[[int, str], object]
    bring_in: Callable[[int], object]
    undo: Callable[[int], object]


def _steps() -> Steps:
    try:
        from fixsend.list_import import services, undo
    except ModuleNotFoundError:
        return _steps_before_list_import_was_an_app()
    return Steps(
        model=services.ListImport,
        upload=lambda file: services.upload(file, "subscribed.csv", actor=None),
        map_columns=lambda pk: services.map_columns(pk, **_matched(services.ListImport.objects.get(pk=pk))),
        check=lambda pk: _jobs(services, lambda: services.check(pk)),
        advance=services.advance,
        bring_in=lambda pk: _jobs(services, lambda: services.apply(pk)),
        undo=lambda pk: _jobs(services, lambda: undo.undo(pk)),
    )


def _jobs(services: Any, step: Callable[[], object]) -> None:
    """Do a step as the site does: by two jobs at once in one worker, where the measured commit can share it."""
    from django.db import connection

    def one() -> None:
        try:
            step()
        except services.NotPossibleNow:
            return  # The other one has finished it.
        finally:
            connection.close()

    if not hasattr(services, "go_on"):  # Commits before lists were worked through in parts.
        step()
        return
    with ThreadPoolExecutor(JOBS) as threads:
        list(threads.map(lambda _: one(), range(JOBS)))


def _steps_before_list_import_was_an_app() -> Steps:
    from fixsend.mailings.list_import import services, undoing  # type: ignore[import-not-found]

    return Steps(
        model=services.ListImport,
        upload=lambda file: services.upload(file, "subscribed.csv", actor=None),
        map_columns=lambda pk: services.match(pk, **_matched(services.ListImport.objects.get(pk=pk))),
        check=services.check,
        advance=services.move,
        bring_in=services.bring_in,
        undo=undoing.undo,
    )


def _matched(list_import: Any) -> dict[str, Any]:
    return {
        "kind": list_import.kind,
        "columns": list_import.columns,
        "purposes": ["news"],
        "wording_text": "I would like your newsletter.",
        "source": "benchmark",
        "agreed_on": None,
    }


def _write_list(file: BinaryIO, rows: int) -> None:
    file.write(b"Email Address,First Name,Last Name,OPTIN_TIME,CONFIRM_TIME,TAGS\n")
    for start in range(0, rows, 10_000):
        numbers = range(start, min(start + 10_000, rows))
        file.write("".join(_line(number) for number in numbers).encode())


def _line(number: int) -> str:
    email = f"person{number}@example{number % 997}.org"
    return f'{email},First{number},Last{number % 5000},,2021-03-0{number % 9 + 1} 10:00:00,"""parent"""\n'


def _bare_copy(file: BinaryIO) -> None:
    from django.db import connection

    file.seek(0)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare (line text)")
        with cursor.copy("COPY bare FROM STDIN WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')") as copy:
            while chunk := file.read(1024 * 1024):
                copy.write(chunk)
        cursor.execute("DROP TABLE bare")


class DatabaseMemory:
    """The most memory of its own (no shared buffers) that any process of PostgreSQL held, by the second."""

    def __init__(self) -> None:
        self._postmaster = scratch.database_pid()
        self._peak_kb, self._stop = 0, threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def peak_mb(self) -> int:
        """Stop watching and return the peak in MB."""
        self._stop.set()
        return self._peak_kb // 1024

    def _watch(self) -> None:
        while not self._stop.wait(1):
            children = Path(f"/proc/{self._postmaster}/task/{self._postmaster}/children").read_text().split()
            self._peak_kb = max(self._peak_kb, *(_own_kb(child) for child in children))


def _own_kb(pid: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0  # It has just ended.
    return next((int(line.split()[1]) for line in lines if line.startswith("RssAnon")), 0)


if __name__ == "__main__":
    main()
