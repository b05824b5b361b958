"""How fast a newsletter leaves: 10,000 and 100,000 personalised copies, and with FULL=1 1,000,000.

The mail workers are real `manage.py mailer` processes and the mail server is Postfix's `smtp-sink` on loopback. All
accounting is in an embedded PostgreSQL of the benchmark's own, as durable as the site's. Before and after each sending
`smtp-source -d`, which sends the same bytes again and again and keeps no account of anything, sends as many mails of
the same size over as many connections to a sink of its own: their mean is the limit that the ratio is taken of. After
each sending every sum is checked, and what we say has been sent against what the sink says it got. Before the first,
the command prints what is switched on. The last line is JSON; its figures are those of the largest sending with one
worker, and `runs` has them all.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["SITE_URL"] = "https://www.fixsend.example"
os.environ["BOUNCE_ADDRESS"] = "bounces@fixsend.example"
os.environ.pop("EMAIL_PER_MINUTE", None)

from benchmarks import mail_readers, postfix_tools, scratch, usage

if TYPE_CHECKING:
    from fixsend.delivery.models import Mailing

CONNECTIONS = 4
SIZES = (10_000, 100_000)
FULL_SIZE = 1_000_000
TWO_WORKERS_AT = 100_000


@dataclass(frozen=True)
class Bench:
    """What every sending of this run has in common."""

    tools: postfix_tools.Tools
    database_pid: int
    port: int
    connections: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[*SIZES, *([FULL_SIZE] if _is_full() else [])])
    parser.add_argument("--connections", type=int, default=CONNECTIONS)
    wanted = parser.parse_args()
    tools = postfix_tools.find()
    port = postfix_tools.free_port()
    os.environ["EMAIL_URL"] = f"smtp://127.0.0.1:{port}?connections={wanted.connections}"
    with scratch.database():
        switched_on = scratch.protections()
        _say(json.dumps({**switched_on, "consent_checked_at_claim": True, "signed_links": True}))
        bench = Bench(tools, scratch.database_pid(), port, wanted.connections)
        runs = [run for size in wanted.sizes for run in _runs(bench, size)]
    biggest = max((run for run in runs if run["workers"] == 1), key=lambda run: run["messages"])
    print(json.dumps({**biggest, **switched_on, "cores": os.cpu_count(), "runs": runs}))


def _is_full() -> bool:
    return os.environ.get("FULL") == "1"


def _runs(bench: Bench, size: int) -> Iterator[dict[str, Any]]:
    """Measure one size, and the one that says so with two workers too."""
    for workers in (1, 2) if size == TWO_WORKERS_AT else (1,):
        _say(f"{size:,} copies, {workers} worker{'s' * (workers > 1)}: making up the people …")
        mail_readers.grow(size)
        scratch.tidy()
        yield _measure(bench, size, workers)


def _measure(bench: Bench, size: int, workers: int) -> dict[str, Any]:
    mailing, freeze_seconds = _prepare(size)
    bytes_each = _bytes_each(mailing)
    load_before = os.getloadavg()[0]
    limits = [_limit(bench, size, bytes_each)]
    figures = _send(bench, mailing, workers)
    limits.append(_limit(bench, size, bytes_each))
    limit = statistics.mean(limits)
    run = {
        "messages": size,
        "workers": workers,
        "messages_per_second": figures["messages_per_second"],
        "ratio_to_smtp_source": round(figures["messages_per_second"] / limit, 2),
        "peak_rss_mb": figures["peak_rss_mb"],
        "cpu_seconds_per_1000": figures["cpu_seconds_per_1000"],
        "postgres_cpu_seconds_per_1000": figures["postgres_cpu_seconds_per_1000"],
        "sink_cpu_seconds_per_1000": figures["sink_cpu_seconds_per_1000"],
        "smtp_source_per_second": [round(each) for each in limits],
        "bytes_a_message": bytes_each,
        "connections": bench.connections,
        "freeze_seconds": freeze_seconds,
        "load_before": round(load_before, 1),
        "load_after": round(os.getloadavg()[0], 1),
    }
    _say(json.dumps(run))
    return run


def _prepare(size: int) -> tuple[Mailing, float]:
    """Freeze a new mailing to everybody; it waits for its hour, which is far off."""
    from datetime import timedelta

    from django.utils import timezone

    from benchmarks import sample_mailing
    from fixsend.delivery.models import Mailing
    from fixsend.delivery.services import mailings
    from fixsend.delivery.sql_condition import EVERYBODY

    mailing = Mailing.objects.create(
        name="Benchmark",
        subject="News",
        purpose="news",
        document=sample_mailing.document().to_json(),
        starts_at=timezone.now() + timedelta(days=1),
    )
    began = time.perf_counter()
    mailings.freeze(mailing.pk, EVERYBODY)
    seconds = round(time.perf_counter() - began, 2)
    mailing.refresh_from_db()
    _expect(mailing.size == size, f"The audience has {mailing.size} people instead of {size}.")
    return mailing, seconds


def _bytes_each(mailing: Mailing) -> int:
    from benchmarks import sample_mailing
    from fixsend.delivery.engine.compiler import compile_document

    compiled = compile_document(sample_mailing.document(), mailing)
    return round(statistics.mean(len(compiled.render(each)) for each in sample_mailing.readers(500, compiled.fields)))


def _limit(bench: Bench, size: int, bytes_each: int) -> float:
    with postfix_tools.sink(bench.tools, bench.port) as sink:
        rate = postfix_tools.source(
            bench.tools, bench.port, messages=size, size=bytes_each, connections=bench.connections
        )
        _expect(sink.messages == size, f"smtp-source sent {size}, and the sink got {sink.messages}.")
        return rate


def _send(bench: Bench, mailing: Mailing, workers: int) -> dict[str, float]:
    """Send with so many workers; returns the figures once all sums are checked."""
    with postfix_tools.sink(bench.tools, bench.port) as sink, ExitStack() as stack:
        pids = [stack.enter_context(_mailer(number)) for number in range(1, workers + 1)]
        parts: dict[str, Callable[[], float]] = {
            "cpu_seconds_per_1000": lambda: sum(map(usage.cpu_seconds, pids)),
            "postgres_cpu_seconds_per_1000": lambda: usage.cpu_seconds_of_family(bench.database_pid),
            "sink_cpu_seconds_per_1000": lambda: usage.cpu_seconds(sink.pid),
        }
        before = {name: ask() for name, ask in parts.items()}
        seconds = _seconds_until_finished(mailing)
        spent = {name: (ask() - before[name]) / mailing.size * 1000 for name, ask in parts.items()}
        _check(mailing, sink.messages)
        return {
            "messages_per_second": round(mailing.size / seconds),
            "peak_rss_mb": round(max(map(usage.peak_mb, pids)), 1),
            **{name: round(each, 4) for name, each in spent.items()},
        }


@contextmanager
def _mailer(number: int) -> Iterator[int]:
    """Run one mail worker, the so-manieth, and wait until it is at work; yields its process."""
    from fixsend.delivery.models import MailWorker

    process = subprocess.Popen(
        [sys.executable, "manage.py", "mailer", "--name", f"mailer {number}"],
        cwd=Path(__file__).resolve().parent.parent,
    )
    try:
        while MailWorker.objects.count() < number:
            _expect(process.poll() is None, "The mail worker ended at once.")
            time.sleep(0.1)
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def _seconds_until_finished(mailing: Mailing) -> float:
    """Let the mailing go, and return how long it took to its end by the database's own account."""
    from fixsend.delivery.models import MailingState
    from fixsend.delivery.services import mailings

    mailings.move(mailing.pk, MailingState.SENDING)
    mailing.refresh_from_db()
    began = mailing.state_changed_at
    while mailing.finished_at is None:
        _expect(mailing.state == MailingState.SENDING, f"It stopped: {mailing.state_reason}")
        time.sleep(0.2)
        mailing.refresh_from_db(fields=["state", "state_reason", "finished_at"])
    return (mailing.finished_at - began).total_seconds()


def _check(mailing: Mailing, taken: int) -> None:
    """End with an error where anything does not add up."""
    from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState
    from fixsend.delivery.queries.progress import counts

    found = counts(mailing.pk)
    _expect(sum(found.values()) == mailing.size == found[DeliveryState.SENT], f"The sums are wrong: {found}")
    _expect(not DeliveryBatch.objects.filter(mailing=mailing).exists(), "There are batches left.")
    _expect(not Delivery.objects.filter(mailing=mailing).exclude(attempts=1).exists(), "Some went twice.")
    _expect(taken == mailing.size, f"We say that {mailing.size} were sent, and the sink got {taken}.")


def _expect(so: bool, otherwise: str) -> None:
    if not so:
        sys.exit(otherwise)


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    main()
