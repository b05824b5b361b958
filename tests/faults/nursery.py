"""Mail workers that are born in no time: a process that has everything loaded forks one whenever it is asked to.

`python -m tests.faults.nursery`: for each line on standard input, a JSON object with `database` and `settings`, it
prints the process id of a new `manage.py mailer`, which hurries so that tests need not wait minutes for another try.
"""

import gc
import json
import os
import signal
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from fixsend.config.running import processes  # noqa: E402
from fixsend.delivery.engine import pacing  # noqa: E402
from fixsend.delivery.engine.retry_policy import RetrySchedule  # noqa: E402
from fixsend.delivery.smtp import relay_health  # noqa: E402
from fixsend.delivery.worker import worker  # noqa: E402
from tests.delivery.engine.working import HASTY  # noqa: E402

MANY_TRIES = RetrySchedule(tries=(timedelta(milliseconds=50),) * 40, relay=timedelta(milliseconds=50))
TIMINGS = replace(HASTY, flush_after=0.05, retries=MANY_TRIES)


def main() -> None:
    """Fork until nobody asks any more."""
    get_resolver().reverse_dict  # noqa: B018 - every view, once for all of them
    gc.collect()
    gc.freeze()  # Collecting would have each child copy all of it.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # Nobody has to bury them.
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            _live(json.loads(line))
        print(child, flush=True)


def _live(wish: dict) -> None:
    """Be a mail worker until told to stop; never pending."""
    processes.die_with(os.getppid(), signal.SIGKILL)()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    connection.settings_dict.update(wish["database"])
    for name, value in wish["settings"].items():
        setattr(settings, name, Path(value) if name.endswith("_DIR") else value)
    worker.Timings = lambda: TIMINGS
    relay_health.FIRST_REST, relay_health.LONGEST_REST = 0.05, 0.3
    pacing.SLOW_DOWN_EVERY = 1.0
    code = 1
    try:
        call_command("mailer")
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
