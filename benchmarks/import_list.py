"""Measure bringing in a list: dry run, import and undo of N rows (1,000,000 unless told), with peak memory.

Runs on the embedded PostgreSQL with fsync and synchronous_commit on, in a cluster of its own that is removed
afterwards. The physical limit measured in the same run: COPY of the same bytes into a table without an index.
Prints one JSON object as its last line.
"""

import argparse
import json
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, BinaryIO

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import scratch


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with scratch.database(), tempfile.TemporaryFile() as file:
        _write_list(file, rows)
        print(json.dumps(_measure(file, rows)))


def _measure(file: BinaryIO, rows: int) -> dict[str, Any]:
    from fixsend.list_import import services, undo
    from fixsend.list_import.models import ImportStatus

    database = BackendMemory()
    figures: dict[str, Any] = {"rows": rows, **scratch.protections(), "memory_before_mb": scratch.peak_mb()}
    figures |= scratch.timed("copy_limit_s", lambda: _bare_copy(file))
    figures |= scratch.timed("upload_s", lambda: services.upload(file, "subscribed.csv", actor=None))
    import_id = services.ListImport.objects.get().pk
    _match(import_id)
    figures |= scratch.timed("dry_run_s", lambda: services.check(import_id))
    services.advance(import_id, ImportStatus.APPLYING)
    figures |= scratch.timed("bring_in_s", lambda: services.apply(import_id))
    figures["memory_after_mb"] = scratch.peak_mb()
    figures["counts"] = services.ListImport.objects.get().counts
    services.advance(import_id, ImportStatus.UNDOING)
    figures |= scratch.timed("undo_s", lambda: undo.undo(import_id))
    figures["database_memory_mb"] = database.peak_mb()
    spent = figures["upload_s"] + figures["dry_run_s"] + figures["bring_in_s"]
    return {**figures, "rows_per_second": round(rows / spent)}


def _match(import_id: int) -> None:
    from fixsend.list_import import services

    list_import = services.ListImport.objects.get(pk=import_id)
    services.map_columns(
        import_id,
        kind=list_import.kind,
        columns=list_import.columns,
        purposes=["news"],
        wording_text="I would like your newsletter.",
        source="benchmark",
        agreed_on=None,
    )


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


class BackendMemory:
    """The most memory of its own (no shared buffers) that our connection's PostgreSQL process held, by the second."""

    def __init__(self) -> None:
        from django.db import connection

        connection.ensure_connection()
        self._status = Path(f"/proc/{connection.connection.info.backend_pid}/status")
        self._peak_kb, self._stop = 0, threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def peak_mb(self) -> int:
        """Stop watching and return the peak in MB."""
        self._stop.set()
        return self._peak_kb // 1024

    def _watch(self) -> None:
        while not self._stop.wait(1):
            lines = self._status.read_text().splitlines()
            kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))
            self._peak_kb = max(self._peak_kb, kilobytes)


if __name__ == "__main__":
    main()
