"""How long one reader's mail takes to make: the last line is JSON. Nothing is sent and no database is asked."""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")
os.environ.setdefault("SITE_URL", "https://www.fixsend.example")
os.environ.setdefault("BOUNCE_ADDRESS", "bounces@fixsend.example")

READERS = 50_000
ROUNDS = 5


def main() -> None:
    """Write to all readers a few times over and print the middle one of the times."""
    import django

    django.setup()
    from benchmarks import sample_mailing
    from fixsend.delivery.engine.compiler import compile_document
    from fixsend.delivery.models import Mailing

    began = time.process_time()
    compiled = compile_document(sample_mailing.document(), Mailing(pk=12))
    compile_ms = (time.process_time() - began) * 1000
    keyed = compile_document(sample_mailing.with_figures(), Mailing(pk=12))
    readers = list(sample_mailing.readers(READERS, compiled.fields))
    keyed_readers = list(sample_mailing.readers(READERS, keyed.fields))
    sizes = [len(compiled.render(reader)) for reader in readers[:1000]]
    gc.freeze()
    in_turns = [(_round(compiled.render, readers), _round(keyed.render, keyed_readers)) for _ in range(ROUNDS)]
    rounds, keyed_rounds = zip(*in_turns, strict=True)
    senders = [_round(compiled.envelope_sender, readers) for _ in range(ROUNDS)]
    print(
        json.dumps(
            {
                "bytes_a_message": round(statistics.mean(sizes)),
                "merge_fields": len(compiled.fields),
                "cpu_us_a_message": round(statistics.median(rounds), 2),
                "cpu_us_with_two_keyed_fields": round(statistics.median(keyed_rounds), 2),
                "cpu_us_an_envelope_sender": round(statistics.median(senders), 2),
                "compile_ms": round(compile_ms, 1),
                "load_before": round(os.getloadavg()[0], 1),
            }
        )
    )


def _round(make: Callable[[Any], object], readers: list[Any]) -> float:
    """Return the processor's time for one reader in microseconds."""
    began = time.process_time()
    for reader in readers:
        make(reader)
    return (time.process_time() - began) / len(readers) * 1e6


if __name__ == "__main__":
    main()
