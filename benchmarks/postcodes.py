"""Measure loading a postcode directory of 2,700,000 lines (or --rows), and looking postcodes up in it.

Runs on the embedded PostgreSQL with fsync and synchronous_commit on, in a cluster of its own that is removed
afterwards. The lines are made up, as wide as those of the ONS (52 columns). The physical limit measured in the same
run: COPY of the columns that are kept into a table without an index. Prints one JSON object as its last line.
"""

import argparse
import json
import random
import statistics
import string
import sys
import time
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import scratch

LOOKUPS = 5_000
_COLUMNS = 52


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=2_700_000)
    rows = parser.parse_args().rows
    with scratch.folder() as path, scratch.database():
        file = path / "ONSPD_NOV_2025_UK.csv"
        _write_directory(file, rows)
        print(json.dumps(_measure(file, rows)))


def _measure(file: Path, rows: int) -> dict[str, Any]:
    from fixsend.places.postcodes import loading

    figures: dict[str, Any] = {"rows": rows, "megabytes": file.stat().st_size // 1024**2, **scratch.protections()}
    figures |= scratch.timed("copy_limit_s", lambda: _bare_copy(rows))
    figures["memory_before_mb"] = scratch.peak_mb()
    figures |= scratch.timed("load_s", lambda: loading.load(file))
    figures |= scratch.timed("load_again_s", lambda: loading.load(file))
    figures["memory_after_mb"] = scratch.peak_mb()
    figures |= _lookups(rows, "lookup_in_job")
    return figures | _lookups_of_a_web_process(rows)


def _lookups_of_a_web_process(rows: int) -> dict[str, Any]:
    """Look up as the web server does, which keeps councils and constituencies in memory while it hears of changes."""
    from fixsend.web.page_cache import values
    from fixsend.web.page_cache.listener import Listener

    listener = Listener(values.clear)
    values.follow(listener)
    until = time.monotonic() + 30
    while not values.are_kept() and time.monotonic() < until:
        time.sleep(0.05)
    if not values.are_kept():
        raise SystemExit("The process does not hear of changes, so it keeps nothing.")
    try:
        return _lookups(rows, "lookup")
    finally:
        values.follow(None)
        listener.stop()


def _lookups(rows: int, name: str) -> dict[str, Any]:
    from fixsend.places.postcodes import lookup

    chosen = random.Random(1).sample(list(islice(_postcodes(), rows)), LOOKUPS)
    for postcode in chosen[:100]:
        lookup.find(postcode)
    spent = []
    for postcode in chosen:
        started = time.perf_counter()
        lookup.find(postcode)
        spent.append((time.perf_counter() - started) * 1000)
    return {f"{name}_p50_ms": round(statistics.median(spent), 2), f"{name}_p99_ms": round(sorted(spent)[-50], 2)}


def _postcodes() -> Iterator[str]:
    """Yield postcodes, every one once."""
    letters = string.ascii_uppercase
    for area, district, sector, unit in product(("NW", "LS", "BS", "AL", "WD"), range(1, 100), range(10), range(676)):
        yield f"{area}{district} {sector}{letters[unit // 26]}{letters[unit % 26]}"


def _write_directory(path: Path, rows: int) -> None:
    from fixsend.places.models import Constituency, Council

    councils = list(Council.objects.values_list("gss_code", flat=True))
    seats = list(Constituency.objects.values_list("code", flat=True))
    rest = ",".join(['"E99999999"'] * (_COLUMNS - 10))
    names = ["pcds", "doterm", "cty25cd", "lad25cd", "ctry25cd", "rgn25cd", "pcon24cd", "lat", "east1m", "north1m"]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join([*names, *(f"other{number}" for number in range(_COLUMNS - 10))]) + "\n")
        for number, postcode in enumerate(islice(_postcodes(), rows)):
            council, seat = councils[number % len(councils)], seats[number % len(seats)]
            ended = "200401" if number % 3 == 0 else ""
            grid = f"{100_000 + number % 500_000},0{number % 600_000:06}"
            start = f'"{postcode}","{ended}","E99999999","{council}","E92000001","E12000007"'
            file.write(f'{start},"{seat}",51.7,{grid},{rest}\n')


def _bare_copy(rows: int) -> None:
    from django.db import connection

    lines = [f"NW{number}\tE\t\\N\t1\t1\t5295\t1826\n" for number in range(10_000)]
    block = "".join(lines).encode()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare (a text, b text, c int, d bigint, e bigint, f smallint, g smallint)")
        with cursor.copy("COPY bare FROM STDIN") as copy:
            for _ in range(rows // 10_000):
                copy.write(block)
        cursor.execute("DROP TABLE bare")


if __name__ == "__main__":
    main()
