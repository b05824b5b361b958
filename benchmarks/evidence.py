"""Measure loading a release of official figures as its job does, publishing it, and what a new site is given.

Runs on the embedded PostgreSQL with fsync and synchronous_commit on, in a cluster of its own that is removed
afterwards. The file is the publisher's own ZIP, named on the command line. Processor time is given for the loading
process and for the server apart. Prints one JSON object as its last line.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import scratch, usage


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    file = parser.parse_args().file
    with scratch.database():
        print(json.dumps(_measure(file)))


def _measure(file: Path) -> dict[str, Any]:
    from fixsend.evidence import facts
    from fixsend.evidence.models import Edition, Figure, SourceFile
    from fixsend.evidence.services import loading, publishing

    found: dict[str, Any] = {"megabytes": round(file.stat().st_size / 1024**2, 1), **scratch.protections()}
    with file.open("rb") as content:
        waiting = loading.receive(content, file.name, retrieved_on=date(2026, 11, 23), by=None)
    found["memory_before_mb"] = scratch.peak_mb()
    found |= _timed("load", lambda: loading.read(waiting.pk))
    found["memory_after_mb"] = scratch.peak_mb()
    loaded = list(Edition.objects.all())
    found["rows"] = sum(edition.report["rows"] for edition in loaded)
    found["figures"] = Figure.objects.count()
    found |= _timed("publish", lambda: publishing.publish([one.pk for one in loaded], by=None))
    Edition.objects.all().delete()
    SourceFile.objects.all().delete()
    found |= _timed("facts_of_a_new_site", facts.load)
    found["facts"] = Figure.objects.count()
    return found | _cards()


def _timed(name: str, work: Callable[[], object]) -> dict[str, float]:
    """Return how long something took, and the processor time of this process and of the server for it."""
    server = scratch.database_pid()
    wall, ours, servers = time.perf_counter(), time.process_time(), usage.cpu_seconds_of_family(server)
    work()
    return {
        f"{name}_s": round(time.perf_counter() - wall, 2),
        f"{name}_processor_s": round(time.process_time() - ours, 2),
        f"{name}_server_processor_s": round(usage.cpu_seconds_of_family(server) - servers, 2),
    }


def _cards() -> dict[str, Any]:
    """Ask all that a report card shows, council by council, in this process's processor time and by the clock."""
    from fixsend.evidence.models import Area
    from fixsend.evidence.queries import figures

    codes = list(Area.objects.filter(level="council", until=None).values_list("code", flat=True))
    found = _timed("cards", lambda: [figures.of_area(code) for code in codes])
    return {"cards": len(codes), **found}


if __name__ == "__main__":
    main()
