"""How fast a newsletter leaves: 10,000 and 100,000 personalised copies, and with FULL=1 1,000,000.

With TLS=1: 20,000 copies of 100 KB, each signed by us (DKIM, RSA 2048), over STARTTLS with a checked certificate. What
ends TLS before smtp-sink is stunnel, for us and for smtp-source, which knows no TLS: for it another stunnel begins it.

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
import tempfile
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

from benchmarks import mail_readers, postfix_tools, scratch, tls_fronts, usage

if TYPE_CHECKING:
    from fixsend.delivery.document import Document
    from fixsend.delivery.models import Mailing

CONNECTIONS = 4
SIZES = (10_000, 100_000)
FULL_SIZE = 1_000_000
TWO_WORKERS_AT = 100_000
TLS_SIZES = (20_000,)
TLS_KILOBYTES = 100


@dataclass(frozen=True)
class Tls:
    """What encryption needs: the program, a certificate for this machine, its authority, and the key for DKIM."""

    stunnel: str
    certificate: Path
    authority: Path
    dkim_key: Path

    @classmethod
    def made_in(cls, folder: Path) -> Tls:
        """Make certificate and keys."""
        return cls(tls_fronts.find(), *tls_fronts.credentials(folder), tls_fronts.signing_key(folder))


@dataclass(frozen=True)
class Bench:
    """What every sending of this run has in common."""

    tools: postfix_tools.Tools
    database_pid: int
    port: int
    connections: int
    tls: Tls | None

    @contextmanager
    def mail_server(self) -> Iterator[tuple[postfix_tools.Sink, list[int]]]:
        """Run the mail server at our port; yields its sink, and the processes that encryption needs before it."""
        if self.tls is None:
            with postfix_tools.sink(self.tools, self.port) as sink:
                yield sink, []
            return
        with (
            postfix_tools.sink(self.tools, postfix_tools.free_port()) as sink,
            tls_fronts.server(self.tls.stunnel, self.port, sink.port, self.tls.certificate) as front,
        ):
            yield sink, [front.pid]

    @contextmanager
    def way_of_source(self) -> Iterator[int]:
        """Yield the port that smtp-source sends to."""
        if self.tls is None:
            yield self.port
            return
        with tls_fronts.client(self.tls.stunnel, self.port, self.tls.authority) as front:
            yield front.port


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    is_tls = os.environ.get("TLS") == "1"
    parser.add_argument("--sizes", type=int, nargs="*", default=TLS_SIZES if is_tls else _plain_sizes())
    parser.add_argument("--connections", type=int, default=CONNECTIONS)
    wanted = parser.parse_args()
    tools = postfix_tools.find()
    port = postfix_tools.free_port()
    with tempfile.TemporaryDirectory() as folder:
        tls = Tls.made_in(Path(folder)) if is_tls else None
        os.environ.update(_settings(port, wanted.connections, tls))
        _measure_all(wanted.sizes, lambda: Bench(tools, scratch.database_pid(), port, wanted.connections, tls))


def _plain_sizes() -> list[int]:
    return [*SIZES, *([FULL_SIZE] if os.environ.get("FULL") == "1" else [])]


def _settings(port: int, connections: int, tls: Tls | None) -> dict[str, str]:
    url = f"smtp://127.0.0.1:{port}?connections={connections}"
    if tls is None:
        return {"EMAIL_URL": url, "DKIM_KEYS": ""}
    return {
        "EMAIL_URL": f"{url}&tls=yes&ca={tls.authority}",
        "DKIM_KEYS": f"bench={tls.dkim_key}",
        "DKIM_DOMAIN": "fixsend.example",
    }


def _measure_all(sizes: list[int], bench_in_database: Callable[[], Bench]) -> None:
    with scratch.database():
        bench = bench_in_database()
        switched_on = {**scratch.protections(), "starttls_and_dkim": bench.tls is not None}
        _say(json.dumps({**switched_on, "consent_checked_at_claim": True, "signed_links": True}))
        runs = [run for size in sizes for run in _runs(bench, size)]
    biggest = max((run for run in runs if run["workers"] == 1), key=lambda run: run["messages"])
    print(json.dumps({**biggest, **switched_on, "cores": os.cpu_count(), "runs": runs}))


def _runs(bench: Bench, size: int) -> Iterator[dict[str, Any]]:
    """Measure one size, and the one that says so with two workers too."""
    for workers in (1, 2) if size == TWO_WORKERS_AT or bench.tls else (1,):
        _say(f"{size:,} copies, {workers} worker{'s' * (workers > 1)}: making up the people …")
        mail_readers.grow(size)
        scratch.tidy()
        yield _measure(bench, size, workers)


def _measure(bench: Bench, size: int, workers: int) -> dict[str, Any]:
    document = _document(bench)
    mailing, freeze_seconds = _prepare(size, document)
    bytes_each = _bytes_each(mailing, document)
    load_before = os.getloadavg()[0]
    limits = [_limit(bench, size, bytes_each)]
    figures = _send(bench, mailing, workers)
    limits.append(_limit(bench, size, bytes_each))
    limit = statistics.mean(limits)
    run = {
        "messages": size,
        "workers": workers,
        "messages_per_second": figures["messages_per_second"],
        "mb_per_second": round(figures["messages_per_second"] * bytes_each / 1e6, 1),
        "ratio_to_smtp_source": round(figures["messages_per_second"] / limit, 2),
        "peak_rss_mb": figures["peak_rss_mb"],
        "cpu_seconds_per_1000": figures["cpu_seconds_per_1000"],
        "postgres_cpu_seconds_per_1000": figures["postgres_cpu_seconds_per_1000"],
        "sink_cpu_seconds_per_1000": figures["sink_cpu_seconds_per_1000"],
        "tls_front_cpu_seconds_per_1000": figures["tls_front_cpu_seconds_per_1000"],
        "smtp_source_per_second": [round(each) for each in limits],
        "bytes_a_message": bytes_each,
        "connections": bench.connections,
        "freeze_seconds": freeze_seconds,
        "load_before": round(load_before, 1),
        "load_after": round(os.getloadavg()[0], 1),
    }
    _say(json.dumps(run))
    return run


def _document(bench: Bench) -> Document:
    from benchmarks import sample_mailing

    return sample_mailing.long_document(TLS_KILOBYTES) if bench.tls else sample_mailing.document()


def _prepare(size: int, document: Document) -> tuple[Mailing, float]:
    """Freeze a new mailing to everybody; it waits for its hour, which is far off."""
    from datetime import timedelta

    from django.utils import timezone

    from fixsend.delivery.models import Mailing
    from fixsend.delivery.services import mailings
    from fixsend.delivery.sql_condition import EVERYBODY

    mailing = Mailing.objects.create(
        name="Benchmark",
        subject="News",
        purpose="news",
        document=document.to_json(),
        starts_at=timezone.now() + timedelta(days=1),
    )
    began = time.perf_counter()
    mailings.freeze(mailing.pk, EVERYBODY)
    seconds = round(time.perf_counter() - began, 2)
    mailing.refresh_from_db()
    _expect(mailing.size == size, f"The audience has {mailing.size} people instead of {size}.")
    return mailing, seconds


def _bytes_each(mailing: Mailing, document: Document) -> int:
    from benchmarks import sample_mailing
    from fixsend.delivery.engine import dkim
    from fixsend.delivery.engine.compiler import compile_document

    compiled = compile_document(document, mailing)
    readers = sample_mailing.readers(500, compiled.fields)
    return round(statistics.mean(len(dkim.sign(compiled.render(each))) for each in readers))


def _limit(bench: Bench, size: int, bytes_each: int) -> float:
    with bench.mail_server() as (sink, _), bench.way_of_source() as port:
        rate = postfix_tools.source(bench.tools, port, messages=size, size=bytes_each, connections=bench.connections)
        _expect(sink.messages == size, f"smtp-source sent {size}, and the sink got {sink.messages}.")
        return rate


def _send(bench: Bench, mailing: Mailing, workers: int) -> dict[str, float]:
    """Send with so many workers; returns the figures once all sums are checked."""
    with bench.mail_server() as (sink, fronts), ExitStack() as stack:
        pids = [stack.enter_context(_mailer(number)) for number in range(1, workers + 1)]
        parts: dict[str, Callable[[], float]] = {
            "cpu_seconds_per_1000": lambda: sum(map(usage.cpu_seconds, pids)),
            "postgres_cpu_seconds_per_1000": lambda: usage.cpu_seconds_of_family(bench.database_pid),
            "sink_cpu_seconds_per_1000": lambda: usage.cpu_seconds(sink.pid),
            "tls_front_cpu_seconds_per_1000": lambda: sum(map(usage.cpu_seconds, fronts)),
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
